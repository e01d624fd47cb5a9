import { NumberRegister } from '../advisory/number-register.js';
import { civilDayIn } from '../base/time-zone.js';
import type { DocumentResult } from '../report/result.js';
import { withAdvice } from '../validate/with-advice.js';
import { defineCommand } from './command.js';
import { type ExitRules, exitCode } from './exit-code.js';
import { inLanguage } from './in-language.js';
import { inputs } from './inputs.js';
import { interruptible } from './interruptible.js';
import type { Io } from './io.js';
import { jobsOf } from './jobs.js';
import type { Judged } from './judged.js';
import { judgingOf } from './judging.js';
import { languageOf } from './language.js';
import type { ReceiptFile } from './receipt-file.js';
import { Reports } from './reports.js';
import { results } from './results.js';
import { wrongUse } from './usage.js';
import { VALIDATE_OPTIONS, type ValidateArguments } from './validate-options.js';
import { toolVersion } from './version.js';

const NOTHING = "There is nothing to validate: name files or folders, or '-' for standard input.";

export const validate = defineCommand({
  usage: 'validate [options] <file...>',
  about:
    'Judges invoices and credit notes: XML, alone or in an envelope, or inside a PDF (Factur-X, ZUGFeRD). A folder stands for every ' +
    "*.xml and *.zip file in it and below, a zip archive for its *.xml files; patterns such as 'in/**/*.xml' are understood, and '-' is " +
    'standard input.',
  epilogue:
    'Exit code: 0 every document passed; 1 one failed; 2 one could not be read or judged, or the command line is wrong; 130 or 143 ' +
    'interrupted: the reports are whole, and say that they are incomplete.',
  options: VALIDATE_OPTIONS,
  names: { least: 0 },
  run,
});

/** Adds what follows from the documents before: a number that was given already. */
function compared({ identity, ...result }: Judged, numbers: NumberRegister): DocumentResult {
  const repeated = identity === undefined ? undefined : numbers.enter(identity, result.input);
  if (repeated === undefined || result.verdict === undefined) return result;
  return { ...result, verdict: withAdvice(result.verdict, repeated) };
}

async function run(args: ValidateArguments, names: readonly string[], io: Io): Promise<number> {
  const filesFrom = args['files-from'];
  if (names.length === 0 && filesFrom === undefined) throw wrongUse(NOTHING, ['validate']);
  if (filesFrom === '-' && names.includes('-')) throw wrongUse("'-' cannot be both a document and the list of names.", ['validate']);
  // The clock is read once: every verdict of a run bears the same day.
  const started = io.clock.now();
  const today = civilDayIn(args['time-zone'], { now: () => started });
  const jobs = jobsOf(args.jobs);
  const judging = await judgingOf(args, today);
  const rules: ExitRules = { failOn: args['fail-on'], strict: args.strict };
  const lang = languageOf(args.lang, io.locale);
  const progress = io.terminal === undefined ? undefined : (await import('./progress.js')).startProgress(names, filesFrom, io);
  const out = (text: string): Promise<void> => {
    if (io.terminal?.showsOutput === true) progress?.hide();
    return io.out(text);
  };
  const reports = await Reports.open({ format: args.format, reports: args.report ?? [], inputs: names, lang }, { colour: io.colour, out });
  let receipt: ReceiptFile | undefined;
  try {
    const asOf = args.at === undefined ? {} : { asOf: args.at };
    const info = { tool: 'peppolkit', version: toolVersion(), day: today, ...asOf };
    if (args.receipt !== undefined) receipt = new (await import('./receipt-file.js')).ReceiptFile(args.receipt, names);
    receipt?.start(info, args);
    await reports.start(info);
    let code = 0;
    let count = 0;
    const found = inputs({ names, filesFrom, stdin: () => io.stdin });
    const numbers = new NumberRegister();
    const take = async (judged: Judged): Promise<void> => {
      const result = compared(judged, numbers);
      code = Math.max(code, exitCode(result, rules));
      count += 1;
      progress?.add(result);
      // Alone, as it is when it is repeated: without what other documents of the run make of it.
      receipt?.document(judged);
      await reports.document(await inLanguage(result, lang));
    };
    const interruption = await interruptible((signal) => results({ inputs: found, judging, args, today, jobs, signal }), take, io);
    if (interruption === undefined) {
      await reports.finish();
      receipt?.finish(true);
      return code;
    }
    progress?.end();
    const message = `It was interrupted after ${count} ${count === 1 ? 'document' : 'documents'}.`;
    await reports.finish({ code: 'INTERRUPTED', message });
    receipt?.finish(false);
    io.err(
      `peppolkit: interrupted. ${count} ${count === 1 ? 'document was' : 'documents were'} checked; the reports say that they are incomplete.\n`,
    );
    return interruption === 'SIGINT' ? 130 : 143;
  } catch (error) {
    await reports.abandon();
    receipt?.abandon();
    throw error;
  } finally {
    progress?.end();
  }
}
