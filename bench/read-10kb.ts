import { bigInvoice } from './invoice.js';
import { ratio } from './measure.js';
import { published } from './published.js';
import { saxesTree } from './saxes.js';

/** Reading an invoice of 10 KB into the model, from bytes, as a multiple of what saxes takes to parse it. */
export async function read10kb(): Promise<number> {
  const bytes = bigInvoice({ lines: 2 });
  const { readInvoice } = await published();
  const { unread, invoice } = readInvoice(bytes);
  if (unread.length > 0 || invoice.lines?.length !== 2) throw new Error('the invoice was not read whole');
  return ratio(
    () => readInvoice(bytes),
    () => saxesTree(bytes),
    { samples: 60, calls: 40, warmup: 2000 },
  );
}
