import { serialise } from './element.js';
import { ubl } from './ubl.js';
import { EVERYDAY } from './valid/everyday.js';
import { VAT_CATEGORIES } from './valid/vat-categories.js';
import { WHOLE } from './valid/whole.js';

/** Every sample's path below `samples/`, with its content. */
export function sampleFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, invoice] of Object.entries({ ...EVERYDAY, ...VAT_CATEGORIES, ...WHOLE })) files.set(`valid/${name}.xml`, serialise(ubl(invoice)));
  return files;
}
