import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipient } from '../../src/directory/recipient.js';
import { ROOT } from '../published.js';

/** A document that is sent, and what is to become of it. */
export interface Sent {
  readonly key: string;
  readonly bytes: Buffer;
  readonly fate: 'delivered' | 'rejected' | 'quarantined';
}

const template = readFileSync(join(ROOT, 'samples/valid/bakery-two-rates.xml'), 'utf8');

/** The document number `i`: most are good, some have no receiver here, some are wrong. */
export function document(i: number, all: readonly Recipient[]): Sent {
  const key = `N${String(i).padStart(6, '0')}`;
  const recipient = all[i % all.length];
  const address = recipient.identifiers[0].value;
  const [scheme, value] = [address.slice(0, address.indexOf(':')), address.slice(address.indexOf(':') + 1)];
  const good = template
    .replace(/<cbc:ID>[^<]*<\/cbc:ID>/, `<cbc:ID>${key}</cbc:ID>`)
    .replace(
      /(<cac:AccountingCustomerParty>[\s\S]*?<cbc:EndpointID schemeID=")[^"]*(">)[^<]*/,
      (_whole, before: string, between: string) => `${before}${scheme}${between}${i % 50 === 7 ? 'LU00000404' : value}`,
    )
    .replace(/(<cac:AccountingCustomerParty>[\s\S]*?)<cac:PartyTaxScheme>[\s\S]*?<\/cac:PartyTaxScheme>/, '$1');
  if (i % 50 === 11)
    return { key, bytes: Buffer.from(good.replace(/<cbc:DocumentCurrencyCode>[^<]*<\/cbc:DocumentCurrencyCode>/, '')), fate: 'rejected' };
  return { key, bytes: Buffer.from(good), fate: i % 50 === 7 || recipient.require !== undefined ? 'quarantined' : 'delivered' };
}
