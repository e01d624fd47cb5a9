import factories from '#compiled/builtin.js';
import { ToolError } from '../base/tool-error.js';
import * as runtime from '../xpath/runtime/index.js';
import type { CompiledRuleSet } from './compiled.js';

const ready = new Map<string, CompiledRuleSet>();

/** A rule set that came with the static import; the code of each is bound on first use. Throws ToolError RULE_SET_UNKNOWN. */
export function builtinRuleSet(id: string): CompiledRuleSet {
  let ruleSet = ready.get(id);
  if (ruleSet === undefined) {
    const factory = Object.hasOwn(factories, id) ? factories[id] : undefined;
    if (factory === undefined) throw new ToolError('RULE_SET_UNKNOWN', `There is no built-in rule set '${id}'.`);
    ruleSet = factory(runtime);
    ready.set(id, ruleSet);
  }
  return ruleSet;
}
