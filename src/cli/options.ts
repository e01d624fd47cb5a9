import { parseArgs } from 'node:util';
import { ToolError } from '../base/tool-error.js';

/** An option of a command, as help shows it and as it is read. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** Takes one of these values only. */
  readonly choices?: readonly string[];
  /** What stands for the value in help: `<id>`. */
  readonly value?: string;
  readonly help: string;
  readonly multiple?: boolean;
}

export interface Arguments {
  readonly positionals: readonly string[];
  string(name: string): string | undefined;
  strings(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Reads a command line strictly. Throws ToolError USAGE for what the command does not know. */
export function readArguments(argv: readonly string[], options: Readonly<Record<string, Option>>, command: string): Arguments {
  const help = `'peppolkit ${command} --help' lists the options.`;
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    const table = Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }] as const);
    parsed = parseArgs({ args: [...argv], options: Object.fromEntries(table), allowPositionals: true, strict: true });
  } catch (cause) {
    throw new ToolError('USAGE', usageMessage(cause, options), help, { cause });
  }
  for (const [name, { choices }] of Object.entries(options)) {
    const value = parsed.values[name];
    if (choices === undefined || value === undefined || choices.includes(value as string)) continue;
    throw new ToolError('USAGE', `--${name} cannot be '${value}'.`, `Choose one of: ${choices.join(', ')}.`);
  }
  return {
    positionals: parsed.positionals,
    string: (name) => parsed.values[name] as string | undefined,
    strings: (name) => (parsed.values[name] as string[] | undefined) ?? [],
    flag: (name) => parsed.values[name] === true,
  };
}

/** The lines of help for the options of a command. */
export function optionsHelp(options: Readonly<Record<string, Option>>): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const value = option.choices?.join('|') ?? option.value;
    return [option.type === 'string' ? `--${name} ${value ?? '<value>'}` : `--${name}`, option.help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

// Node's own messages give advice that does not fit here; the code and the argument's name are what is of use.
function usageMessage(cause: unknown, options: Readonly<Record<string, Option>>): string {
  const { code, message } = cause as { code?: string; message: string };
  const name = /'(--?[^ '=<,]+)/.exec(message)?.[1];
  if (name === undefined) return message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${name}.`;
  const takesValue = options[name.replace(/^-+/, '')]?.type === 'string';
  return takesValue ? `The option ${name} needs a value.` : `The option ${name} takes no value.`;
}
