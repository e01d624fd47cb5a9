import { AMOUNTS } from './advisory/amounts.js';
import type { AdvisoryCase, AdvisoryCases } from './advisory/case.js';
import { DATES } from './advisory/dates.js';
import { IDENTIFIERS } from './advisory/identifiers.js';
import { PARTIES } from './advisory/parties.js';
import { cii } from './cii.js';
import { type Element, serialise } from './element.js';
import type { Case, Cases } from './invalid/case.js';
import { CODES } from './invalid/codes.js';
import { CONDITIONS } from './invalid/conditions.js';
import { DECIMALS } from './invalid/decimals.js';
import { MODEL } from './invalid/model.js';
import { PEPPOL_RULES } from './invalid/peppol.js';
import { PEPPOL_CODES } from './invalid/peppol-codes.js';
import { PEPPOL_IDENTIFIERS } from './invalid/peppol-identifiers.js';
import { TOTAL_CASES } from './invalid/totals.js';
import { VAT_FAMILIES } from './invalid/vat-families.js';
import { VAT_SPECIAL } from './invalid/vat-special.js';
import { ubl } from './ubl.js';
import { EVERYDAY } from './valid/everyday.js';
import { VAT_CATEGORIES } from './valid/vat-categories.js';
import { WHOLE } from './valid/whole.js';

/** Every invalid sample by the rule that it breaks. */
export const CASES: Cases = {
  ...MODEL,
  ...CONDITIONS,
  ...TOTAL_CASES,
  ...DECIMALS,
  ...CODES,
  ...VAT_FAMILIES,
  ...VAT_SPECIAL,
  ...PEPPOL_RULES,
  ...PEPPOL_CODES,
  ...PEPPOL_IDENTIFIERS,
};

/** Every sample of the advisory layer by its check. */
export const ADVISORY_CASES: AdvisoryCases = { ...IDENTIFIERS, ...DATES, ...AMOUNTS, ...PARTIES };

/** The CII artefact allows one embedded attachment in all (CII-SR-476), and one description (CII-SR-475). */
const UBL_ALONE: ReadonlySet<string> = new Set(['long-with-attachments']);

/** Every sample's path below `samples/`, with its content. */
export function sampleFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, invoice] of Object.entries({ ...EVERYDAY, ...VAT_CATEGORIES, ...WHOLE })) {
    files.set(`valid/${name}.xml`, serialise(ubl(invoice)));
    if (!UBL_ALONE.has(name)) files.set(`valid/${name}.cii.xml`, serialise(cii(invoice)));
  }
  for (const [rule, each] of Object.entries(CASES)) {
    files.set(`invalid/${rule}.xml`, serialise(broken(each), `${rule} is broken: ${each.why}`));
    files.set(`mended/${rule}.xml`, serialise(ubl(each.of), `${rule} is kept`));
  }
  for (const [check, each] of Object.entries(ADVISORY_CASES))
    for (const [path, content] of advisoryFiles(check, each)) files.set(path, content);
  return files;
}

/** A document that the check speaks of, and the same mended, in both syntaxes where it can be. */
function advisoryFiles(check: string, { why, mended, broken = mended, only, ...edits }: AdvisoryCase): [string, string][] {
  return (['ubl', 'cii'] as const)
    .filter((syntax) => only === undefined || only === syntax)
    .flatMap((syntax) => {
      const write = syntax === 'ubl' ? ubl : cii;
      const name = `${check}${syntax === 'ubl' ? '' : '.cii'}.xml`;
      const root = write(broken);
      for (const edit of edits[syntax] ?? []) edit(root);
      return [
        [`advisory/${name}`, serialise(root, `${check} speaks: ${why}`)],
        [`advisory/mended/${name}`, serialise(write(mended), `${check} is silent`)],
      ];
    });
}

function broken({ of, breaks }: Case): Element {
  const root = ubl(of);
  for (const edit of breaks) edit(root);
  return root;
}
