import { bigInvoice } from './invoice.js';
import { ratio } from './measure.js';
import { validator } from './published.js';

/** `validate` on 20,000 lines, as a multiple of 2,000 lines: 10 would be linear. */
export async function lines(): Promise<number> {
  const [many, few] = [bigInvoice({ lines: 20_000 }), bigInvoice({ lines: 2000 })];
  return ratio(await validator(many), await validator(few), { samples: 21, calls: 1, warmup: 3 });
}
