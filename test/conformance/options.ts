import { parseArgs } from 'node:util';
import { PROFILES, type Profile, profileNamed } from './profiles.js';

export const USAGE = `npm run conformance -- <folder> [options]

Holds the compiled rule sets under dist/ against a corpus of official verdicts.

  --profile <name>        only this profile (may be repeated); then the units and examples of these profiles only
  --rules <name>=<files>  judge a profile by Schematron files, separated by commas, instead of what is built
  --limit <n>             only the first n documents of each profile
  --top <n>               how many differing rules to show (default 12)
  --why <document id>     explain one document, unit test or example
  --json                  print {name: {documents, equal, cells, cellsEqual}}
  --ratchet <file>        exit 1 where a score is below the committed one
  --update-ratchet <file> write the scores
`;

export interface Options {
  readonly folder: string;
  readonly profiles: readonly Profile[];
  /** Schematron files by profile. */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  readonly limit: number;
  readonly top: number;
  readonly why: string | undefined;
  readonly json: boolean;
  readonly ratchet: string | undefined;
  readonly updateRatchet: string | undefined;
}

/** Reads the command line; undefined where it asks for help. Throws where it is wrong. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      profile: { type: 'string', multiple: true },
      rules: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string' },
      top: { type: 'string', default: '12' },
      why: { type: 'string' },
      json: { type: 'boolean', default: false },
      ratchet: { type: 'string' },
      'update-ratchet': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('give one folder, that of the corpus (--help says more)');
  return {
    folder,
    profiles: values.profile?.map(profile) ?? PROFILES,
    rules: new Map(values.rules.map(rulesOf)),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : count('--limit', values.limit),
    top: count('--top', values.top),
    why: values.why,
    json: values.json,
    ratchet: values.ratchet,
    updateRatchet: values['update-ratchet'],
  };
}

function rulesOf(text: string): [string, readonly string[]] {
  const [name, files] = text.split('=');
  if (name === undefined || !files) throw new Error(`--rules wants <profile>=<file.sch>[,<file.sch>], not '${text}'`);
  return [profile(name).name, files.split(',')];
}

function profile(name: string): Profile {
  const found = profileNamed(name);
  if (!found) throw new Error(`no profile '${name}'; there are ${PROFILES.map((each) => each.name).join(', ')}`);
  return found;
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} wants a positive number, not '${text}'`);
  return Number.parseInt(text, 10);
}
