import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/directory/problem.js';
import { readDirectory } from '../../src/directory/read.js';

const GOOD = `recipients:
  - id: ministry-of-bees
    kind: ministry
    name: { fr: Ministère des Abeilles }
    identifiers:
      - { kind: peppol, value: "9938:LU10000000" }
    languages: [fr]
    channels:
      - { id: folder, kind: folder, path: bees, pieces: [original] }
`;

const read = (text: string, file = 'recipients/a.yaml') => readDirectory([{ file, text }]);
const problems = (text: string, file?: string) => read(text, file).problems.map(problemText);

test('a recipient is read, with what is left out', () => {
  const { directory, problems: none } = read(GOOD);
  expect(none).toEqual([]);
  expect(directory.get('ministry-of-bees')?.channels[0]).toMatchObject({ kind: 'folder', fileName: '{date}_{seller}_{number}_{id}' });
  expect(directory.holdersOfParticipant('9938', 'lu10000000', '2026-11-22').map(({ id }) => id)).toEqual(['ministry-of-bees']);
  expect(directory.holdersOfNumber('LU 1000.0000', '2026-11-22').map(({ id }) => id)).toEqual(['ministry-of-bees']);
});

describe('every mistake has its line', () => {
  test.each([
    ['no YAML', 'recipients: [', /^recipients\/a\.yaml:1: This is no YAML/],
    ['a key twice', GOOD.replace('    kind: ministry\n', '    kind: ministry\n    kind: school\n'), /a\.yaml:4: This is no YAML/],
    ['an unknown key', GOOD.replace('languages:', 'colour: red\n    languages:'), /recipients\.0: .*"colour"/],
    ['an unknown kind', GOOD.replace('kind: ministry', 'kind: castle'), /a\.yaml:3: recipients\.0\.kind/],
    [
      'a day that is none',
      GOOD.replace('    kind: ministry', '    validFrom: 2026-02-30\n    kind: ministry'),
      /a\.yaml:3: .*'2026-02-30' is no day/,
    ],
    ['an identifier without scheme', GOOD.replace('"9938:LU10000000"', 'LU10000000'), /a\.yaml:6: .*scheme, a colon and a value/],
    [
      'a file name without {id}',
      GOOD.replace('pieces: [original]', 'pieces: [original], fileName: "{number}"'),
      /a\.yaml:9: .*needs \{id\}/,
    ],
    ['a file name with a path', GOOD.replace('pieces: [original]', 'pieces: [original], fileName: "../{id}"'), /no slash/],
    ['a slot that does not exist', GOOD.replace('pieces: [original]', 'pieces: [original], fileName: "{iban}{id}"'), /no slot \{iban\}/],
    [
      'a parent that does not exist',
      GOOD.replace('    kind: ministry', '    parent: nobody\n    kind: ministry'),
      /a\.yaml:3: ministry-of-bees: There is no recipient 'nobody'/,
    ],
    ['successors without an end', `${GOOD}    successors: [{ recipient: ministry-of-bees, from: 2027-01-01 }]\n`, /needs a last day/],
    [
      'its own successor',
      `${GOOD}    validTo: 2026-12-31\n    successors: [{ recipient: ministry-of-bees, from: 2027-01-01 }]\n`,
      /circle/,
    ],
    [
      'two channels of one id',
      `${GOOD}      - { id: folder, kind: folder, path: b, pieces: [pdf] }\n`,
      /a\.yaml:10: .*two channels 'folder'/,
    ],
    [
      'an e-mail address that is none',
      GOOD.replace('kind: folder, path: bees', 'kind: smtp, to: ["a\\r\\nBcc: b@c.example"]'),
      /no e-mail address/,
    ],
    ['a pattern that can take for ever', `${GOOD}    require: { orderNumber: "(a+)+$" }\n`, /repeats what repeats/],
    ['a pattern that repeats too often', `${GOOD}    require: { orderNumber: "a*a*a*a*b" }\n`, /3 times at most/],
    ['a pattern that is none', `${GOOD}    require: { orderNumber: "(" }\n`, /no regular expression/],
  ])('%s', (_name, text, expected) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(expected);
  });

  test('an id twice, with both places', () => {
    const { problems: found } = readDirectory([
      { file: 'recipients/a.yaml', text: GOOD },
      { file: 'recipients/b.yaml', text: GOOD },
    ]);
    expect(found.map(problemText)).toEqual(['recipients/b.yaml:2: There is a recipient ministry-of-bees already, in recipients/a.yaml:2.']);
  });

  test('two bodies with one address, unless what they ask for tells them apart', () => {
    const second = GOOD.replaceAll('bees', 'wasps').replace('recipients:\n', '');
    expect(problems(GOOD + second).join()).toMatch(/is also that of 'ministry-of-bees'/);
    const asking = `    require: { orderNumber: "^B" }\n`;
    expect(problems(GOOD + asking + second + asking)).toEqual([]);
    const ended =
      GOOD.replace('    kind', '    validTo: 2026-12-31\n    kind') + second.replace('    kind', '    validFrom: 2027-01-01\n    kind');
    expect(problems(ended)).toEqual([]);
  });

  test('aliases that multiply are refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nrecipients: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(problems(bomb).join()).toMatch(/aliases/);
  });

  test('a file of rules needs cases, and a rule something to do', () => {
    expect(problems('rules: [{ id: r, when: {} }]\ntests: []\n', 'rules/a.yaml').join()).toMatch(/either `to` or `hold`/);
    expect(problems('rules: []\n', 'rules/a.yaml').join()).toMatch(/tests/);
    expect(problems('rules: [{ id: r, when: {}, to: nobody }]\ntests: []\n', 'rules/a.yaml').join()).toMatch(/'nobody'/);
  });
});
