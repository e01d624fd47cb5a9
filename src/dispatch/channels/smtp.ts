import { createRequire } from 'node:module';
import type { Clock } from '../../base/clock.js';
import { oneLine } from '../../base/one-line.js';
import { ToolError } from '../../base/tool-error.js';
import { type Channel, ChannelError, type Parcel } from '../channel.js';
import { mailOf } from './mail.js';
import { handOver, LONGEST_REPLY, type SmtpServer } from './smtp-conversation.js';

export interface SmtpChannelOptions {
  readonly server: SmtpServer;
  readonly from: string;
  readonly clock: Clock;
}

/** Of a mail, encoded, where the recipient's entry does not say. Many servers take no more. */
const MOST_BYTES = 25_000_000;

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Sends letters with attachments. The Message-ID is that of the delivery, so that a second copy can be told from a second letter. */
export class SmtpChannel implements Channel {
  readonly kind = 'smtp';
  readonly #options: SmtpChannelOptions;

  /** Throws ToolError NODEMAILER_MISSING, or CONFIGURATION where letters would travel in clear. */
  constructor(options: SmtpChannelOptions) {
    const { security, host } = options.server;
    if (security === 'none' && !THIS_MACHINE.test(host)) {
      throw new ToolError(
        'CONFIGURATION',
        `Mail to ${host} would travel in clear: channels.smtp.security is none.`,
        "Write 'starttls' or 'tls'; 'none' is for a server on this machine.",
      );
    }
    requireNodemailer();
    this.#options = options;
  }

  async deliver(parcel: Parcel, signal: AbortSignal): Promise<string> {
    const { server, from, clock } = this.#options;
    const { maxBytes = MOST_BYTES } = JSON.parse(parcel.settings) as { readonly maxBytes?: number };
    const mail = await mailOf(parcel, from, clock.now(), maxBytes);
    const { refused, response } = await handOver(mail, server, signal);
    // A second attempt would reach those who have it already, so a person decides.
    if (refused.length > 0)
      throw new ChannelError(
        `taken as ${mail.messageId}, but not for ${refused.map((address) => oneLine(address, LONGEST_REPLY)).join(', ')}: a part of them has it`,
        false,
      );
    return `${mail.messageId} to ${mail.to.join(', ')}: ${oneLine(response, LONGEST_REPLY)}`;
  }

  async close(): Promise<void> {}
}

/** Throws ToolError NODEMAILER_MISSING. Nothing of it is loaded. */
export function requireNodemailer(): void {
  try {
    createRequire(import.meta.url).resolve('nodemailer/lib/smtp-connection');
  } catch (cause) {
    throw new ToolError('NODEMAILER_MISSING', 'Mail needs the package nodemailer.', 'Install it: npm install nodemailer@10.', { cause });
  }
}
