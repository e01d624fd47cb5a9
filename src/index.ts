import registry from '#compiled/registry.js';
import type { Verdict } from './base/verdict.js';
import { open } from './open/open.js';
import { builtinRuleSet } from './rulesets/builtin.js';
import { judge, prepare, type ValidateOptions } from './validate/validate.js';

export { type Clock, fixedClock, systemClock } from './base/clock.js';
export type { Finding, Severity } from './base/finding.js';
export { ToolError } from './base/tool-error.js';
export type { EnvelopeSummary, LayerState, Layers, RuleSetRef, Verdict } from './base/verdict.js';
export type { CheckInfo, CompiledRuleSet, Report } from './rulesets/compiled.js';
export type { ValidateOptions } from './validate/validate.js';
export type { XmlLimits } from './xml/limits.js';

/**
 * Judges one document: XML in UTF-8, UTF-16 or ISO-8859-1, alone or in a Standard Business Document (SBDH), whose header is then
 * checked too. Whatever the document holds is told by the verdict; a wrong option
 * throws a ToolError (`PROFILE_UNKNOWN`, `RULE_SET_UNKNOWN`, `DAY_INVALID`, `RULE_SET_NOT_IN_FORCE`, `TIME_ZONE_UNKNOWN`, `XML_LIMITS`). `bytes` must not change meanwhile.
 *
 * ```ts
 * const verdict = validate(await readFile('invoice.xml'));
 * if (!verdict.valid) for (const finding of verdict.findings) console.log(finding.rule, finding.line, finding.message);
 * ```
 */
export function validate(bytes: Uint8Array, options: ValidateOptions = {}): Verdict {
  const prepared = prepare(open(bytes, options), registry, options);
  return judge(prepared, prepared.ruleSets.map(builtinRuleSet), options);
}
