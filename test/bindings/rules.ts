import { validate } from '../../src/index.js';

/** The rules that a document breaks in the profile it claims, each once. */
export function rules(document: Uint8Array): string[] {
  return [...new Set(validate(document).findings.map(({ rule }) => rule))];
}

/** The errors of EN 16931 alone: what a document claims besides may be possible in one syntax only. */
export function coreErrors(document: Uint8Array): string[] {
  const { findings } = validate(document, { profile: 'en16931' });
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))];
}
