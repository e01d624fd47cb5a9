import type { PartialInvoice } from '../model/invoice.js';
import { epcPayload } from './epc.js';
import { type Language, WORDINGS } from './language.js';
import { optionalPackage } from './optional-package.js';
import type { QrBlock } from './sheet.js';

/** The QR code of a credit transfer, where there is one to make. @throws ToolError PACKAGE_MISSING */
export async function qrOf(invoice: PartialInvoice, syntax: string, language: Language): Promise<QrBlock | undefined> {
  const payload = epcPayload(invoice, syntax);
  if (payload === undefined) return undefined;
  const { default: qrcode } = await optionalPackage('qrcode', () => import('qrcode'));
  // EPC069-12 asks for level M and bytes in UTF-8.
  const { modules } = qrcode.create([{ data: new TextEncoder().encode(payload), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { caption, alt } = WORDINGS[language].qr;
  return {
    caption,
    alt,
    qr: { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 },
  };
}
