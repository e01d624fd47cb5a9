// Sums the vitest JSON reports in a folder and prints the closing line of .ci/run.
// Called as: node .ci/summary.js <folder> [name of a failed step...]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A test file that cannot be loaded has no tests to count.
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) total.failed += 1;
    for (const test of file.assertionResults) {
      if (test.status === 'pending' || test.status === 'skipped') console.log(`skipped: ${test.fullName}`);
    }
  }
}
for (const step of failedSteps) console.log(`failed step: ${step}`);
// A step without tests of its own (lint, types, conformance) counts as one.
const failed = total.failed + failedSteps.filter((step) => !step.startsWith('tests on ')).length;
const nothingRan = total.passed === 0;
console.log(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = failed > 0 || failedSteps.length > 0 || nothingRan ? 1 : 0;
