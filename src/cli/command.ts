import type { InferredOptionTypes, Options } from 'yargs';
import type { Io } from './io.js';

/** Options by their long names, declared as yargs takes them. */
export type OptionTable = Readonly<Record<string, Options>>;

/** A command, as its file exports it. */
export interface Command<O extends OptionTable = OptionTable> {
  /** What follows `peppolkit` in the first line of help: `validate [options] <file...>`. */
  readonly usage: string;
  /** What it does, in a paragraph. */
  readonly about: string;
  /** What help says at its end. */
  readonly epilogue?: string;
  readonly options: O;
  /** How many names may follow it, and what to say where there are fewer than the least. */
  readonly names: { readonly least: number; readonly most?: number; readonly missing?: string };
  /** Returns the exit code; throws ToolError where nothing could be done. */
  run(options: InferredOptionTypes<O>, names: readonly string[], io: Io): Promise<number>;
}

/** A command in the list of them: loaded only where it is called, or a name with commands of its own. */
export type CommandEntry = { readonly name: string; readonly summary: string } & (
  | { readonly load: () => Promise<Command>; readonly commands?: never }
  | { readonly commands: readonly CommandEntry[]; readonly load?: never }
);

/** Checks a command's `run` against its options, and forgets them. */
export function defineCommand<const O extends OptionTable>(command: Command<O>): Command {
  return command as unknown as Command;
}
