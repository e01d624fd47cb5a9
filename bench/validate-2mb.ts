import { bigInvoice } from './invoice.js';
import { ratio } from './measure.js';
import { validator } from './published.js';
import { saxesTree } from './saxes.js';

/** `validate` on an invoice of 1,000 lines (2 MB), as a multiple of what saxes takes to parse it. */
export async function validate2mb(): Promise<number> {
  const bytes = bigInvoice({ lines: 1000 });
  return ratio(await validator(bytes), () => saxesTree(bytes), { samples: 25, calls: 1, warmup: 10 });
}
