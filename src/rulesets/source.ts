import type { CompiledRuleSet } from './compiled.js';
import type { Registry } from './registry.js';

/** Where a validation gets its rule sets from. */
export interface RuleSetSource {
  readonly registry: Registry;
  /** Throws ToolError RULE_SET_UNKNOWN. */
  ruleSet(id: string): CompiledRuleSet;
}
