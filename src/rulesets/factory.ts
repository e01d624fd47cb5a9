import type * as runtime from '../xpath/runtime/index.js';
import type { CompiledRuleSet } from './compiled.js';

/** The default export of a compiled module: binds the rules to the XPath runtime. */
export type RuleSetFactory = (rt: typeof runtime) => CompiledRuleSet;
