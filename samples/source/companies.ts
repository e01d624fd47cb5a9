import type { Address, Party } from './description.js';

/*
 * Invented companies. Their numbers are plainly synthetic (zeros, then a small number) and carry right check digits:
 * VAT numbers LU00000101…, GLNs from the range for internal use (20…), accounts at banks that do not exist (999).
 */

export const PEPPOL = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
export const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

export const ACCOUNT = { id: 'LU759990000000000001', name: 'Exemple Boulangerie S.à r.l.', institution: 'EXMPLULLXXX' };

const luxembourg = (street: string, postCode: string, city = 'Luxembourg'): Address => ({ lines: [street], city, postCode, country: 'LU' });

export const BAKERY: Party = {
  name: 'Exemple Boulangerie S.à r.l.',
  tradingName: 'Au Bon Exemple',
  endpoint: { id: 'LU00000101', scheme: '9938' },
  legalId: { id: 'B000001' },
  vatId: 'LU00000101',
  address: luxembourg('1, rue de l’Exemple', 'L-0001'),
  contact: { name: 'Service facturation', telephone: '+352 00 00 01', email: 'factures@boulangerie.example' },
};

export const HOTEL: Party = {
  name: 'Hôtel Muster S.A.',
  endpoint: { id: 'LU00000202', scheme: '9938' },
  legalId: { id: 'B000002' },
  vatId: 'LU00000202',
  address: luxembourg('2, avenue du Modèle', 'L-0002', 'Esch-sur-Alzette'),
};

export const BUILDER: Party = {
  name: 'Beispill Konstruktioun S.à r.l.',
  endpoint: { id: '2000000000015', scheme: '0088' },
  identifiers: [{ id: '2000000000015', scheme: '0088' }],
  legalId: { id: 'B000003' },
  legalForm: 'Société à responsabilité limitée, capital 12 000 EUR',
  vatId: 'LU00000303',
  address: luxembourg('3, Beispillstrooss', 'L-0003', 'Diekirch'),
};

export const COMMUNE: Party = {
  name: 'Administration communale d’Exempleville',
  endpoint: { id: '2000000000022', scheme: '0088' },
  legalId: { id: 'C000004' },
  address: luxembourg('4, place de la Mairie', 'L-0004', 'Exempleville'),
};

export const FRENCH: Party = {
  name: 'Exemple Industries SAS',
  endpoint: { id: '000000018', scheme: '0002' },
  legalId: { id: '000000018', scheme: '0002' },
  vatId: 'FR66000000018',
  address: { lines: ['5 rue du Spécimen'], city: 'Metz', postCode: '57000', country: 'FR' },
};

export const BELGIAN: Party = {
  name: 'Voorbeeld BV',
  endpoint: { id: '0000000097', scheme: '0208' },
  legalId: { id: '0000000097', scheme: '0208' },
  vatId: 'BE0000000097',
  address: { lines: ['Voorbeeldstraat 6'], city: 'Arlon', postCode: '6700', country: 'BE' },
};

export const SWISS: Party = {
  name: 'Muster Handel AG',
  endpoint: { id: 'CHE000000001', scheme: '9927' },
  legalId: { id: 'CHE-000.000.001' },
  address: { lines: ['Musterweg 7'], city: 'Basel', postCode: '4000', country: 'CH' },
};

export const CANARIAN: Party = {
  name: 'Ejemplo Islas S.L.',
  endpoint: { id: 'ESB00000018', scheme: '9920' },
  legalId: { id: 'B00000018' },
  vatId: 'ESB00000018',
  address: { lines: ['Calle del Ejemplo 8'], city: 'Las Palmas', postCode: '35001', subdivision: 'Las Palmas', country: 'ES' },
};

export const ITALIAN: Party = {
  name: 'Esempio S.p.A.',
  endpoint: { id: 'IT00000000000', scheme: '0211' },
  legalId: { id: '00000000000' },
  vatId: 'IT00000000000',
  address: { lines: ['Via dell’Esempio 9'], city: 'Roma', postCode: '00100', country: 'IT' },
};

export const ITALIAN_BUYER: Party = {
  name: 'Comune di Esempio',
  endpoint: { id: '2000000000039', scheme: '0088' },
  legalId: { id: '00000000001' },
  address: { lines: ['Piazza del Comune 10'], city: 'Roma', postCode: '00100', country: 'IT' },
};
