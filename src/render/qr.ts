import type { PartialInvoice } from '../model/invoice.js';
import { epcPayload } from './epc.js';
import { type Language, WORDINGS } from './language.js';
import { optionalPackage } from './optional-package.js';
import type { QrBlock } from './sheet.js';

let loaded: Promise<typeof import('qrcode')> | undefined;

/** The package, asked for once: every import of it, loaded as it is, goes through the loader again. */
function loadQrcode(): Promise<typeof import('qrcode')> {
  loaded ??= optionalPackage('qrcode', async () => (await import('qrcode')).default);
  return loaded;
}

/** The QR code of a credit transfer, where there is one to make. @throws ToolError PACKAGE_MISSING */
export async function qrOf(invoice: PartialInvoice, syntax: string, language: Language): Promise<QrBlock | undefined> {
  const payload = epcPayload(invoice, syntax);
  if (payload === undefined) return undefined;
  const qrcode = await loadQrcode();
  // EPC069-12 asks for level M and bytes in UTF-8.
  const { modules } = qrcode.create([{ data: new TextEncoder().encode(payload), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { caption, alt } = WORDINGS[language].qr;
  return {
    caption,
    alt,
    qr: { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 },
  };
}
