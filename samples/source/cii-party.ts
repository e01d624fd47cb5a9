import type { Address, Identifier, Party } from './description.js';
import { type Element, element, group, text } from './element.js';

/** A trade party: the identifiers first, those with a scheme as GlobalID. */
export function partyElement(name: string, party: Party, form: 'seller' | 'buyer'): Element {
  const { contact, endpoint } = party;
  return element(
    name,
    {},
    identifiers(party.identifiers ?? []),
    text('ram:Name', party.name),
    form === 'seller' ? text('ram:Description', party.legalForm) : undefined,
    group(
      'ram:SpecifiedLegalOrganization',
      party.legalId && text('ram:ID', party.legalId.id, { schemeID: party.legalId.scheme }),
      text('ram:TradingBusinessName', party.tradingName),
    ),
    group(
      'ram:DefinedTradeContact',
      text('ram:PersonName', contact?.name),
      group('ram:TelephoneUniversalCommunication', text('ram:CompleteNumber', contact?.telephone)),
      group('ram:EmailURIUniversalCommunication', text('ram:URIID', contact?.email)),
    ),
    address(party.address),
    group('ram:URIUniversalCommunication', endpoint && text('ram:URIID', endpoint.id, { schemeID: endpoint.scheme })),
    registration(party.vatId, 'VA'),
    registration(party.taxId, 'FC'),
  );
}

export function identifiers(of: readonly Identifier[]): (Element | undefined)[] {
  return [
    ...of.filter(({ scheme }) => scheme === undefined).map(({ id }) => text('ram:ID', id)),
    ...of.filter(({ scheme }) => scheme !== undefined).map(({ id, scheme }) => text('ram:GlobalID', id, { schemeID: scheme })),
  ];
}

export function registration(id: string | undefined, scheme: 'VA' | 'FC'): Element | undefined {
  return group('ram:SpecifiedTaxRegistration', text('ram:ID', id, { schemeID: scheme }));
}

export function address(of: Address): Element {
  const [first, second, third] = of.lines ?? [];
  return element(
    'ram:PostalTradeAddress',
    {},
    text('ram:PostcodeCode', of.postCode),
    text('ram:LineOne', first),
    text('ram:LineTwo', second),
    text('ram:LineThree', third),
    text('ram:CityName', of.city),
    text('ram:CountryID', of.country),
    text('ram:CountrySubDivisionName', of.subdivision),
  );
}
