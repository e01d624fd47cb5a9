/** Types of UNTDID 1001 (BT-3) by which the buyer issues what the seller receives. */
const SELF_BILLED: ReadonlySet<string> = new Set(['261', '389', '471', '473', '500', '501', '502', '527']);

/** Types of UNTDID 1001 that CEN EN 16931 1.3.16 accepts in a UBL CreditNote: codelists/untdid-1001-creditnote.tsv. */
const CREDIT_NOTES: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
]);

export function isSelfBilledType(typeCode: string): boolean {
  return SELF_BILLED.has(typeCode);
}

export function isCreditNoteType(typeCode: string): boolean {
  return CREDIT_NOTES.has(typeCode);
}
