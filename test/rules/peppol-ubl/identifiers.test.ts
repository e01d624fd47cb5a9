import { describe, expect, it } from 'vitest';
import { at, judge, tax } from './judge.js';

const endpoint = (scheme: string, value: string): string => `<cbc:EndpointID schemeID="${scheme}">${value}</cbc:EndpointID>`;

describe.each<[rule: string, scheme: string, good: string[], bad: string[]]>([
  ['R040', '0088', ['4035811991014', '7300010000001', ' 7300010000001 ', '0'], ['4035811991015', '7300010000001a', '', '1']],
  ['R041', '0192', ['987654325', '974760673'], ['987654324', '000000000', '98765432', '9876543250']],
  ['R042', '0184', ['12345678', 'DK12345678'], ['1234567', 'DK1234567', 'dk12345678', ' 12345678', 'SE12345678']],
  ['R043', '0208', ['0202239951', '0403170701'], ['0202239952', '202239951']],
  ['R044', '0201', ['ABC123', 'abcdef'], ['ABC12', 'ABC1234', 'ABC-12']],
  [
    'R045',
    '0210',
    ['12345678901', '+1234567890', 'RSSMRA85T10A562S', 'rssmra85t10a562s'],
    ['1234567890', 'RSSMRA85T10A5621', '1SSMRA85T10A562S'],
  ],
  ['R046', '9907', ['12345678901', 'RSSMRA85T10A562S'], ['1234567890a', '']],
  ['R047', '0211', ['IT12345670017', 'it12345670017', 'It1', '12345670017', ''], ['IT12345670018', 'IT1234567001', 'IT1234567001x']],
  ['R049', '0007', ['5567321707', ' 5567321707 '], ['5567321708', '556732170', '55673217070', '556732-1707']],
  ['R050', '0151', ['51824753556', '53004085616'], ['51824753557', '5182475355', 'A1824753556']],
  ['R052', '0096', ['1234567890'], ['123456789', ' 1234567890', '12345678901']],
  ['R053', '0198', ['DK12345678'], ['12345678', 'DK1234567', 'DK12345678 ']],
  ['R054', '0106', ['12345678', ' 12345678 '], ['1234567', '123456789', '1234567a']],
  ['R055', '0190', ['12345678901234567890'], ['1234567890123456789', '123456789012345678901']],
  ['R056-1', '9944', ['NL123456789B12'], ['123456789B12', 'NL123456789B1', 'nl123456789b12']],
  ['R057', '0217', ['123456789012'], ['12345678901', '1234567890123']],
])('PEPPOL-COMMON-%s (scheme %s)', (rule, scheme, good, bad) => {
  it.each(good)('takes “%s”', async (value) => {
    expect(await judge(`PEPPOL-COMMON-${rule}`, endpoint(scheme, value))).toBe(0);
  });

  it.each(bad)('refuses “%s”', async (value) => {
    expect(await judge(`PEPPOL-COMMON-${rule}`, endpoint(scheme, value))).toBe(1);
  });

  it('asks nothing of other schemes', async () => {
    expect(await judge(`PEPPOL-COMMON-${rule}`, endpoint('0002', 'x'))).toBe(0);
  });
});

it.each([
  ['an electronic address', endpoint('0088', '1'), 1],
  ['a party', at('cac:PartyIdentification', '<cbc:ID schemeID="0088">1</cbc:ID>'), 1],
  ['a registration', at('cac:PartyLegalEntity', '<cbc:CompanyID schemeID="0088">1</cbc:CompanyID>'), 1],
  ['nothing else', at('cac:StandardItemIdentification', '<cbc:ID schemeID="0088">1</cbc:ID>'), 0],
])('the identifier is that of %s', async (_, content, fires) => {
  expect(await judge('PEPPOL-COMMON-R040', content)).toBe(fires);
});

describe('a VAT number that starts with NL', () => {
  const withScheme = (scheme: string): string => tax('NL1').replace('<cbc:CompanyID>', `<cbc:CompanyID schemeID="${scheme}">`);

  it.each([
    ['PEPPOL-COMMON-R056-2', 'is Dutch', tax('NL1'), 1],
    ['PEPPOL-COMMON-R056-2', 'may be right', tax('NL123456789B12'), 0],
    ['PEPPOL-COMMON-R056-2', 'is one of scheme VAT', tax('NL1', 'TAX'), 0],
    ['PEPPOL-COMMON-R056-2', 'is left to its scheme', withScheme('0088'), 0],
    ['PEPPOL-COMMON-R040', 'is left to its scheme', withScheme('0088'), 1],
    ['PEPPOL-COMMON-R056-2', 'is no establishment', withScheme('0217'), 1],
    ['PEPPOL-COMMON-R057', 'is no establishment', withScheme('0217'), 0],
  ])('%s: it %s', async (rule, _, content, fires) => {
    expect(await judge(rule, content)).toBe(fires);
  });
});

it.each(['IT+1234567890', 'IT 1234567890'])('“%s” cannot be judged as an Italian number', async (value) => {
  expect(await judge('PEPPOL-COMMON-R047', endpoint('0211', value))).toBe('FORG0001');
});
