import type { Finding } from '../base/finding.js';

/**
 * What makes a finding the same one after lines were added or taken away above it: rule set, rule, path and message, as 64 bits in
 * hexadecimal. Not for security: whoever wants two findings to look the same can make them so.
 */
export function fingerprint({ ruleSet, rule, path, message }: Pick<Finding, 'ruleSet' | 'rule' | 'path' | 'message'>): string {
  // Two lanes of multiply and mix, with constants of FNV-1a and of the finaliser of MurmurHash3.
  let [high, low] = [0x811c9dc5, 0x5bd1e995];
  const text = JSON.stringify([ruleSet, rule, path, message]);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 15);
  }
  return hex(mixed(high ^ (low >>> 7))) + hex(mixed(low ^ (high >>> 11)));
}

function mixed(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return lane ^ (lane >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
