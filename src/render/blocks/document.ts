import { INVOICE, type PartialInvoice } from '../../model/invoice.js';
import { type Group, isGroup } from '../../model/term.js';
import { type FieldsOptions, fieldsOf, type Manner, type Values } from '../fields.js';
import { WORDINGS } from '../language.js';
import { SECTIONS, type SectionId } from '../sections.js';
import type { FieldsBlock } from '../sheet.js';

/** A section of fields that stand in one group, in the order of the section's list. Undefined where nothing is present. */
export function sectionBlock(
  section: SectionId,
  invoice: PartialInvoice,
  manner: Manner,
  options: FieldsOptions = {},
): FieldsBlock | undefined {
  const held = SECTIONS.find(({ id }) => id === section)!.holds;
  const fields = held.flatMap((id) => {
    const [property, node] = Object.entries(INVOICE.properties).find(([, { id: own }]) => own === id)!;
    // Terms of the invoice itself are read as a group of one, so that both are told alike.
    const group = isGroup(node) && !node.cardinality.endsWith('n') ? node : ({ properties: { [property]: node } } as unknown as Group);
    const values = (invoice as Values)[property];
    return fieldsOf(group, group === node ? (values as Values | undefined) : (invoice as Values), manner, options);
  });
  return block(section, [fields], manner);
}

/** The same of several groups; those without a field are left out. */
export function block(section: SectionId, groups: readonly FieldsBlock['groups'][number][], manner: Manner): FieldsBlock | undefined {
  const filled = groups.filter((fields) => fields.length > 0);
  return filled.length === 0 ? undefined : { kind: 'fields', section, title: WORDINGS[manner.language].sections[section], groups: filled };
}
