export { LANGUAGES, type Language } from './language.js';
export { PAGE_LIMIT, renderPdf } from './pdf/render-pdf.js';
export { renderHtml } from './render-html.js';
export type { RenderInput, RenderOptions } from './render-input.js';
