import type { Address, Identifier, Party } from './description.js';
import { type Element, element, group, text } from './element.js';

/** `cac:Party` of a seller or buyer; a seller's SEPA creditor identifier (BT-90) is one more PartyIdentification. */
export function partyElement(party: Party, creditorId?: string): Element {
  const { contact, endpoint } = party;
  return element(
    'cac:Party',
    {},
    endpoint && text('cbc:EndpointID', endpoint.id, { schemeID: endpoint.scheme }),
    party.identifiers?.map((each) => identifier('cac:PartyIdentification', 'cbc:ID', each)),
    creditorId === undefined ? undefined : identifier('cac:PartyIdentification', 'cbc:ID', { id: creditorId, scheme: 'SEPA' }),
    group('cac:PartyName', text('cbc:Name', party.tradingName)),
    address('cac:PostalAddress', party.address),
    taxScheme(party.vatId, 'VAT'),
    taxScheme(party.taxId, 'LOC'),
    element(
      'cac:PartyLegalEntity',
      {},
      text('cbc:RegistrationName', party.name),
      party.legalId && text('cbc:CompanyID', party.legalId.id, { schemeID: party.legalId.scheme }),
      text('cbc:CompanyLegalForm', party.legalForm),
    ),
    group(
      'cac:Contact',
      text('cbc:Name', contact?.name),
      text('cbc:Telephone', contact?.telephone),
      text('cbc:ElectronicMail', contact?.email),
    ),
  );
}

export function identifier(parent: string, name: string, of: Identifier | undefined): Element | undefined {
  return of && group(parent, text(name, of.id, { schemeID: of.scheme }));
}

export function taxScheme(companyId: string | undefined, scheme: 'VAT' | 'LOC'): Element | undefined {
  if (companyId === undefined) return undefined;
  return element('cac:PartyTaxScheme', {}, text('cbc:CompanyID', companyId), group('cac:TaxScheme', text('cbc:ID', scheme)));
}

export function address(name: string, of: Address): Element {
  const [street, second, third] = of.lines ?? [];
  return element(
    name,
    {},
    text('cbc:StreetName', street),
    text('cbc:AdditionalStreetName', second),
    text('cbc:CityName', of.city),
    text('cbc:PostalZone', of.postCode),
    text('cbc:CountrySubentity', of.subdivision),
    group('cac:AddressLine', text('cbc:Line', third)),
    group('cac:Country', text('cbc:IdentificationCode', of.country)),
  );
}
