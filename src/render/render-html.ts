import { compose } from './compose.js';
import { htmlPage } from './html.js';
import type { RenderInput, RenderOptions } from './render-input.js';

/**
 * The readable form of an invoice as one HTML page that needs nothing else.
 * @throws ToolError PACKAGE_MISSING where a payment can be made by QR code and the package qrcode is not installed
 */
export async function renderHtml(input: RenderInput, options: RenderOptions = {}): Promise<string> {
  return htmlPage(await compose(input, options), options);
}
