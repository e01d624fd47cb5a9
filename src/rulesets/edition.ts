import type { Edition, Registry } from './registry.js';

/** The profile that a specification identifier (BT-24) asks for; undefined where no built-in profile knows it. Compared whole. */
export function profileOfCustomization(registry: Registry, customizationId: string): string | undefined {
  return registry.editions.find((edition) => edition.customizationIds.includes(customizationId))?.profile;
}

/** The profile that a business process (BT-23) belongs to; undefined where no built-in profile knows it. Compared whole. */
export function profileOfProcess(registry: Registry, processId: string): string | undefined {
  return registry.editions.find((edition) => edition.processIds.includes(processId))?.profile;
}

/**
 * The edition of a profile in force on a civil day. Before the first known day, or in a gap, there is none.
 * Of two that overlap the younger wins: a publisher's transition period asks for the new rules as soon as they are mandatory.
 */
export function editionAt(registry: Registry, profile: string, day: string): Edition | undefined {
  if (known.registry !== registry || known.profile !== profile || known.day !== day)
    known = { registry, profile, day, edition: findEdition(registry, profile, day) };
  return known.edition;
}

/** What was asked for last: documents mostly come with others of their kind. */
let known: { registry?: Registry; profile?: string; day?: string; edition?: Edition | undefined } = {};

function findEdition(registry: Registry, profile: string, day: string): Edition | undefined {
  const inForce = registry.editions.filter((edition) => edition.profile === profile && covers(edition, day));
  return inForce.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** The next edition of a profile after the one that is in force on a civil day; undefined where none is known. */
export function editionAfter(registry: Registry, profile: string, day: string): Edition | undefined {
  const coming = registry.editions.filter((edition) => edition.profile === profile && edition.validFrom > day);
  return coming.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
}

/** The first civil day on which an edition of a profile is in force; the profile exists. */
export function firstDay(registry: Registry, profile: string): string {
  const days = registry.editions.filter((edition) => edition.profile === profile).map((edition) => edition.validFrom);
  return days.sort()[0];
}

/** Profile ids, each once, in the registry's order. */
export function profileIds(registry: Registry): string[] {
  return [...new Set(registry.editions.map((edition) => edition.profile))];
}

// ISO days compare as text.
function covers(edition: Edition, day: string): boolean {
  return edition.validFrom <= day && (edition.validTo === undefined || day <= edition.validTo);
}
