import { ToolError } from '../base/tool-error.js';
import type { OptionTable } from './command.js';

/** The words of yargs that people see, in ours. */
export const WORDS = {
  'Unknown command: %s': { one: "There is no command '%s'.", other: "There are no commands '%s'." },
  'Unknown argument: %s': { one: 'There is no option %s.', other: 'There are no options %s.' },
  'Not enough arguments following: %s': 'The option --%s needs a value.',
  'Invalid values:': 'A wrong value:',
  'Argument: %s, Given: %s, Choices: %s': '--%s cannot be %s; choose one of %s.',
  'Arguments %s and %s are mutually exclusive': 'The options --%s and --%s exclude each other.',
  'Implications failed:': 'Something is missing:',
  'Show version number': 'tell the version',
};

/** A command line that is wrong. `words` is the command as far as it was understood. */
export function wrongUse(message: string, words: readonly string[]): ToolError {
  const text = message
    .replace(/\s+/g, ' ')
    .replace(/(?<=^There (?:is|are) no options? ).*(?=\.$)/, (names) => names.split(', ').map(dashed).join(', '))
    .replace(/(\S+) -> (\S+)/, 'the option --$1 does nothing without --$2.');
  return new ToolError('USAGE', text, `'${['peppolkit', ...words, '--help'].join(' ')}' tells what there is.`);
}

/** Refuses what yargs lets pass: a value for an option that takes none, and an option given twice that can be given once. */
export function refuseMisuse(argv: readonly string[], options: OptionTable, words: readonly string[]): void {
  const end = argv.indexOf('--');
  const seen = new Set<string>();
  for (const word of end < 0 ? argv : argv.slice(0, end)) {
    const [, name, value] = /^--([^=]+)(=)?/.exec(word) ?? [];
    if (name === undefined || !Object.hasOwn(options, name)) continue;
    const { type } = options[name];
    if (type === 'boolean' && value !== undefined) throw wrongUse(`The option --${name} takes no value.`, words);
    if (type !== 'array' && seen.has(name)) throw wrongUse(`The option --${name} is given twice.`, words);
    seen.add(name);
  }
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
