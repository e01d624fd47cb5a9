import yargs, { type Argv } from 'yargs';
import type { Command, CommandEntry } from './command.js';
import type { Io } from './io.js';
import { refuseMisuse, WORDS, wrongUse } from './usage.js';

/** What a command line asks for: a text to print, or a command to run. */
export type Reading = { readonly text: string } | { run(io: Io): Promise<number> };

/**
 * Reads a command line strictly. Of the commands only the one that it names is loaded, and yargs is told of no other: it
 * would make up the help text of each that it runs. Throws ToolError USAGE.
 */
export async function readCommandLine(argv: readonly string[], entries: readonly CommandEntry[], version: string): Promise<Reading> {
  let list = entries;
  for (let depth = 0; ; depth++) {
    const words = argv.slice(0, depth);
    const entry = list.find(({ name }) => name === argv[depth]);
    if (entry === undefined) return readGroup(argv.slice(depth), list, words, version);
    if (entry.load !== undefined) return readCommand(argv.slice(depth + 1), await entry.load(), [...words, entry.name]);
    list = entry.commands;
  }
}

function readCommand(argv: readonly string[], command: Command, words: readonly string[]): Promise<Reading> {
  const { usage, about, epilogue = '', options, names } = command;
  refuseMisuse(argv, options, words);
  const parser = baseParser().usage(`Usage: $0 ${usage}\n\n${about}`).epilogue(epilogue).version(false).strictOptions();
  for (const [name, option] of Object.entries(options)) parser.option(name, { requiresArg: option.type !== 'boolean', ...option });
  return take(parser, argv, words, (args) => {
    const given = args._ as string[];
    if (given.length < names.least) throw wrongUse(names.missing ?? 'A name is missing.', words);
    if (names.most !== undefined && given.length > names.most) throw wrongUse(`'${given[names.most]}' is one name too many.`, words);
    return { run: (io) => command.run(args, given, io) };
  });
}

/** No command was named, or one that does not exist: this is for help, the version and mistakes. */
function readGroup(argv: readonly string[], list: readonly CommandEntry[], words: readonly string[], version: string): Promise<Reading> {
  const parser = baseParser()
    .usage(`Usage: ${['$0', ...words].join(' ')} <command> [options]`)
    .epilogue(`'${['peppolkit', ...words].join(' ')} <command> --help' explains a command.`)
    .version(`peppolkit ${version}`)
    .alias('version', 'V')
    .strictCommands()
    .strictOptions();
  for (const { name, summary } of list) parser.command([...words, name].join(' '), summary);
  return take(parser, argv, words, () => {
    throw wrongUse('A command is missing.', words);
  });
}

/** Lets yargs read; then help where it is asked for, else what `then` makes of the arguments. */
async function take(
  parser: Argv,
  argv: readonly string[],
  words: readonly string[],
  then: (args: { [name: string]: unknown; _: (string | number)[] }) => Reading,
): Promise<Reading> {
  let printed = '';
  let args: Awaited<ReturnType<Argv['parseSync']>>;
  try {
    args = parser.parseSync([...argv], {}, (_error, _args, output) => {
      printed = output;
    });
  } catch (error) {
    throw wrongUse((error as Error).message, words);
  }
  if (printed !== '') return { text: printed };
  return args.help === true ? { text: await parser.getHelp() } : then(args);
}

// The locale is fixed, and nothing is read from the environment or from a package.json nearby.
function baseParser(): Argv {
  return (
    yargs()
      .scriptName('peppolkit')
      .locale('en')
      // The package's types do not know of plurals.
      .updateStrings(WORDS as unknown as Record<string, string>)
      .parserConfiguration({
        'boolean-negation': false,
        'camel-case-expansion': false,
        'dot-notation': false,
        'greedy-arrays': false,
        'parse-numbers': false,
        'parse-positional-numbers': false,
      })
      // yargs' own help would also take a file named help for a call of it, and then judge nothing.
      .help(false)
      .option('help', { alias: 'h', type: 'boolean', describe: 'show this text' })
      .wrap(120)
      .exitProcess(false)
      .fail(false)
  );
}
