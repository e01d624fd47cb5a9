import { describe, expect, test } from 'vitest';
import { sampleFiles } from '../../samples/source/files.js';
import { documentIdentity } from '../../src/advisory/document-identity.js';
import { NumberRegister } from '../../src/advisory/number-register.js';
import { parseXml } from '../../src/xml/parse.js';

const identity = (seller: string, number: string) => ({
  family: 'ubl' as const,
  seller,
  number,
  path: '/Invoice[1]/cbc:ID[1]',
  line: 3,
  column: 3,
});

describe('the register', () => {
  test('tells the second document with a number, and where the first is', () => {
    const register = new NumberRegister();
    expect(register.enter(identity('VAT LU1', 'A-1'), 'in/a.xml')).toBeUndefined();
    expect(register.enter(identity('VAT LU1', 'A-2'), 'in/b.xml')).toBeUndefined();
    expect(register.enter(identity('VAT LU1', 'A-1'), 'in/ç.xml')).toEqual({
      rule: 'ADV-BATCH-01',
      severity: 'warning',
      ruleSet: 'advisory',
      path: '/Invoice[1]/cbc:ID[1]',
      line: 3,
      column: 3,
      terms: ['BT-1'],
      values: { found: 'A-1', document: 'in/a.xml' },
      message: 'The invoice number A-1 (BT-1) has been given before, by the same seller: in in/a.xml.',
    });
    expect(register.enter(identity('VAT LU1', 'A-1'), 'in/d.xml')?.values.document).toBe('in/a.xml');
  });

  test.each([
    ['another seller', identity('VAT LU2', 'A-1')],
    ['another number', identity('VAT LU1', 'A-10')],
    ['capitals', identity('VAT LU1', 'a-1')],
    ['the same characters cut otherwise', identity('VAT LU', '1\nA-1')],
  ])('keeps %s apart', (_what, other) => {
    const register = new NumberRegister();
    register.enter(identity('VAT LU1', 'A-1'), 'a.xml');
    expect(register.enter(other, 'b.xml')).toBeUndefined();
  });

  test('finds each of 100,000 documents again, and no other', () => {
    const register = new NumberRegister();
    const all = Array.from({ length: 100_000 }, (_, i) => identity(`VAT LU${i % 97}`, `2026-${i}`));
    expect(all.filter((each, i) => register.enter(each, `${i}.xml`) !== undefined)).toEqual([]);
    expect(all.filter((each, i) => register.enter(each, 'again.xml')?.values.document !== `${i}.xml`)).toEqual([]);
  });

  test('keeps no more documents than its bound, and goes on holding later ones against them', () => {
    const register = new NumberRegister({ documents: 3 });
    for (const number of ['1', '2', '3', '4']) expect(register.enter(identity('S', number), number)).toBeUndefined();
    expect(register.enter(identity('S', '4'), 'again')).toBeUndefined();
    expect(register.enter(identity('S', '2'), 'again')?.values.document).toBe('2');
  });

  test('keeps no more names than its bound', () => {
    const register = new NumberRegister({ nameBytes: 20 });
    register.enter(identity('S', '1'), 'short.xml');
    register.enter(identity('S', '2'), 'long-and-too-long.xml');
    register.enter(identity('S', '3'), 'x'.repeat(70_000));
    expect(register.enter(identity('S', '1'), 'again')?.values.document).toBe('short.xml');
    expect(register.enter(identity('S', '2'), 'again')?.message).toMatch(/: in an earlier document of this run\.$/);
    expect(register.enter(identity('S', '3'), 'again')?.message).toMatch(/: in an earlier document of this run\.$/);
  });
});

describe('the identity of a document', () => {
  const files = sampleFiles();
  const of = (path: string, edit: (xml: string) => string = (xml) => xml) => {
    const xml = edit(files.get(path)!);
    return documentIdentity(parseXml(new TextEncoder().encode(xml)), path.endsWith('.cii.xml') ? 'cii' : 'ubl-invoice');
  };

  test('is the same in UBL and in CII', () => {
    const ubl = of('valid/bakery-two-rates.xml');
    expect(ubl).toMatchObject({ seller: 'VAT LU00000101', number: 'BOUL-2026-0101', path: '/Invoice[1]/cbc:ID[1]' });
    expect(of('valid/bakery-two-rates.cii.xml')).toMatchObject({ seller: ubl!.seller, number: ubl!.number });
  });

  test.each([
    [
      'the VAT identifier, however it is written',
      (xml: string) => xml.replace(/LU00000101(?=<\/cbc:CompanyID>)/, ' lu 000.001-01 '),
      'VAT LU00000101',
    ],
    [
      'the legal registration',
      (xml: string) => xml.replace(/<cac:PartyTaxScheme>[\s\S]*?<\/cac:PartyTaxScheme>/, ''),
      'registration  B000001',
    ],
    [
      'the electronic address',
      (xml: string) =>
        xml.replace(/<cac:PartyTaxScheme>[\s\S]*?<\/cac:PartyTaxScheme>/, '').replace('<cbc:CompanyID>B000001</cbc:CompanyID>', ''),
      'address 9938 LU00000101',
    ],
  ])('knows the seller by %s', (_what, edit, seller) => {
    expect(of('valid/bakery-two-rates.xml', edit)?.seller).toBe(seller);
  });

  test.each([
    ['number', (xml: string) => xml.replace('<cbc:ID>BOUL-2026-0101</cbc:ID>', '<cbc:ID> </cbc:ID>')],
    ['seller', (xml: string) => xml.replace(/<cac:AccountingSupplierParty>[\s\S]*?<\/cac:AccountingSupplierParty>/, '')],
  ])('there is none without a %s', (_what, edit) => {
    expect(of('valid/bakery-two-rates.xml', edit)).toBeUndefined();
  });
});
