import { HOTEL } from '../companies.js';
import { set } from '../edits.js';
import type { Case, Cases } from './case.js';
import { peppol } from './peppol.js';

const BUYER = 'cac:AccountingCustomerParty/cac:Party';

/** A buyer identifier (BT-46) of a scheme, and what it becomes. */
function identifier(scheme: string, name: string, right: string, wrong: string): Case {
  return {
    why: `a buyer identifier (BT-46) of scheme ${scheme} (${name}) that is none`,
    of: peppol({ buyer: { ...HOTEL, identifiers: [{ id: right, scheme }] } }),
    breaks: [set(`${BUYER}/cac:PartyIdentification/cbc:ID`, wrong)],
  };
}

/** A buyer electronic address (BT-49) of a scheme, and what it becomes. */
function endpoint(scheme: string, name: string, right: string, wrong: string): Case {
  return {
    why: `a buyer electronic address (BT-49) of scheme ${scheme} (${name}) that is none`,
    of: peppol({ buyer: { ...HOTEL, endpoint: { id: right, scheme } } }),
    breaks: [set(`${BUYER}/cbc:EndpointID`, wrong)],
  };
}

/** PEPPOL-COMMON-R*: identifiers that can be checked by their form or check digits. */
export const PEPPOL_IDENTIFIERS: Cases = {
  'PEPPOL-COMMON-R040': identifier('0088', 'GLN', '2000000000022', '2000000000023'),
  'PEPPOL-COMMON-R041': identifier('0192', 'Norwegian organisation number', '000000019', '000000018'),
  'PEPPOL-COMMON-R042': identifier('0184', 'Danish CVR number', '00000001', '0000001'),
  'PEPPOL-COMMON-R043': identifier('0208', 'Belgian enterprise number', '0000000097', '0000000098'),
  'PEPPOL-COMMON-R044': identifier('0201', 'Italian IPA code', 'EXMPL1', 'EXMPL'),
  'PEPPOL-COMMON-R045': identifier('0210', 'Italian tax code', '00000000000', '0000000'),
  'PEPPOL-COMMON-R047': identifier('0211', 'Italian VAT number', 'IT00000000000', 'IT00000000001'),
  'PEPPOL-COMMON-R049': identifier('0007', 'Swedish organisation number', '0000000000', '0000000001'),
  'PEPPOL-COMMON-R050': identifier('0151', 'Australian Business Number', '10000000000', '10000000001'),
  'PEPPOL-COMMON-R052': identifier('0096', 'Danish P number', '0000000001', '000000001'),
  'PEPPOL-COMMON-R053': identifier('0198', 'Danish SE number', 'DK00000001', '00000001'),
  'PEPPOL-COMMON-R054': identifier('0106', 'Dutch KVK number', '00000001', '0000001'),
  'PEPPOL-COMMON-R055': identifier('0190', 'Dutch organisation number', '00000000000000000001', '0000000001'),
  'PEPPOL-COMMON-R056-1': endpoint('9944', 'Dutch VAT number', 'NL000000000B01', 'NL000000001'),
  'PEPPOL-COMMON-R056-2': {
    why: 'a Dutch VAT identifier (BT-48) that is none',
    of: peppol({ buyer: { ...HOTEL, vatId: 'NL000000000B01' } }),
    breaks: [set(`${BUYER}/cac:PartyTaxScheme/cbc:CompanyID`, 'NL000000001')],
  },
  'PEPPOL-COMMON-R057': identifier('0217', 'Dutch establishment number', '000000000001', '00000001'),
};
