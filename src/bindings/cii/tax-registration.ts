import type { Guard } from '../part.js';
import { cii } from './syntax.js';

/** The codes of UNTDID 1153 for a VAT number and for another tax number. */
export const VAT = 'VA';
export const OTHER_TAX = 'FC';

/** Whether a tax registration is of that kind. */
export function isRegistration(kind: typeof VAT | typeof OTHER_TAX): Guard {
  return cii.attributeAt('ram:ID', 'schemeID', (scheme) => scheme === kind, `[ram:ID/@schemeID='${kind}']`);
}
