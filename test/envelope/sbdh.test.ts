import { describe, expect, test } from 'vitest';
import { type Edit, edited, opened, sample, told } from './edit.js';

test.each(['invoice.xml', 'invoice.cii.xml', 'credit-note.xml', 'self-billed-invoice.xml'])('%s has nothing to complain of', (name) => {
  expect(told(sample(name))).toEqual([]);
  expect(opened(sample(name)).layers).toEqual({ xml: 'valid', envelope: 'valid' });
});

test('the summary says what the header says', () => {
  expect(opened(sample('invoice.xml')).envelope).toEqual({
    kind: 'sbdh',
    sender: '9938:LU00000101',
    receiver: '9938:LU00000202',
    documentType:
      'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
    process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    country: 'LU',
    instance: '00000000-0000-4000-8000-000000000001',
    created: '2026-09-03T08:00:00+02:00',
  });
});

const AUTHORITY = ' Authority="iso6523-actorid-upis"';
const sender = (to: string): Edit => ['>9938:LU00000101</Identifier>', `>${to}</Identifier>`];
const element = (name: string, to: string): Edit => [new RegExp(`<${name}>[^<]*</${name}>`), to];
const scope = (type: string, to: string): Edit => [new RegExp(`<Scope>\\s*<Type>${type}</Type>[\\s\\S]*?</Scope>`), to];
const instanceOf = (type: string, to: string): Edit => [
  new RegExp(`<Type>${type}</Type>\\s*<InstanceIdentifier>[^<]*<`),
  `<Type>${type}</Type>\n        <InstanceIdentifier>${to}<`,
];
const NS = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
const BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

const cases: readonly (readonly [group: string, rows: readonly (readonly [string, readonly Edit[], readonly string[]])[]])[] = [
  [
    'header',
    [
      ['another version', [element('HeaderVersion', '<HeaderVersion>1.3</HeaderVersion>')], ['error SBDH-HEADER-VERSION 4:5']],
      ['a version with white space', [element('HeaderVersion', '<HeaderVersion>1.0 </HeaderVersion>')], ['error SBDH-HEADER-VERSION 4:5']],
      ['no version', [element('HeaderVersion', '')], ['error SBDH-HEADER-VERSION 3:3']],
      ['an unknown element', [element('HeaderVersion', '<HeaderVersion>1.0</HeaderVersion><Sent/>')], ['error SBDH-ELEMENT 4:39']],
      [
        'a known element of no namespace',
        [element('TypeVersion', '<TypeVersion>2.1</TypeVersion><Type xmlns=""/>')],
        ['error SBDH-ELEMENT 13:37'],
      ],
      [
        'elements in another order',
        [element('TypeVersion', ''), ['<Type>Invoice', '<Type>Invoice</Type><TypeVersion>2.1</TypeVersion><Type>Invoice']],
        ['error SBDH-ELEMENT 15:27'],
      ],
      [
        'a part twice',
        [['<BusinessScope>', '<BusinessScope/><BusinessScope>']],
        ['error SBDH-DOCUMENTID 18:5', 'error SBDH-PROCESSID 18:5', 'error SBDH-COUNTRY_C1 18:5', 'error SBDH-ELEMENT 18:21'],
      ],
      ['an element in a value', [['>1.0<', '><b>1.0</b><']], ['error SBDH-ELEMENT 4:20']],
      ['a text between elements', [['<BusinessScope>', '<BusinessScope>and']], ['error SBDH-TEXT 18:20']],
      ['a comment between elements', [['<BusinessScope>', '<BusinessScope><!-- and -->']], []],
    ],
  ],
  [
    'partners',
    [
      ['no sender', [[/<Sender>[\s\S]*<\/Sender>/, '']], ['error SBDH-SENDER 3:3']],
      ['a sender without identifier', [[/<Identifier.*0101<\/Identifier>/, '']], ['error SBDH-SENDER 5:5']],
      ['two senders', [['<Receiver>', '<Sender><Identifier/></Sender><Receiver>']], ['error SBDH-SENDER 8:5']],
      ['two receivers', [['</Receiver>', '</Receiver><Receiver/>']], ['error SBDH-RECEIVER 10:16']],
      ['no authority', [[AUTHORITY, '']], ['error SBDH-SENDER-AUTHORITY 6:7']],
      ['another authority', [[AUTHORITY, ' Authority="GS1"']], ['error SBDH-SENDER-AUTHORITY 6:19']],
      ['no scheme', [sender('LU00000101')], ['error SBDH-SENDER 6:7']],
      ['white space', [sender(' 9938:LU00000101')], ['error SBDH-SENDER 6:7']],
      ['nothing', [sender('')], ['error SBDH-SENDER 6:7']],
      ['an unknown scheme', [sender('9999:1')], ['error SBDH-SENDER-SCHEME 6:7', 'warning SBDH-SENDER-DIFFERS 6:7']],
      ['a scheme named like a method', [sender('toString:1')], ['error SBDH-SENDER 6:7']],
      ['a removed scheme', [sender('9908:987654321')], ['error SBDH-SENDER-SCHEME 6:7', 'warning SBDH-SENDER-DIFFERS 6:7']],
      ['a deprecated scheme', [sender('9909:NO987654325')], ['warning SBDH-SENDER-SCHEME 6:7', 'warning SBDH-SENDER-DIFFERS 6:7']],
      [
        'another authority of the receiver',
        [['"iso6523-actorid-upis">9938:LU00000202', '"">9938:LU00000202']],
        ['error SBDH-RECEIVER-AUTHORITY 9:19'],
      ],
      [
        'an unknown scheme of the receiver',
        [['>9938:LU00000202<', '>0000:1<']],
        ['error SBDH-RECEIVER-SCHEME 9:7', 'warning SBDH-RECEIVER-DIFFERS 9:7'],
      ],
      ['the identifier in other letters', [sender('9938:lu00000101')], []],
      [
        'no electronic address to compare with',
        [sender('0192:987654321'), [/<cbc:EndpointID schemeID="9938">LU00000101<\/cbc:EndpointID>/, '']],
        [],
      ],
      [
        'sender and receiver exchanged',
        [sender('9938:LU00000202'), ['>9938:LU00000202</Identifier>\n    </Receiver>', '>9938:LU00000101</Identifier></Receiver>']],
        ['warning SBDH-SENDER-DIFFERS 6:7', 'warning SBDH-RECEIVER-DIFFERS 9:7'],
      ],
      [
        'an invoice whose type says that it is self-billed',
        [['>380<', '>389<']],
        ['warning SBDH-SENDER-DIFFERS 6:7', 'warning SBDH-RECEIVER-DIFFERS 9:7'],
      ],
    ],
  ],
  [
    'document',
    [
      [
        'no identification',
        [[/<DocumentIdentification>[\s\S]*<\/DocumentIdentification>/, '']],
        ['STANDARD', 'TYPE', 'TYPE-VERSION', 'INSTANCE', 'CREATED'].map((id) => `error SBDH-${id} 3:3`),
      ],
      ['another standard', [element('Standard', '<Standard>UBL</Standard>')], ['error SBDH-STANDARD 12:7']],
      ['no standard', [element('Standard', '')], ['error SBDH-STANDARD 11:5']],
      ['another type', [['<Type>Invoice<', '<Type>CreditNote<']], ['error SBDH-TYPE 15:7']],
      ['another version', [element('TypeVersion', '<TypeVersion>2.0</TypeVersion>')], ['error SBDH-TYPE-VERSION 13:7']],
      ['no identifier of the message', [[/<InstanceIdentifier>0000.*\n/, '<InstanceIdentifier/>\n']], ['error SBDH-INSTANCE 14:7']],
      [
        'a day without a time',
        [element('CreationDateAndTime', '<CreationDateAndTime>2026-09-03</CreationDateAndTime>')],
        ['error SBDH-CREATED 16:7'],
      ],
      [
        'no such day',
        [element('CreationDateAndTime', '<CreationDateAndTime>2026-02-29T08:00:00Z</CreationDateAndTime>')],
        ['error SBDH-CREATED 16:7'],
      ],
      [
        'no time zone',
        [element('CreationDateAndTime', '<CreationDateAndTime>2026-09-03T08:00:00</CreationDateAndTime>')],
        ['warning SBDH-CREATED 16:7'],
      ],
      ['no time', [element('CreationDateAndTime', '')], ['error SBDH-CREATED 11:5']],
    ],
  ],
  [
    'scopes',
    [
      [
        'none',
        [[/<BusinessScope>[\s\S]*<\/BusinessScope>/, '']],
        ['DOCUMENTID', 'PROCESSID', 'COUNTRY_C1'].map((id) => `error SBDH-${id} 3:3`),
      ],
      ['no document type', [scope('DOCUMENTID', '')], ['error SBDH-DOCUMENTID 18:5']],
      [
        'two document types',
        [['</BusinessScope>', '<Scope><Type>DOCUMENTID</Type></Scope></BusinessScope>']],
        ['error SBDH-DOCUMENTID 33:5'],
      ],
      ['a document type in parts', [instanceOf('DOCUMENTID', 'Invoice')], ['error SBDH-DOCUMENTID 21:9']],
      [
        'a document type with a line break',
        [instanceOf('DOCUMENTID', `\n${NS}::Invoice##${BILLING}::2.1`)],
        ['error SBDH-DOCUMENTID 21:9'],
      ],
      [
        'the document type of another root',
        [instanceOf('DOCUMENTID', `urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2::CreditNote##${BILLING}::2.1`)],
        ['error SBDH-DOCUMENTID-ROOT 21:9'],
      ],
      [
        'another specification',
        [instanceOf('DOCUMENTID', `${NS}::Invoice##urn:cen.eu:en16931:2017::2.1`)],
        ['error SBDH-DOCUMENTID-CUSTOMIZATION 21:9'],
      ],
      [
        'a document type that the network does not know',
        [instanceOf('DOCUMENTID', `${NS}::Invoice##urn:mine::2.1`), [`<cbc:CustomizationID>${BILLING}<`, '<cbc:CustomizationID>urn:mine<']],
        ['warning SBDH-DOCUMENTID-LIST 21:9'],
      ],
      ['an unknown scheme of the document type', [['busdox-docid-qns', 'busdox']], ['error SBDH-DOCUMENTID-SCHEME 22:9']],
      ['no scheme of the document type', [['<Identifier>busdox-docid-qns</Identifier>', '']], []],
      ['no process', [scope('PROCESSID', '')], ['error SBDH-PROCESSID 18:5']],
      ['an empty process', [instanceOf('PROCESSID', ' ')], ['error SBDH-PROCESSID 26:9']],
      [
        'another process',
        [instanceOf('PROCESSID', 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0')],
        ['warning SBDH-PROCESSID-DIFFERS 26:9'],
      ],
      ['another process in which the document type travels', [instanceOf('PROCESSID', 'urn:peppol:bis:billing_with_response')], []],
      ['an unknown scheme of the process', [['cenbii-procid-ubl', 'cenbii']], ['error SBDH-PROCESSID-SCHEME 27:9']],
      ['no country', [scope('COUNTRY_C1', '')], ['error SBDH-COUNTRY_C1 18:5']],
      ['a country in small letters', [instanceOf('COUNTRY_C1', 'lu')], ['error SBDH-COUNTRY_C1 31:9']],
      ['a country of three letters', [instanceOf('COUNTRY_C1', 'LUX')], ['error SBDH-COUNTRY_C1 31:9']],
      [
        'a scope of another type',
        [['</BusinessScope>', '<Scope><Type>MLS_TYPE</Type><InstanceIdentifier>FAILURE_ONLY</InstanceIdentifier></Scope></BusinessScope>']],
        [],
      ],
      [
        'a scope with its parts exchanged',
        [scope('COUNTRY_C1', '<Scope><InstanceIdentifier>LU</InstanceIdentifier><Type>COUNTRY_C1</Type></Scope>')],
        ['error SBDH-ELEMENT 29:57'],
      ],
    ],
  ],
];

describe.each(cases)('%s', (_, rows) => {
  test.each(rows)('%s', (_name, edits, expected) => {
    const xml = edited('invoice.xml', ...edits);
    expect(told(xml)).toEqual(expected);
    const { findings, layers, tree } = opened(xml);
    expect(layers.envelope).toBe(findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid');
    expect(tree, 'the invoice is judged all the same').toBeDefined();
    for (const { path, message, remedy, ruleSet } of findings) {
      expect(path).toMatch(/^\/StandardBusinessDocument\[1\]/);
      expect(message).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(ruleSet).toBe('sbdh');
    }
  });
});

test('the removed and deprecated types of the list are told', () => {
  const type = 'urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2';
  const xml = edited('invoice.xml', instanceOf('DOCUMENTID', `${NS}::Invoice##${type}::2.1`), [
    `<cbc:CustomizationID>${BILLING}<`,
    `<cbc:CustomizationID>${type}<`,
  ]);
  expect(opened(xml).findings).toMatchObject([
    { rule: 'SBDH-DOCUMENTID-LIST', severity: 'warning', message: expect.stringContaining('removed') },
  ]);
});

test('a self-billed document travels from the buyer to the seller', () => {
  const { findings } = opened(edited('self-billed-invoice.xml', ['>9938:LU00000202</Identifier>', '>9938:LU00000101</Identifier>']));
  expect(findings).toMatchObject([
    { rule: 'SBDH-SENDER-DIFFERS', terms: ['BT-49'], values: { found: '9938:LU00000101', expected: '9938:LU00000202' } },
  ]);
});

test('what a cross industry invoice says is compared likewise', () => {
  const xml = edited(
    'invoice.cii.xml',
    sender('0192:987654321'),
    instanceOf('PROCESSID', 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0'),
    instanceOf('DOCUMENTID', 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100::CrossIndustryInvoice##urn:x::D16B'),
  );
  expect(told(xml)).toEqual([
    'warning SBDH-SENDER-DIFFERS 6:7',
    'error SBDH-DOCUMENTID-CUSTOMIZATION 21:9',
    'warning SBDH-PROCESSID-DIFFERS 26:9',
  ]);
});

test.each(['SBDH-COUNTRY_C1', 'SBDH-RECEIVER-DIFFERS'])('the sample %s breaks what it is named after', (rule) => {
  expect(opened(sample(`${rule}.xml`)).findings.map((finding) => finding.rule)).toEqual([rule]);
});
