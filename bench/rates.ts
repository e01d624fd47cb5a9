import { bigInvoice } from './invoice.js';
import { ratio } from './measure.js';
import { validator } from './published.js';

/** `validate` on 2,000 distinct VAT rates, as a multiple of a document of the same size with one. */
export async function rates(): Promise<number> {
  const many = bigInvoice({ lines: 2000, rates: 2000 });
  const perLine = bigInvoice({ lines: 2000 }).length / 2000;
  const one = bigInvoice({ lines: Math.round(many.length / perLine) });
  return ratio(await validator(many), await validator(one), { samples: 15, calls: 1, warmup: 5 });
}
