import { ToolError } from '../base/tool-error.js';
import { escapeTerminal } from '../report/terminal.js';
import type { CommandEntry } from './command.js';
import { readCommandLine } from './command-line.js';
import type { Io } from './io.js';
import { processIo } from './process-io.js';
import { toolVersion } from './version.js';

const ACTS = {
  retry: 'try a delivery again now',
  reroute: 'give a document to somebody else',
  release: 'let a document go on',
  hold: 'stop a document',
  acknowledge: 'note that the recipient has it',
};

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'validate',
    summary: 'judge invoices by EN 16931 and Peppol BIS Billing',
    load: async () => (await import('./validate.js')).validate,
  },
  {
    name: 'extract',
    summary: 'turn invoices into JSON, or into rows for spreadsheets',
    load: async () => (await import('./extract.js')).extract,
  },
  {
    name: 'convert',
    summary: 'write an invoice in another syntax, and report what is lost',
    load: async () => (await import('./convert.js')).convert,
  },
  {
    name: 'create',
    summary: 'write an invoice from JSON, and compute what the rest determines',
    load: async () => (await import('./create.js')).create,
  },
  {
    name: 'render',
    summary: 'write an invoice as a readable PDF or HTML page',
    load: async () => (await import('./render.js')).render,
  },
  {
    name: 'rules',
    summary: 'look after Schematron files of your own',
    commands: [
      {
        name: 'check',
        summary: 'say whether they compile, and what in them is not supported',
        load: async () => (await import('./rules-check.js')).rulesCheck,
      },
    ],
  },
  {
    name: 'receipt',
    summary: 'repeat what a receipt of validate says',
    commands: [
      {
        name: 'verify',
        summary: 'tell whether the verdict is the same, years later',
        load: async () => (await import('./receipt-verify.js')).receiptVerify,
      },
    ],
  },
  {
    name: 'rulesets',
    summary: 'list what is built in: rule sets and editions, from when to when',
    load: async () => (await import('./rulesets.js')).rulesets,
  },
  {
    name: 'directory',
    summary: 'look after the recipients and the rules that route to them',
    commands: [
      {
        name: 'check',
        summary: 'find mistakes in recipients and rules, with file and line',
        load: async () => (await import('./directory-check.js')).directoryCheck,
      },
      { name: 'list', summary: 'list or search recipients', load: async () => (await import('./directory-list.js')).directoryList },
      { name: 'show', summary: 'show one recipient', load: async () => (await import('./directory-show.js')).directoryShow },
      { name: 'at', summary: 'list who exists on a day', load: async () => (await import('./directory-at.js')).directoryAt },
      { name: 'import', summary: 'take recipients from CSV', load: async () => (await import('./directory-import.js')).directoryImport },
      { name: 'export', summary: 'write recipients as CSV', load: async () => (await import('./directory-export.js')).directoryExport },
      { name: 'diff', summary: 'compare two directories', load: async () => (await import('./directory-diff.js')).directoryDiff },
      {
        name: 'apply',
        summary: 'apply a change of government, or preview which routes it changes',
        load: async () => (await import('./directory-apply.js')).directoryApply,
      },
      { name: 'test', summary: "run the rules' own cases", load: async () => (await import('./directory-test.js')).directoryTest },
    ],
  },
  {
    name: 'receive',
    summary: 'take documents in, durably, for dispatch',
    load: async () => (await import('./receive.js')).receive,
  },
  {
    name: 'serve',
    summary: 'take documents in over HTTP and from watched folders',
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'dispatch',
    summary: 'bring what was received to its recipients',
    commands: [
      { name: 'run', summary: 'work off what was received', load: async () => (await import('./dispatch-run.js')).dispatchRun },
      {
        name: 'status',
        summary: 'say what is where, and why it waits',
        load: async () => (await import('./dispatch-status.js')).dispatchStatus,
      },
      ...(['retry', 'reroute', 'release', 'hold', 'acknowledge'] as const).map((name) => ({
        name,
        summary: ACTS[name],
        load: async () => (await import('./dispatch-act.js')).dispatchAct(name),
      })),
    ],
  },
  {
    name: 'archive',
    summary: 'look after what was received: check it, hand out its story, erase it in time',
    commands: [
      {
        name: 'verify',
        summary: 'find changed bits, missing objects and a broken audit trail',
        load: async () => (await import('./archive-verify.js')).archiveVerify,
      },
      {
        name: 'export',
        summary: 'write the whole story of one document for an auditor',
        load: async () => (await import('./archive-export.js')).archiveExport,
      },
      {
        name: 'erase',
        summary: 'erase what its retention has ended of',
        load: async () => (await import('./archive-erase.js')).archiveErase,
      },
    ],
  },
  { name: 'stats', summary: 'count what came in, and who sends bad files', load: async () => (await import('./stats.js')).stats },
  { name: 'find', summary: "tell one document's story in plain words", load: async () => (await import('./find.js')).find },
  { name: 'config', summary: 'show the settings, and where each comes from', load: async () => (await import('./config.js')).config },
  {
    name: 'doctor',
    summary: 'say what is wrong with the set-up, and how to mend it',
    load: async () => (await import('./doctor.js')).doctor,
  },
  { name: 'backup', summary: 'copy store and archive while they are in use', load: async () => (await import('./backup.js')).backup },
  { name: 'restore', summary: 'bring the data back from a backup', load: async () => (await import('./restore.js')).restore },
  {
    name: 'route',
    summary: 'say who a document is for, and why',
    load: async () => (await import('./route.js')).route,
  },
  {
    name: 'explain',
    summary: 'say what a rule asks, why, and how to mend what breaks it',
    load: async () => (await import('./explain.js')).explain,
  },
  {
    name: 'codes',
    summary: 'browse and search the code lists',
    load: async () => (await import('./codes.js')).codes,
  },
  {
    name: 'terms',
    summary: 'show the terms of EN 16931, where each stands, and the rules that speak of it',
    load: async () => (await import('./terms.js')).terms,
  },
];

/** Runs one command line. Returns the exit code; every failure is told in words on standard error. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    const reading = await readCommandLine(argv.length === 0 ? ['--help'] : argv, COMMANDS, toolVersion());
    if ('run' in reading) return await reading.run(io);
    await io.out(`${reading.text}\n`);
    return argv.length === 0 ? 2 : 0;
  } catch (error) {
    io.err(`peppolkit: ${failureText(error)}\n`);
    return 2;
  }
}

function failureText(error: unknown): string {
  if (error instanceof ToolError) return escapeTerminal(error.remedy === undefined ? error.message : `${error.message} ${error.remedy}`);
  const message = escapeTerminal(error instanceof Error ? error.message : String(error));
  return `internal error: ${message}. Please report it with the command line that caused it.`;
}
