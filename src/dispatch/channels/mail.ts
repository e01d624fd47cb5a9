import { createHash } from 'node:crypto';
import { oneLine } from '../../base/one-line.js';
import { ChannelError, type Parcel } from '../channel.js';
import { safeFileName } from './folder.js';

/** A letter with attachments as it goes over the wire, and who it is from and for. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly bytes: Buffer;
}

/** Characters of an address that no header and no SMTP command could take for anything else. Narrower than RFC 5321, on purpose. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/;

const LONGEST_SUBJECT = 400;

/**
 * Writes a parcel as a mail (RFC 5322, MIME): the letter in its language, each piece attached byte by byte. `at` is the date that it says,
 * in milliseconds since 1970. Throws ChannelError, for good, where an address is none or the mail is larger than `maxBytes`.
 */
export async function mailOf(parcel: Parcel, from: string, at: number, maxBytes: number): Promise<Mail> {
  const { to } = JSON.parse(parcel.settings) as { readonly to: readonly string[] };
  for (const address of [from, ...to])
    if (!ADDRESS.test(address)) throw new ChannelError(`${JSON.stringify(address.slice(0, 100))} is no address for mail`, false);
  for (const { fileName } of parcel.pieces)
    if (fileName !== safeFileName(fileName)) throw new ChannelError(`${JSON.stringify(fileName.slice(0, 100))} is no file name`, false);
  // Base64 takes four characters for three bytes: what cannot fit is not even encoded.
  const attached = parcel.pieces.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3) * 4, 0);
  if (attached > maxBytes) throw tooLarge(attached, maxBytes);
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const messageId = messageIdOf(parcel.delivery, from);
  const { subject, text, language } = parcel.letter;
  const bytes = await new MailComposer({
    from: { name: '', address: from },
    to: to.map((address) => ({ name: '', address })),
    subject: oneLine(subject, LONGEST_SUBJECT),
    text,
    date: new Date(at),
    messageId,
    // RFC 3834: nobody's absence note should answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': /^[a-z]{2}$/.test(language) ? language : 'en' },
    attachments: parcel.pieces.map(({ fileName, mediaType, bytes: content }) => ({
      filename: fileName,
      contentType: mediaType,
      contentTransferEncoding: 'base64',
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
  return { from, to, messageId, bytes };
}

/** The same for every attempt of a delivery; its id can be read in it, so that a recipient's question leads to the document. */
export function messageIdOf(delivery: string, from: string): string {
  const plain = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(delivery) && delivery.length <= 200;
  const left = plain ? delivery : createHash('sha256').update(delivery).digest('hex');
  return `<${left}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

function tooLarge(size: number, most: number): ChannelError {
  return new ChannelError(`the mail would have ${size} bytes, more than the ${most} that its recipient takes`, false);
}
