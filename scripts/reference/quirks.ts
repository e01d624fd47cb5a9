import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { naturalOrder } from '../../src/reference/natural-order.js';
import type { Quirk } from '../../src/reference/rule-fact.js';
import { pageTables } from './page-tables.js';

/** The pages, each with the rule sets whose artefacts it is about. */
export const QUIRK_PAGES: Readonly<Record<string, readonly string[]>> = {
  'quirks-en16931-ubl.md': ['en16931-ubl', 'en16931-ubl-1.3.15'],
  'quirks-en16931-cii.md': ['en16931-cii'],
  'quirks-peppol.md': ['peppol-billing-ubl', 'peppol-billing-ubl-3.0.20', 'peppol-selfbilling-ubl', 'en16931-ubl-1.3.15'],
  'quirks-peppol-cii.md': ['peppol-billing-cii'],
};

/** What the tables headed `rule` on the quirk pages say, by rule; `known` gives the ids of a rule set. */
export function quirkFacts(root: string, known: (ruleSet: string) => readonly string[]): (Quirk & { readonly rule: string })[] {
  return Object.entries(QUIRK_PAGES).flatMap(([page, ruleSets]) => {
    const ids = [...new Set(ruleSets.flatMap(known))].sort(naturalOrder);
    const text = readFileSync(join(root, 'docs', 'reference', page), 'utf8');
    return pageTables(text, 'rule').flatMap(({ heading, cells }) => {
      // A section on the edition before is about the rule sets that bear its version in their names.
      const told = /edition before/.test(heading) ? ruleSets.filter((ruleSet) => /\d\.\d/.test(ruleSet)) : ruleSets;
      return rulesNamed(cells[0], ids).map((rule) => {
        const stating = told.filter((ruleSet) => known(ruleSet).includes(rule));
        return { rule, ruleSets: stating.length > 0 ? stating : told, page, text: sentence(heading, cells) };
      });
    });
  });
}

/** Ids in a cell as people write them: `BR-CO-05, -06`, `BR-CO-10 to -16`, `BR-*-03`, `BR-S-08 and kin`, `PEPPOL-EN16931-R040, R043`. */
export function rulesNamed(cell: string, ids: readonly string[]): string[] {
  const found = new Set<string>();
  let last: string | undefined;
  let range = false;
  for (const [, token, kin] of cell.matchAll(/((?:-?[A-Z*0-9_]+(?:-[A-Z*0-9_]+)*)|\bto\b)( and kin)?/g)) {
    if (token === 'to') {
      range = last !== undefined;
      continue;
    }
    const matches = idsOf(token, kin !== undefined, last, ids);
    if (matches.length === 0) continue;
    const [first] = matches;
    if (range && last !== undefined) for (const id of ids.slice(ids.indexOf(last), ids.indexOf(first))) if (alike(id, last)) found.add(id);
    for (const id of matches) found.add(id);
    last = matches.at(-1);
    range = false;
  }
  return [...found];
}

function idsOf(token: string, kin: boolean, last: string | undefined, ids: readonly string[]): string[] {
  if (!/^[-A-Z].*\d|\*/.test(token) || /^B[TG]-/.test(token)) return [];
  // The kin of a rule on one VAT category are those on the others.
  const family = kin ? /^BR-[A-Z]{1,2}-(\d+)$/.exec(token)?.[1] : undefined;
  const pattern = family === undefined ? token : `BR-*-${family}`;
  if (pattern.includes('*')) {
    const expression = new RegExp(`^${pattern.replace('*', '(?!CO|CL)[A-Z]{1,2}')}$`);
    return ids.filter((id) => expression.test(id));
  }
  if (ids.includes(token)) return [token];
  if (last === undefined) return [];
  const tail = token.replace(/^-/, '').split('-');
  const whole = [...last.split('-').slice(0, -tail.length), ...tail].join('-');
  return ids.includes(whole) ? [whole] : [];
}

/** `BR-31` and `BR-40`, but not `BR-AE-01`: a range stays in the family. */
function alike(a: string, b: string): boolean {
  const family = (id: string): string => id.replace(/[0-9-]+$/, '');
  return family(a) === family(b);
}

function sentence(heading: string, cells: readonly string[]): string {
  const words = cells.slice(1).map((cell) => cell.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
  if (/never fire/.test(heading)) return `In the official artefact it never fires: ${words[0]}.`;
  if (words.length === 2) return `Its context loses to ${words[0]}, so that ${words[1]}.`;
  const [text] = words;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}
