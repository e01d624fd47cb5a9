import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { ChannelError } from '../../src/dispatch/channel.js';
import { SmtpChannel } from '../../src/dispatch/channels/smtp.js';
import type { SmtpServer } from '../../src/dispatch/channels/smtp-conversation.js';
import { channelContract, type FarSide, parcel } from './channel-contract.js';
import { hasSmtpServer, type ReadMail, SmtpServerProcess } from './far-side/smtp-server.js';

const never = new AbortController().signal;
const clock = fixedClock('2026-11-22T12:00:00Z');
const FROM = 'platform@example.org';
const addressOf = (recipient: string) => JSON.stringify({ to: [`invoices@${recipient}.example.org`] });

function channelTo(port: number, more: Partial<SmtpServer> = {}): SmtpChannel {
  return new SmtpChannel({ server: { host: '127.0.0.1', port, security: 'none', timeoutSeconds: 5, ...more }, from: FROM, clock });
}

describe.runIf(hasSmtpServer)('smtp, to the mail server of Debian package python3-aiosmtpd', () => {
  channelContract(openMail);

  describe('a mail', () => {
    let server: SmtpServerProcess;
    beforeAll(async () => {
      server = await SmtpServerProcess.start();
    });
    afterEach(() => server.clear());
    afterAll(() => server.close());

    const sent = async (...given: Parameters<typeof parcel>): Promise<ReadMail> => {
      await channelTo(server.port).deliver(parcel(...given), never);
      return server.mails()[0];
    };

    test('is read by another program as it was meant', async () => {
      const { defects, subject, text, from, to, messageId, headers, files } = await sent(addressOf('city'));
      expect(defects).toEqual([]);
      expect({ subject, from, to }).toEqual({ subject: 'Facture 1 de Café Müller', from: FROM, to: 'invoices@city.example.org' });
      expect(text.replaceAll('\r\n', '\n')).toBe('Bonjour,\n.\nà bientôt\n');
      expect(messageId).toBe('<11111111-1111-4111-8111-111111111111.city.main@example.org>');
      expect(Object.fromEntries(headers)).toMatchObject({
        Date: 'Sun, 22 Nov 2026 12:00:00 +0000',
        'Auto-Submitted': 'auto-generated',
        'Content-Language': 'fr',
      });
      expect(Object.entries(files).map(([name, { type }]) => `${name} ${type}`)).toEqual([
        'inv-1.xml application/xml',
        'inv-1.pdf application/pdf',
      ]);
    });

    test('a subject cannot become a header, nor a file name', async () => {
      const letter = { subject: 'a\r\nBcc: thief@example.com\r\n\r\nbody\u2028x\u202Ey', text: 'b', language: 'x\r\nX-Bad: 1' };
      const piece = {
        kind: 'pdf',
        fileName: 'naïve "quoted"; filename=x — é.pdf'.replaceAll('"', '_'),
        mediaType: 'application/pdf',
        bytes: new Uint8Array([1]),
      };
      const mail = await sent(addressOf('city'), { letter, pieces: [piece] });
      expect(mail.subject).toBe('a Bcc: thief@example.com body x y');
      expect(mail.headers.map(([name]) => name.toLowerCase())).not.toContain('bcc');
      expect(mail.headers.map(([name]) => name.toLowerCase())).not.toContain('x-bad');
      expect(mail.envelopeTo).toEqual(['invoices@city.example.org']);
      expect(mail.defects).toEqual([]);
      expect(Object.keys(mail.files)).toEqual([piece.fileName]);
    });

    test('larger than its recipient takes is refused for good, and so is one larger than the server takes', async () => {
      const settings = JSON.stringify({ to: ['a@example.org'], maxBytes: 10_000 });
      const large = { kind: 'pdf', fileName: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(9_000) };
      await expect(channelTo(server.port).deliver(parcel(settings, { pieces: [large] }), never)).rejects.toMatchObject({
        temporary: false,
      });
      const small = await SmtpServerProcess.start(() => ['-s', '20000']);
      try {
        const one = parcel(addressOf('city'), { pieces: [{ ...large, bytes: new Uint8Array(40_000) }] });
        await expect(channelTo(small.port).deliver(one, never)).rejects.toMatchObject({ temporary: false });
        expect(small.mails()).toEqual([]);
      } finally {
        await small.close();
      }
    });

    test('goes to nobody who does not offer STARTTLS, where that is asked for', async () => {
      const refused = channelTo(server.port, { security: 'starttls' }).deliver(parcel(addressOf('city')), never);
      await expect(refused).rejects.toMatchObject({ temporary: true });
      expect(server.mails()).toEqual([]);
    });
  });

  describe.each([
    ['starttls', '--tlscert', '--tlskey'],
    ['tls', '--smtpscert', '--smtpskey'],
  ] as const)('by %s', (security, certificate, key) => {
    let server: SmtpServerProcess;
    beforeAll(async () => {
      server = await SmtpServerProcess.start((home) => {
        selfSigned(home);
        return [certificate, join(home, 'cert.pem'), key, join(home, 'key.pem')];
      });
    });
    afterAll(() => server.close());

    test('a mail goes to a server whose certificate is trusted', async () => {
      const ca = readFileSync(join(server.home, 'cert.pem'), 'utf8');
      await channelTo(server.port, { security, ca }).deliver(parcel(addressOf('city')), never);
      expect(server.mails()).toHaveLength(1);
    });

    test('and to no other', async () => {
      server.clear();
      const refused = channelTo(server.port, { security }).deliver(parcel(addressOf('city')), never);
      await expect(refused).rejects.toMatchObject({ temporary: true, message: expect.stringMatching(/certificate/) });
      expect(server.mails()).toEqual([]);
    });
  });
});

test('nothing travels in clear to another machine', () => {
  expect(() => channelTo(25, { host: 'mail.example.org' })).toThrow(/in clear/);
  expect(() => channelTo(25, { host: '127.0.0.1.example.org' })).toThrow(/in clear/);
});

test('a dispatcher that stops begins no mail', async () => {
  const refused = channelTo(1).deliver(parcel(addressOf('city')), AbortSignal.abort());
  await expect(refused).rejects.toBeInstanceOf(ChannelError);
});

async function openMail(): Promise<FarSide> {
  const server = await SmtpServerProcess.start();
  return {
    channel: channelTo(server.port),
    settings: addressOf,
    async arrived(recipient) {
      const found = new Map<string, Map<string, Uint8Array>>();
      for (const { messageId, envelopeTo, files } of server.mails()) {
        if (!envelopeTo.includes(`invoices@${recipient}.example.org`)) continue;
        found.set(messageId, new Map(Object.entries(files).map(([name, { base64 }]) => [name, Buffer.from(base64, 'base64')])));
      }
      return found;
    },
    hostileSettings: [
      'a@example.org\r\nRCPT TO:<b@example.org>',
      'a@example.org>\r\nDATA',
      'a b@example.org',
      'a',
      '<a@example.org>',
      'a@example.org, b@example.org',
    ].map((address) => JSON.stringify({ to: [address] })),
    breakDown: () => server.stop(),
    mend: () => server.run(),
    clear: async () => server.clear(),
    close: () => server.close(),
  };
}

function selfSigned(home: string): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', join(home, 'key.pem'), '-out', join(home, 'cert.pem')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30', ...subject, ...files],
    {
      stdio: 'ignore',
    },
  );
}
