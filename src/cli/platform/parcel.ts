import type { Parcel, Piece } from '../../dispatch/channel.js';
import { safeFileName } from '../../dispatch/channels/folder.js';
import type { NewDelivery, StoredDocument } from '../../dispatch/document.js';
import { letterOf } from './letter.js';
import type { ChannelSettings } from './routed.js';
import { zipOf } from './zip-of.js';

type Read = (sha256: string) => Promise<Uint8Array>;

/** What one delivery hands over, from the archive. */
export async function parcelOf(document: StoredDocument, delivery: NewDelivery & { readonly id: string }, read: Read): Promise<Parcel> {
  const settings = JSON.parse(delivery.settings) as ChannelSettings;
  const stem = safeFileName(fileStem(settings.fileName, document));
  const pieces: Piece[] = [];
  for (const piece of settings.pieces) pieces.push(await pieceOf(piece, document, settings, stem, read));
  const letter = letterOf(document.facts, settings.language);
  return { delivery: delivery.id, recipient: delivery.recipient, settings: delivery.settings, pieces, letter };
}

async function pieceOf(
  kind: ChannelSettings['pieces'][number],
  document: StoredDocument,
  settings: ChannelSettings,
  stem: string,
  read: Read,
): Promise<Piece> {
  const made = (object: string): Promise<Uint8Array> => {
    const sha256 = document.objects[object];
    if (sha256 === undefined) throw new Error(`the document has no ${object}`);
    return read(sha256);
  };
  switch (kind) {
    case 'original': {
      const bytes = await read(document.sha256);
      const pdf = bytes[0] === 0x25 && bytes[1] === 0x50;
      return { kind, fileName: `${stem}${pdf ? '.original.pdf' : '.xml'}`, mediaType: pdf ? 'application/pdf' : 'application/xml', bytes };
    }
    case 'pdf':
      return { kind, fileName: `${stem}.pdf`, mediaType: 'application/pdf', bytes: await made(`pdf.${settings.language}`) };
    case 'ubl':
    case 'cii':
      return { kind, fileName: `${stem}.${kind}.xml`, mediaType: 'application/xml', bytes: await made(kind) };
    case 'report':
      return { kind, fileName: `${stem}.report.html`, mediaType: 'text/html', bytes: await made('report') };
    default: {
      const inside: Piece[] = [];
      for (const each of ['original', 'pdf', 'report'] as const) inside.push(await pieceOf(each, document, settings, stem, read));
      return { kind, fileName: `${stem}.zip`, mediaType: 'application/zip', bytes: await zipOf(inside) };
    }
  }
}

/** A file name without extension. The id in it keeps two documents apart, whatever they call themselves. */
function fileStem(pattern: string, { id, facts, recipient, department }: StoredDocument): string {
  const slots: Readonly<Record<string, string>> = {
    number: facts?.number ?? '',
    seller: facts?.seller ?? '',
    date: facts?.issueDate ?? '',
    type: facts?.typeCode ?? '',
    recipient: recipient ?? '',
    department: department ?? '',
    id: id.replaceAll('-', '').slice(0, 20),
  };
  return pattern.replace(/\{([a-z]+)\}/g, (_slot, name: string) =>
    name === 'id' ? slots.id : [...(slots[name] ?? '')].slice(0, 40).join('').trim(),
  );
}
