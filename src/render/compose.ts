import { badgeOf } from './badge.js';
import { allowancesAndChargesBlock } from './blocks/allowances-and-charges.js';
import { sectionBlock } from './blocks/document.js';
import { linesBlock } from './blocks/lines.js';
import { attachmentsBlock, notesBlock } from './blocks/listed.js';
import { otherBlock } from './blocks/other.js';
import { partiesBlocks } from './blocks/parties.js';
import { totalsBlock } from './blocks/totals.js';
import { vatBlock } from './blocks/vat.js';
import type { Manner } from './fields.js';
import { WORDINGS } from './language.js';
import { qrOf } from './qr.js';
import type { RenderInput, RenderOptions } from './render-input.js';
import type { Sheet } from './sheet.js';
import { titleOf } from './title.js';

/**
 * What the readable form of an invoice shows, in its order, the same for every kind of page.
 * @throws ToolError PACKAGE_MISSING where there is a QR code to make and no package for it
 */
export async function compose({ invoice, syntax, unread, unreadCount, verdict }: RenderInput, options: RenderOptions): Promise<Sheet> {
  const manner: Manner = { language: options.language ?? 'en' };
  const wording = WORDINGS[manner.language];
  const title = titleOf(syntax, invoice.typeCode, wording.titles);
  const blocks = [
    sectionBlock('document', invoice, manner, { strong: ['BT-1', 'BT-2', 'BT-9'] }),
    ...partiesBlocks(invoice, manner),
    sectionBlock('references', invoice, manner),
    linesBlock(invoice, manner),
    allowancesAndChargesBlock(invoice, manner),
    vatBlock(invoice, manner),
    totalsBlock(invoice, await qrOf(invoice, syntax, manner.language), manner),
    sectionBlock('payment', invoice, manner),
    notesBlock(invoice, manner),
    attachmentsBlock(invoice, manner),
    sectionBlock('process', invoice, manner),
    otherBlock(unread, unreadCount, manner),
  ];
  return {
    language: manner.language,
    title,
    name: [title, invoice.number, invoice.seller?.name].filter((part) => part !== undefined && part !== '').join(' – '),
    ...(verdict === undefined ? {} : { badge: badgeOf(verdict, manner.language) }),
    blocks: blocks.filter((block) => block !== undefined),
    source: wording.madeBy('peppolkit'),
  };
}
