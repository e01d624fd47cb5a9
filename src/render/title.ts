import { isCreditNoteType, isSelfBilledType } from '../codes/document-kind.js';
import type { Titles } from './wording.js';

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
  return syntax === 'ubl-creditnote' || (typeCode !== undefined && isCreditNoteType(typeCode));
}

/** What a document is called, by its syntax and its type (BT-3, UNTDID 1001). */
export function titleOf(syntax: string, typeCode: string | undefined, titles: Titles): string {
  const selfBilled = typeCode !== undefined && isSelfBilledType(typeCode);
  if (isCreditNote(syntax, typeCode)) return selfBilled ? titles.selfBilledCreditNote : titles.creditNote;
  if (selfBilled) return titles.selfBilledInvoice;
  return titles[OTHERS[typeCode ?? ''] ?? 'invoice'];
}
