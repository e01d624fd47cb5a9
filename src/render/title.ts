import type { Titles } from './wording.js';

const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532']);
const SELF_BILLED = new Set(['261', '389', '471', '473', '500', '501', '502', '527']);

const OTHERS: Readonly<Record<string, keyof Titles>> = {
  '384': 'correctedInvoice',
  '386': 'prepaymentInvoice',
  '326': 'partialInvoice',
  '875': 'partialInvoice',
  '876': 'finalInvoice',
  '877': 'finalInvoice',
};

/** Whether a document gives back rather than demands. Both syntaxes of UBL say so by their root, CII by BT-3 alone. */
export function isCreditNote(syntax: string, typeCode: string | undefined): boolean {
  return syntax === 'ubl-creditnote' || (typeCode !== undefined && CREDIT_NOTES.has(typeCode));
}

/** What a document is called, by its syntax and its type (BT-3, UNTDID 1001). */
export function titleOf(syntax: string, typeCode: string | undefined, titles: Titles): string {
  const selfBilled = typeCode !== undefined && SELF_BILLED.has(typeCode);
  if (isCreditNote(syntax, typeCode)) return selfBilled ? titles.selfBilledCreditNote : titles.creditNote;
  if (selfBilled) return titles.selfBilledInvoice;
  return titles[OTHERS[typeCode ?? ''] ?? 'invoice'];
}
