import type { PartialInvoice } from '../../model/invoice.js';
import type { Manner } from '../fields.js';
import type { PartiesBlock } from '../sheet.js';
import { sectionBlock } from './document.js';

const NAMES = ['BT-27', 'BT-44', 'BT-59', 'BT-62', 'BT-70'];

/** Who to whom, and who else has a part in it: two beside each other. */
export function partiesBlocks(invoice: PartialInvoice, manner: Manner): PartiesBlock[] {
  const sections = ['seller', 'buyer', 'payee', 'taxRepresentative', 'delivery'] as const;
  const parties = sections
    .map((section) => sectionBlock(section, invoice, manner, { strong: NAMES }))
    .filter((party) => party !== undefined);
  const rows = Array.from({ length: Math.ceil(parties.length / 2) }, (_, i) => parties.slice(2 * i, 2 * i + 2));
  return rows.map((row) => ({ kind: 'parties', parties: row }));
}
