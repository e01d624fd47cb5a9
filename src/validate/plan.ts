import { parseCivilDate } from '../base/civil-date.js';
import { ToolError } from '../base/tool-error.js';
import { editionAt, firstDay, profileIds, profileOfCustomization, profileOfProcess } from '../rulesets/edition.js';
import type { Registry } from '../rulesets/registry.js';
import { type Detected, familyOf } from './detect.js';
import { type Notice, profileUnknown, rootUnknown, ruleSetsUnfit, rulesMissing } from './notices.js';

/** Which rules judge a document. */
export interface Plan {
  /** '' where no profile could be chosen. */
  readonly profile: string;
  /** Ids of built-in rule sets, in the order in which they run. */
  readonly ruleSets: readonly string[];
  readonly notices: readonly Notice[];
}

export interface PlanOptions {
  /** A profile that exists; overrides what the document asks for. */
  readonly wanted?: string | undefined;
  /** Ids of built-in rule sets that exist, in place of those that a profile names. */
  readonly builtin?: readonly string[] | undefined;
  /** Rule sets of the caller's run beside the built-in ones, so a document that the latter do not know can still be judged. */
  readonly beside?: boolean;
}

const FALLBACK = 'en16931';

export interface RuleChoice {
  readonly profile?: string;
  readonly builtin?: readonly string[];
  readonly day?: string;
}

/** Throws ToolError PROFILE_UNKNOWN, RULE_SET_UNKNOWN or DAY_INVALID for what does not exist. */
export function checkOptions(registry: Registry, { profile, builtin = [], day }: RuleChoice): void {
  const profiles = profile === undefined ? [] : profileIds(registry);
  if (profile !== undefined && !profiles.includes(profile))
    throw new ToolError('PROFILE_UNKNOWN', `There is no profile '${profile}'.`, `Choose one of: ${profiles.join(', ')}.`);
  const strange = builtin.find((id) => !registry.ruleSets.some((ruleSet) => ruleSet.id === id));
  if (strange !== undefined) {
    const ids = registry.ruleSets.map(({ id }) => id).join(', ');
    throw new ToolError('RULE_SET_UNKNOWN', `There is no built-in rule set '${strange}'.`, `Choose from: ${ids}.`);
  }
  if (day !== undefined && parseCivilDate(day) === undefined)
    throw new ToolError('DAY_INVALID', `'${day}' is no day.`, 'Write it as 2026-08-17.');
}

/**
 * Chooses the profile and its edition on a civil day.
 * Throws ToolError RULE_SET_NOT_IN_FORCE where no edition covers the day.
 */
export function plan(detected: Detected, registry: Registry, day: string, options: PlanOptions = {}): Plan {
  const { wanted, builtin, beside = false } = options;
  const severity = beside ? 'warning' : 'error';
  if (builtin !== undefined) return pinnedPlan(detected, registry, builtin, severity);
  const family = familyOf(detected.syntax);
  if (family === undefined) return { profile: '', ruleSets: [], notices: [rootUnknown(detected.place, detected.root, severity)] };

  const asked = wanted ?? askedProfile(detected, registry);
  const profile = asked ?? FALLBACK;
  const edition = editionAt(registry, profile, day);
  if (edition === undefined) {
    throw new ToolError(
      'RULE_SET_NOT_IN_FORCE',
      `No rule set known: of the profile ${profile} none is in force on ${day}.`,
      `The first day of ${profile} that is known is ${firstDay(registry, profile)}.`,
    );
  }
  const notices = asked === undefined ? [profileUnknown(detected.place, detected.customizationId)] : [];
  const ruleSets = edition.ruleSets[family];
  if (ruleSets === undefined)
    return { profile, ruleSets: [], notices: [...notices, rulesMissing(detected.place, profile, detected.syntax, severity)] };
  return { profile, ruleSets, notices };
}

// Of the rule sets that are asked for, those run that are for such a document.
function pinnedPlan({ syntax, place }: Detected, registry: Registry, builtin: readonly string[], severity: Notice['severity']): Plan {
  const forSyntax = new Set(
    registry.ruleSets.filter(({ documents }) => (documents as readonly string[]).includes(syntax)).map(({ id }) => id),
  );
  const ruleSets = builtin.filter((id) => forSyntax.has(id));
  const missing = builtin.length > 0 && ruleSets.length === 0;
  return { profile: '', ruleSets, notices: missing ? [ruleSetsUnfit(place, builtin, syntax, severity)] : [] };
}

// A document without BT-24 breaks BR-01, which the fallback profile says; the business process may still tell its network.
function askedProfile(detected: Detected, registry: Registry): string | undefined {
  if (detected.customizationId !== '') return profileOfCustomization(registry, detected.customizationId);
  return profileOfProcess(registry, detected.processId) ?? FALLBACK;
}
