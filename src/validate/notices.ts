import type { Severity } from '../base/finding.js';

/** What this library itself has to say about a judgement, as opposed to the rules. */
export interface Notice {
  readonly rule: NoticeId;
  readonly severity: Severity;
  /** The node it speaks of. */
  readonly node: number;
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
  readonly remedy: string;
}

export type NoticeId =
  | 'PK-ROOT-UNKNOWN'
  | 'PK-RULES-MISSING'
  | 'PK-PROFILE-UNKNOWN'
  | 'PK-NOT-MATCHED'
  | 'PK-RULE-SET-IDLE'
  | 'PK-FINDINGS-CUT';

/** An error, unless other rules judge the document all the same. */
export function rootUnknown(node: number, root: string, severity: Severity): Notice {
  return {
    rule: 'PK-ROOT-UNKNOWN',
    severity,
    node,
    values: { found: root },
    message: `The root element ${root} is none of a UBL invoice, a UBL credit note or a cross industry invoice (CII), so no built-in rule could judge it.`,
    remedy: 'Send the invoice itself, with the namespace that its syntax prescribes.',
  };
}

/** An error, unless other rules judge the document all the same. */
export function rulesMissing(node: number, profile: string, syntax: string, severity: Severity): Notice {
  return {
    rule: 'PK-RULES-MISSING',
    severity,
    node,
    values: { profile, syntax },
    message: `There are no built-in rules of the profile ${profile} for the syntax ${syntax}, so none was run.`,
    remedy: 'Choose a profile that covers this syntax, or bring the rules as a Schematron file.',
  };
}

/** An error, unless other rules judge the document all the same. */
export function ruleSetsUnfit(node: number, ruleSets: readonly string[], syntax: string, severity: Severity): Notice {
  return {
    rule: 'PK-RULES-MISSING',
    severity,
    node,
    values: { ruleSets: ruleSets.join(' '), syntax },
    message: `None of the rule sets asked for (${ruleSets.join(', ')}) is for this kind of document (${syntax}), so none was run.`,
    remedy: "Choose rule sets that judge this syntax; 'peppolkit rulesets' lists them.",
  };
}

export function profileUnknown(node: number, customizationId: string): Notice {
  return {
    rule: 'PK-PROFILE-UNKNOWN',
    severity: 'warning',
    node,
    values: { found: customizationId },
    message: `No built-in rules know the specification identifier (BT-24) '${customizationId}': the EN 16931 rules were run, what it asks beyond them was not checked.`,
    remedy: 'Correct the identifier if it is mistyped; else bring the rules of that specification as a Schematron file.',
  };
}

export function notMatched(node: number): Notice {
  return {
    rule: 'PK-NOT-MATCHED',
    severity: 'error',
    node,
    values: {},
    message: 'No rule applied to anything in this document, so nothing was judged.',
    remedy: 'Check that the rule sets are meant for this kind of document.',
  };
}

export function ruleSetIdle(node: number, ruleSet: string): Notice {
  return {
    rule: 'PK-RULE-SET-IDLE',
    severity: 'warning',
    node,
    values: { ruleSet },
    message: `No rule of the rule set ${ruleSet} applied to anything in this document.`,
    remedy: 'Check that this rule set is meant for this kind of document; its namespaces may differ.',
  };
}

export function findingsCut(kept: number, left: number, errorsLeft: number): Notice {
  return {
    rule: 'PK-FINDINGS-CUT',
    severity: errorsLeft > 0 ? 'error' : 'warning',
    node: 0,
    values: { kept: String(kept), left: String(left), errors: String(errorsLeft) },
    message: `${left} more findings, ${errorsLeft} of them errors, are left out: no more than ${kept} are kept.`,
    remedy: 'Mend what is reported and validate again, or raise the limit on findings.',
  };
}
