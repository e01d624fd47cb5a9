import { expect, test } from 'vitest';
import { type CommandEntry, defineCommand } from '../../src/cli/command.js';
import { readCommandLine } from '../../src/cli/command-line.js';
import { fakeIo } from './io.js';

let ran: unknown[] = [];
const loaded: string[] = [];

const paint = defineCommand({
  usage: 'paint [options] <wall...>',
  about: 'Paints walls.',
  epilogue: 'Mind the floor.',
  options: {
    form: { type: 'string', choices: ['oil', 'water'], default: 'water', describe: 'what it is made of' },
    coat: { type: 'array', string: true, describe: 'a colour' },
    'two-coats': { type: 'boolean', default: false, describe: 'twice' },
  },
  names: { least: 1, most: 3, missing: 'There is nothing to paint.' },
  async run(options, names) {
    ran = [options.form, options.coat, options['two-coats'], names];
    return 7;
  },
});

const entry = (name: string): CommandEntry => ({
  name,
  summary: `${name} a wall`,
  load: async () => {
    loaded.push(name);
    return paint;
  },
});

const ENTRIES: readonly CommandEntry[] = [entry('paint'), { name: 'floor', summary: 'the same for floors', commands: [entry('paint')] }];

const read = (...argv: string[]) => readCommandLine(argv, ENTRIES, '1.2.3');

async function run(...argv: string[]): Promise<unknown[]> {
  const reading = await read(...argv);
  expect('run' in reading && (await reading.run(fakeIo()))).toBe(7);
  return ran;
}

test.each([
  [
    ['paint', 'a'],
    ['water', undefined, false, ['a']],
  ],
  [
    ['floor', 'paint', 'a'],
    ['water', undefined, false, ['a']],
  ],
  [
    ['paint', 'a', '--form', 'oil', '-', '--coat=red', '--coat', 'blue', '--two-coats', '--', '--odd'],
    ['oil', ['red', 'blue'], true, ['a', '-', '--odd']],
  ],
  [
    ['paint', '007', '--coat', '1e3', 'help'],
    ['water', ['1e3'], false, ['007', 'help']],
  ],
])('%j', async (argv, expected) => {
  expect(await run(...argv)).toEqual(expected);
});

test.each([
  [['paint', 'a', '--colour'], 'There is no option --colour.'],
  [['paint', 'a', '-f'], 'There is no option -f.'],
  [['paint', 'a', '--xx', '--yy'], 'There are no options --xx, --yy.'],
  [['paint', 'a', '--no-two-coats'], 'There is no option --no-two-coats.'],
  [['paint', 'a', '--form'], 'The option --form needs a value.'],
  [['paint', '--form', '--two-coats', 'a'], 'The option --form needs a value.'],
  [['paint', 'a', '--coat'], 'The option --coat needs a value.'],
  [['paint', 'a', '--two-coats=yes'], 'The option --two-coats takes no value.'],
  [['paint', 'a', '--form=oil', '--form=oil'], 'The option --form is given twice.'],
  [['paint', 'a', '--form', 'wax'], 'A wrong value: --form cannot be "wax"; choose one of "oil", "water".'],
  [['paint', 'a', '--form='], 'A wrong value: --form cannot be ""; choose one of "oil", "water".'],
  [['paint'], 'There is nothing to paint.'],
  [['paint', 'a', 'b', 'c', 'd'], "'d' is one name too many."],
  [['piant', '--form'], "There is no command 'piant'."],
  [['floor', 'piant'], "There is no command 'piant'."],
  [['floor'], 'A command is missing.'],
  [['--colour'], 'There is no option --colour.'],
])('%j is a wrong use', async (argv, message) => {
  await expect(read(...argv)).rejects.toThrow(
    expect.objectContaining({ code: 'USAGE', message, remedy: expect.stringMatching(/^'peppolkit .*--help' tells/) }),
  );
});

test.each([
  [
    ['--help'],
    /^Usage: peppolkit <command> \[options\]\n\nCommands:\n {2}peppolkit paint {2}paint a wall\n {2}peppolkit floor {2}the same/,
  ],
  [['-h'], /^Usage: peppolkit <command>/],
  [['floor', '--help'], /^Usage: peppolkit floor <command> \[options\]\n\nCommands:\n {2}peppolkit floor paint {2}paint a wall\n/],
  [
    ['paint', '--help'],
    /^Usage: peppolkit paint \[options\] <wall\.\.\.>\n\nPaints walls\.\n\n[\s\S]*--form +what it is made of [\s\S]*\n\nMind the floor\.$/,
  ],
  [['--version'], /^peppolkit 1\.2\.3$/],
  [['-V'], /^peppolkit 1\.2\.3$/],
])('%j prints', async (argv, text) => {
  expect(await read(...argv)).toEqual({ text: expect.stringMatching(text) });
});

test('only the command that is called is loaded', async () => {
  loaded.length = 0;
  await read('--help');
  expect(loaded).toEqual([]);
  await read('floor', 'paint', 'a');
  expect(loaded).toEqual(['paint']);
});
