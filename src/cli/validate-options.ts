import type { InferredOptionTypes } from 'yargs';
import registry from '#compiled/registry.js';
import { DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import { LANGUAGES } from '../messages/messages.js';
import { profileIds } from '../rulesets/edition.js';
import type { OptionTable } from './command.js';
import { FORMATS } from './report-writer.js';

/** The options of `peppolkit validate`. Those that exclude others have no default, since yargs takes a default for given. */
export const VALIDATE_OPTIONS = {
  profile: { type: 'string', choices: profileIds(registry), describe: 'judge by this profile, whatever the document asks for' },
  at: { type: 'string', describe: 'judge by the rule sets in force on this day, YYYY-MM-DD' },
  'also-next': { type: 'boolean', describe: 'tell besides what the next known edition of the profile will say, and the difference' },
  ruleset: {
    type: 'string',
    conflicts: ['profile', 'at', 'also-next'],
    describe: "judge by these rule sets, ids with commas between; 'peppolkit rulesets' lists them",
  },
  rules: { type: 'array', string: true, describe: 'run this Schematron file too; may be given several times' },
  'only-rules': {
    type: 'boolean',
    implies: 'rules',
    conflicts: ['profile', 'at', 'also-next', 'ruleset'],
    describe: 'run the files of --rules in place of the built-in rules, on documents of any kind',
  },
  phase: { type: 'string', implies: 'rules', describe: 'the phase of the files of --rules that is run' },
  xsd: { type: 'string', describe: 'ask the official XSD files in this folder for a second opinion; needs the package xmllint-wasm' },
  format: { type: 'string', choices: FORMATS, describe: 'the form of the report on standard output, text unless told' },
  report: {
    type: 'array',
    string: true,
    describe: 'write a report in this form to a file, format=file; may be given several times',
  },
  receipt: { type: 'string', describe: 'write to this file what was checked, so that it can be repeated' },
  'files-from': { type: 'string', describe: "validate what this file names, a name a line; '-' for standard input" },
  jobs: { type: 'string', describe: 'how many threads judge; as many as there are processors unless told' },
  lang: { type: 'string', choices: LANGUAGES, describe: 'the language of the report; that of the locale unless told, else English' },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'info'],
    default: 'error',
    describe: 'the least severity that makes the exit code 1',
  },
  'no-advisory': { type: 'boolean', default: false, describe: 'leave out the advice beyond the official rules' },
  strict: { type: 'boolean', default: false, describe: 'exit code 2 for a document that asks for rules which are not built in' },
  'time-zone': { type: 'string', default: DEFAULT_TIME_ZONE, describe: 'where the day of the verdict is counted' },
} as const satisfies OptionTable;

export type ValidateArguments = InferredOptionTypes<typeof VALIDATE_OPTIONS>;
