import type { Verdict } from '../../base/verdict.js';
import { htmlReport } from '../../report/html.js';
import { toolVersion } from '../version.js';

/** The verdict as a page that the sender or the recipient can read. */
export function reportPage(name: string, verdict: Verdict): Uint8Array {
  const writer = htmlReport();
  const run = { tool: 'peppolkit', version: toolVersion(), day: verdict.day };
  const page = writer.start(run) + writer.document({ input: name, verdict }) + writer.finish();
  return new TextEncoder().encode(page);
}
