import registry from '#compiled/registry.js';
import type { Severity } from '../base/finding.js';
import type { Messages } from '../messages/messages.js';
import { termById } from '../model/terms.js';
import { severityOf } from '../rulesets/severity.js';
import type { Example, Quirk, RuleFact } from './rule-fact.js';
import { ruleTexts, type Said } from './rule-texts.js';
import { familyOf, type Span, severitiesOf, spansOf } from './rules.js';

/** All that is known of a rule, with its words in one language. */
export interface ExplainedRule {
  readonly id: string;
  /** An official rule; advice of our own, which changes no official verdict; or a fault of the file, its envelope or its structure. */
  readonly kind: 'official' | 'advice' | 'layer';
  readonly family: string;
  /** The worst first; several where rule sets differ. */
  readonly severities: readonly Severity[];
  readonly texts: readonly (Said & { readonly ruleSets: readonly string[] })[];
  readonly terms: readonly { readonly id: string; readonly name: string }[];
  readonly ruleSets: readonly StatedIn[];
  readonly spans: readonly Span[];
  readonly quirks: readonly Quirk[];
  readonly example?: Example;
}

export interface StatedIn {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly flag: string;
  readonly severity: Severity;
  readonly file: string;
  readonly context: string;
}

const MANIFESTS = [...registry.ruleSets, ...registry.advisory];

export function explainRule(fact: RuleFact, messages: Messages): ExplainedRule {
  const { id, terms, statements, quirks, example } = fact;
  const spans = spansOf(fact);
  return {
    id,
    kind: id.startsWith('ADV-') ? 'advice' : spans.length === 0 ? 'layer' : 'official',
    family: familyOf(id),
    severities: severitiesOf(fact),
    texts: distinctTexts(fact, messages),
    terms: terms.map((term) => ({ id: term, name: termById(term)?.node.wording[messages.lang] ?? '' })),
    ruleSets: statements.flatMap(({ ruleSets, flag, file, context }) =>
      ruleSets.map((ruleSet) => {
        const { title = '', version = '' } = MANIFESTS.find((one) => one.id === ruleSet) ?? {};
        return { id: ruleSet, title, version, flag, severity: severityOf(flag), file, context };
      }),
    ),
    spans,
    quirks,
    ...(example === undefined ? {} : { example }),
  };
}

/** What rule sets say alike is told once. */
function distinctTexts(fact: RuleFact, messages: Messages): ExplainedRule['texts'] {
  const found = new Map<string, Said & { ruleSets: string[] }>();
  for (const statement of fact.statements) {
    const texts = { ...(fact.why === undefined ? {} : { why: fact.why }), ...ruleTexts(fact.id, statement, messages) };
    const key = JSON.stringify(texts);
    const before = found.get(key);
    if (before === undefined) found.set(key, { ...texts, ruleSets: [...statement.ruleSets] });
    else before.ruleSets.push(...statement.ruleSets);
  }
  return [...found.values()];
}
