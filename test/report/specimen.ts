import type { Finding } from '../../src/base/finding.js';
import { ToolError } from '../../src/base/tool-error.js';
import type { Verdict } from '../../src/base/verdict.js';
import type { DocumentResult } from '../../src/report/result.js';

/*
 * A run as one might come in from a folder of invoices, for the golden files: a person should be able to judge by them what each
 * format looks like.
 */

const ruleSets = [
  { id: 'en16931-ubl', title: 'EN 16931 rules for UBL', version: '1.3.16', hash: '3f1c5a7e'.repeat(8) },
  { id: 'peppol-billing-ubl', title: 'Peppol BIS Billing 3.0', version: '2026.5', hash: '90ab12cd'.repeat(8) },
];

const sound: Verdict = {
  valid: true,
  syntax: 'ubl-invoice',
  profile: 'peppol-billing',
  ruleSets,
  layers: { xml: 'valid', structure: 'valid', rules: 'valid', advisory: 'not run' },
  findings: [],
  day: '2026-11-22',
};

const sum: Finding = {
  rule: 'BR-CO-10',
  severity: 'error',
  ruleSet: 'en16931-ubl',
  path: '/Invoice[1]/cac:LegalMonetaryTotal[1]',
  line: 118,
  column: 5,
  terms: ['BT-106', 'BT-131'],
  values: { found: '1300.00', expected: '1325.50', difference: '-25.50' },
  message: 'The sum of the line amounts (BT-106) is 1300.00, but the lines (BT-131) add up to 1325.50.',
  remedy: 'Write 1325.50 as the sum of the line amounts, or correct the line that is off by 25.50.',
};

const scheme: Finding = {
  rule: 'PEPPOL-EN16931-R020',
  severity: 'error',
  ruleSet: 'peppol-billing-ubl',
  path: '/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]',
  line: 21,
  column: 7,
  terms: ['BT-34'],
  values: {},
  message: 'The seller has no electronic address (BT-34).',
  remedy: 'Add the address at which the seller is reached in the Peppol network, with its scheme.',
};

const vat: Finding = {
  rule: 'BR-S-08',
  severity: 'error',
  ruleSet: 'en16931-ubl',
  path: '/Invoice[1]/cac:TaxTotal[1]/cac:TaxSubtotal[2]/cac:TaxCategory[1]/cbc:ID[1]',
  line: 104,
  column: 9,
  terms: ['BT-116', 'BT-119'],
  values: { found: '700.00', expected: '725.50', rate: '8' },
  message: 'The taxable amount at 8 % (BT-116) is 700.00, but what is invoiced at that rate comes to 725.50.',
  remedy: 'Write 725.50 as the taxable amount at 8 %, and work out its VAT again.',
};

const note: Finding = {
  rule: 'PEPPOL-EN16931-R061',
  severity: 'warning',
  ruleSet: 'peppol-billing-ubl',
  path: '/Invoice[1]/cac:PaymentMeans[1]/cac:PaymentMandate[1]',
  line: 88,
  column: 5,
  terms: ['BT-89'],
  values: {},
  message: 'Direct debit is asked for without a mandate reference (BT-89).',
  remedy: 'Add the reference of the mandate that the buyer signed.',
};

const second: Finding = {
  ...vat,
  path: vat.path.replace('[2]', '[3]'),
  line: 112,
  values: { found: '0.00', expected: '1.00', rate: '3' },
  message: 'The taxable amount at 3 % (BT-116) is 0.00, but what is invoiced at that rate comes to 1.00.',
  remedy: 'Write 1.00 as the taxable amount at 3 %, and work out its VAT again.',
};

export const SPECIMEN: readonly DocumentResult[] = [
  { input: 'invoices/2026-0412.xml', verdict: sound },
  {
    input: 'invoices/2026-0413 Müller & Söhne.xml',
    verdict: {
      ...sound,
      valid: false,
      layers: { ...sound.layers, rules: 'invalid' },
      findings: [scheme, note, vat, second, sum],
    },
  },
  {
    input: 'invoices/2026-0414.xml',
    verdict: {
      ...sound,
      findings: [
        {
          ...note,
          rule: 'UBL-CR-011',
          ruleSet: 'en16931-ubl',
          path: '/Invoice[1]/cbc:UUID[1]',
          line: 9,
          column: 3,
          terms: [],
          message: 'The element cbc:UUID has no place in EN 16931; a recipient may ignore it.',
          remedy: 'Leave it out.',
        },
        {
          ...note,
          rule: 'PK-NOTE',
          severity: 'info',
          ruleSet: 'peppolkit',
          terms: [],
          message: 'Rules of Luxembourg do not exist for this profile.',
        },
      ],
    },
  },
  {
    input: 'invoices/scan.xml',
    verdict: {
      ...sound,
      valid: false,
      syntax: 'unknown',
      profile: '',
      ruleSets: [],
      layers: { xml: 'invalid', structure: 'not run', rules: 'not run', advisory: 'not run' },
      findings: [
        {
          rule: 'XML-TAG-MISMATCH',
          severity: 'error',
          ruleSet: 'xml',
          path: '',
          line: 31,
          column: 12,
          terms: [],
          values: { found: '</cbc:Nme>', expected: '</cbc:Name>' },
          message: 'The element cbc:Name is closed by </cbc:Nme>.',
          remedy: 'Close it by </cbc:Name>.',
        },
      ],
    },
  },
  {
    input: 'invoices/order.xml',
    verdict: {
      ...sound,
      valid: false,
      syntax: 'unknown',
      profile: '',
      ruleSets: [],
      layers: { xml: 'valid', structure: 'not run', rules: 'not run', advisory: 'not run' },
      findings: [
        {
          rule: 'PK-ROOT-UNKNOWN',
          severity: 'error',
          ruleSet: 'peppolkit',
          path: '/Order[1]',
          line: 2,
          column: 1,
          terms: [],
          values: { found: '{urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order' },
          message: 'The root element {urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order is no invoice and no credit note.',
          remedy: 'Send the invoice itself.',
        },
      ],
    },
  },
  { input: 'invoices/<b>\u202Elmx.exe', verdict: sound },
  { input: 'invoices/gone.xml', error: new ToolError('FILE_NOT_FOUND', 'There is no file invoices/gone.xml.', 'Check the name.') },
];
