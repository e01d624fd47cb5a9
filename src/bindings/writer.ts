import type { Decimal } from '../base/decimal.js';
import { type Group, isGroup, isMany, type Term } from '../model/term.js';
import type { Draft } from './part.js';
import { unholdable } from './unholdable.js';

/** A value of the model that the syntax, or this document, has no place for. */
export interface Loss {
  /** `BT-25`. */
  readonly term: string;
  /** Property names and indexes from the invoice down: `precedingInvoiceReferences[1].reference`. */
  readonly property: string;
  readonly reason: string;
}

/** A value that the syntax asks for, which the model lacks and the rest of the invoice determines. */
export interface Supplied {
  readonly term: string;
  readonly property: string;
  readonly value: Decimal;
  readonly reason: string;
}

interface Notes {
  readonly written: Set<string>;
  readonly reasons: Map<string, string>;
  readonly supplied: Supplied[];
}

/** One writing of one invoice. Remembers which values have found their place. */
export class Writer {
  readonly invoice: Draft;
  private readonly notes = new WeakMap<object, Notes>();

  constructor(invoice: Draft) {
    this.invoice = invoice;
  }

  get currency(): string | undefined {
    return this.invoice.currencyCode as string | undefined;
  }

  get accountingCurrency(): string | undefined {
    return this.invoice.vatAccountingCurrencyCode as string | undefined;
  }

  /** Notes that a property of a group has found its place. */
  mark(owner: object, property: string): void {
    this.on(owner).written.add(property);
  }

  isWritten(owner: object, property: string): boolean {
    return this.notes.get(owner)?.written.has(property) ?? false;
  }

  /** Says why a property finds no place, or not as a whole. */
  explain(owner: object, property: string, reason: string): void {
    this.on(owner).reasons.set(property, reason);
  }

  /** Notes a value that was written though the model lacks it. */
  supply(owner: object, property: string, term: Term, value: Decimal, reason: string): void {
    this.on(owner).supplied.push({ term: term.id, property, value, reason });
  }

  /** Every value that found no place, with `otherwise` for a reason where none was given, and every one supplied; in the model's order. */
  report(model: Group, otherwise: string): { losses: Loss[]; supplied: Supplied[] } {
    const report = { losses: [] as Loss[], supplied: [] as Supplied[] };
    const visit = (group: Group, owner: Draft, prefix: string): void => {
      const notes = this.notes.get(owner);
      for (const supplied of notes?.supplied ?? []) report.supplied.push({ ...supplied, property: prefix + supplied.property });
      for (const [property, node] of Object.entries(group.properties)) {
        const value = owner[property];
        if (value === undefined) continue;
        if (!isGroup(node)) {
          const unwritten = notes?.written.has(property) === true ? undefined : otherwise;
          const reason = notes?.reasons.get(property) ?? unwritten ?? unholdable(node, value);
          if (reason !== undefined) report.losses.push({ term: node.id, property: prefix + property, reason });
        } else if (isMany(node)) {
          (value as readonly Draft[]).forEach((item, index) => {
            visit(node, item, `${prefix}${property}[${index}].`);
          });
        } else visit(node, value as Draft, `${prefix}${property}.`);
      }
    };
    visit(model, this.invoice, '');
    return report;
  }

  private on(owner: object): Notes {
    let notes = this.notes.get(owner);
    if (notes === undefined) {
      notes = { written: new Set(), reasons: new Map(), supplied: [] };
      this.notes.set(owner, notes);
    }
    return notes;
  }
}
