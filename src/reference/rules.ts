import facts from '#compiled/reference-rules.js';
import registry from '#compiled/registry.js';
import type { Severity } from '../base/finding.js';
import type { Edition, SyntaxFamily } from '../rulesets/registry.js';
import { severityOf } from '../rulesets/severity.js';
import type { RuleFact } from './rule-fact.js';

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** Every rule of the rule sets and layers that are built in, in the order of their ids. */
export function ruleFacts(): readonly RuleFact[] {
  return facts;
}

/** The rule with this id, capitals or not. */
export function ruleFact(id: string): RuleFact | undefined {
  return byId.get(id) ?? facts.find((fact) => fact.id.toUpperCase() === id.toUpperCase());
}

/** The rules whose messages name a term. */
export function rulesOn(term: string): readonly string[] {
  return facts.filter(({ terms }) => terms.includes(term)).map(({ id }) => id);
}

/** What the rules of a kind have in common: `BR-CO` of BR-CO-10, `PEPPOL-EN16931` of PEPPOL-EN16931-R001. */
export function familyOf(rule: string): string {
  return /^(?:PEPPOL-(?:EN16931|COMMON)|(?:XML|PDF|STRUCTURE|SBDH|PK|ADV)(?=-))/.exec(rule)?.[0] ?? rule.replace(/(?:-[A-Z]*\d+)+$/, '');
}

/** How bad it is to break a rule: by the flag of each rule set, the worst first. */
export function severitiesOf({ statements }: RuleFact): Severity[] {
  const severities = new Set(statements.map(({ flag }) => severityOf(flag)));
  return (['error', 'warning', 'info'] as const).filter((severity) => severities.has(severity));
}

/** Where a rule begins and ends in one profile. */
export interface Span {
  readonly profile: string;
  readonly since: Edition;
  /** No edition of the profile that is built in is older, so that the rule may be. */
  readonly oldest: boolean;
  /** The last edition that has it; undefined where that is the youngest. */
  readonly until?: Edition;
}

/** The editions of each profile that has the rule. One that has no rules for the rule's syntax says nothing of its age. */
export function spansOf({ statements }: RuleFact): Span[] {
  const stating = new Set(statements.flatMap(({ ruleSets }) => ruleSets));
  const stated = (edition: Edition): SyntaxFamily[] =>
    FAMILIES.filter((family) => edition.ruleSets[family]?.some((id) => stating.has(id)) === true);
  return [...new Set(registry.editions.map(({ profile }) => profile))].flatMap((profile) => {
    const all = registry.editions.filter((edition) => edition.profile === profile);
    const families = new Set(all.flatMap(stated));
    const editions = all.filter((edition) => [...families].some((family) => edition.ruleSets[family] !== undefined));
    const having = editions.filter((edition) => stated(edition).length > 0);
    if (having.length === 0) return [];
    const last = having[having.length - 1];
    return [
      { profile, since: having[0], oldest: having[0] === editions[0], ...(last === editions[editions.length - 1] ? {} : { until: last }) },
    ];
  });
}

const FAMILIES: readonly SyntaxFamily[] = ['ubl', 'cii'];
