import type { Identifier, Invoice, Party } from '../description.js';
import { line, plain, STANDARD } from '../invalid/case.js';
import type { AdvisoryCase, AdvisoryCases } from './case.js';

const seller = (more: Partial<Party>): Invoice => plain({ seller: { ...plain().seller, ...more } });
const account = (id: string, institution = 'EXMPLULLXXX'): Invoice => plain({ payments: [{ code: '30', account: { id, institution } }] });
const item = (standardItem: Identifier): Invoice => plain({ lines: [line(STANDARD, { standardItem })] });

/** A legal registration of the seller (BT-30) with a wrong and a right number. */
function registration(scheme: string, what: string, right: string, wrong: string): AdvisoryCase {
  const of = (id: string): Invoice => seller({ legalId: { id, scheme } });
  return { why: `${what} with a wrong check digit`, mended: of(right), broken: of(wrong) };
}

const address = (endpoint: Identifier): Invoice => seller({ endpoint });

/** Identifiers with check digits. */
export const IDENTIFIERS: AdvisoryCases = {
  'ADV-VAT-01': {
    why: 'a VAT identifier (BT-31) of Luxembourg with seven digits',
    mended: plain(),
    broken: seller({ vatId: 'LU0000010' }),
  },
  'ADV-VAT-02': { why: 'a VAT identifier (BT-31) with wrong check digits', mended: plain(), broken: seller({ vatId: 'LU00000102' }) },
  'ADV-ADDRESS-01': {
    why: 'an electronic address (BT-34) that should be a VAT number, with wrong check digits',
    mended: address({ id: 'LU00000101', scheme: '9938' }),
    broken: address({ id: 'LU00000102', scheme: '9938' }),
  },
  'ADV-GLN-01': {
    why: 'a GLN (BT-29) of fourteen digits, though its check digit is right',
    mended: seller({ identifiers: [{ id: '2000000000015', scheme: '0088' }] }),
    broken: seller({ identifiers: [{ id: '02000000000015', scheme: '0088' }] }),
  },
  'ADV-GTIN-01': {
    why: 'a GTIN (BT-157) with a wrong check digit',
    mended: item({ id: '2000000000015', scheme: '0160' }),
    broken: item({ id: '2000000000016', scheme: '0160' }),
  },
  'ADV-LU-01': registration('0240', 'a Luxembourg register number (BT-30)', '00000000019', '00000000018'),
  'ADV-BE-01': registration('0208', 'a Belgian enterprise number (BT-30)', '0000000097', '0000000098'),
  'ADV-FR-01': registration('0002', 'a SIREN (BT-30)', '000000018', '000000019'),
  'ADV-FR-02': registration('0009', 'a SIRET (BT-30)', '00000001800010', '00000001800011'),
  'ADV-DE-01': {
    why: 'a Leitweg-ID (BT-34) with wrong check digits',
    mended: address({ id: '99-EXEMPLE-28', scheme: '0204' }),
    broken: address({ id: '99-EXEMPLE-29', scheme: '0204' }),
  },
  'ADV-LEI-01': registration('0199', 'a legal entity identifier (BT-30)', '9999EXEMPLE000000068', '9999EXEMPLE000000069'),
  'ADV-IBAN-01': {
    why: 'an account (BT-84) with one digit too many',
    mended: account('LU759990000000000001'),
    broken: account('LU7599900000000000012'),
  },
  'ADV-IBAN-02': {
    why: 'an account (BT-84) with wrong check digits',
    mended: account('LU759990000000000001'),
    broken: account('LU769990000000000001'),
  },
  'ADV-BIC-01': {
    why: 'a BIC (BT-86) of six letters',
    mended: account('LU759990000000000001'),
    broken: account('LU759990000000000001', 'EXMPLU'),
  },
};
