import { ToolError } from '../base/tool-error.js';
import { editionAt, profileIds, profileOfCustomization, profileOfProcess } from '../rulesets/edition.js';
import type { Registry } from '../rulesets/registry.js';
import { type Detected, familyOf } from './detect.js';
import { type Notice, profileUnknown, rootUnknown, rulesMissing } from './notices.js';

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
  /** Rule sets of the caller's run beside the built-in ones, so a document that the latter do not know can still be judged. */
  readonly beside?: boolean;
}

const FALLBACK = 'en16931';

/** Throws ToolError PROFILE_UNKNOWN unless the profile is built in. */
export function checkProfile(registry: Registry, profile: string): void {
  const known = profileIds(registry);
  if (!known.includes(profile))
    throw new ToolError('PROFILE_UNKNOWN', `There is no profile '${profile}'.`, `Choose one of: ${known.join(', ')}.`);
}

/**
 * Chooses the profile and its edition on a civil day.
 * Throws ToolError RULE_SET_NOT_IN_FORCE where no edition covers the day.
 */
export function plan(detected: Detected, registry: Registry, day: string, { wanted, beside = false }: PlanOptions = {}): Plan {
  const severity = beside ? 'warning' : 'error';
  const family = familyOf(detected.syntax);
  if (family === undefined) return { profile: '', ruleSets: [], notices: [rootUnknown(detected.place, detected.root, severity)] };

  const asked = wanted ?? askedProfile(detected, registry);
  const profile = asked ?? FALLBACK;
  const edition = editionAt(registry, profile, day);
  if (edition === undefined) {
    throw new ToolError(
      'RULE_SET_NOT_IN_FORCE',
      `No rule set of the profile ${profile} is known to be in force on ${day}.`,
      'Choose a later day.',
    );
  }
  const notices = asked === undefined ? [profileUnknown(detected.place, detected.customizationId)] : [];
  const ruleSets = edition.ruleSets[family];
  if (ruleSets === undefined)
    return { profile, ruleSets: [], notices: [...notices, rulesMissing(detected.place, profile, detected.syntax, severity)] };
  return { profile, ruleSets, notices };
}

// A document without BT-24 breaks BR-01, which the fallback profile says; the business process may still tell its network.
function askedProfile(detected: Detected, registry: Registry): string | undefined {
  if (detected.customizationId !== '') return profileOfCustomization(registry, detected.customizationId);
  return profileOfProcess(registry, detected.processId) ?? FALLBACK;
}
