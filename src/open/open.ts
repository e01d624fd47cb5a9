import { openXml } from './open-xml.js';
import type { Opened, OpenOptions } from './opened.js';

/** How one kind of input is told by its first bytes, and opened. */
interface Opener {
  readonly kind: string;
  recognises(bytes: Uint8Array): boolean;
  open(bytes: Uint8Array, options: OpenOptions): Opened;
}

/** The first that recognises the input takes it. XML comes last and takes the rest: it says best what is wrong with bytes that are nothing. */
const OPENERS: readonly Opener[] = [{ kind: 'xml', recognises: () => true, open: openXml }];

/**
 * Opens whatever arrives: an XML document, alone or in a Standard Business Document (SBDH). `bytes` must not change while the result is
 * in use. Whatever they hold is told by the result.
 * @throws ToolError `XML_LIMITS` for a wrong limit, `XML_BYTES` where `bytes` are none
 */
export function open(bytes: Uint8Array, options: OpenOptions = {}): Opened {
  const opener = OPENERS.find(({ recognises }) => recognises(bytes)) as Opener;
  return opener.open(bytes, options);
}
