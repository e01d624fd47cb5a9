import { bigInvoice } from './invoice.js';
import { ratio } from './measure.js';
import { validator } from './published.js';
import { saxesTree } from './saxes.js';

/** `validate` on an invoice of 10 KB, as a multiple of what saxes takes to parse it. */
export async function validate10kb(): Promise<number> {
  const bytes = bigInvoice({ lines: 2 });
  return ratio(await validator(bytes), () => saxesTree(bytes), { samples: 60, calls: 40, warmup: 2000 });
}
