import { z } from 'zod';

/** A participant identifier, `9938:LU12345678`: a code of the EAS list (or ICD), a colon, the value. */
export const participant = z
  .string()
  .regex(/^[A-Z0-9]{2,4}:\S{1,50}$/, 'A participant identifier has a scheme, a colon and a value: "9938:LU12345678".');

/** For comparison: Peppol's policy makes participant identifiers case insensitive. */
export function participantKey(scheme: string, value: string): string {
  return `${scheme}:${value.trim().toLowerCase()}`;
}
