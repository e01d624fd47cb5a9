import { ToolError } from '../base/tool-error.js';
import * as runtime from '../xpath/runtime/index.js';
import type { CompiledRuleSet } from './compiled.js';
import type { RuleSetFactory } from './factory.js';

const loaded = new Map<string, Promise<CompiledRuleSet>>();

/** A built-in rule set by its id; only its own module is read. Throws ToolError RULE_SET_UNKNOWN. */
export function loadRuleSet(id: string): Promise<CompiledRuleSet> {
  let ruleSet = loaded.get(id);
  if (ruleSet === undefined) {
    ruleSet = importRuleSet(id);
    loaded.set(id, ruleSet);
  }
  return ruleSet;
}

async function importRuleSet(id: string): Promise<CompiledRuleSet> {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) throw unknown(id);
  let module: { readonly default: RuleSetFactory };
  try {
    module = await import(/* @vite-ignore */ `#compiled/${id}.js`);
  } catch (cause) {
    throw unknown(id, cause);
  }
  return module.default(runtime);
}

function unknown(id: string, cause?: unknown): ToolError {
  return new ToolError(
    'RULE_SET_UNKNOWN',
    `There is no built-in rule set '${id}'.`,
    'Check the id, or reinstall the package if it is right.',
    { cause },
  );
}
