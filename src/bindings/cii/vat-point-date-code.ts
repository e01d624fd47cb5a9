import { text } from '../plain-values.js';
import type { ValueBinding } from '../value.js';

/** BT-8: the same three events have codes of UNTDID 2005 in the model and in UBL, of UNTDID 2475 in CII. */
const OF_2005: Readonly<Record<string, string>> = { '5': '3', '29': '35', '72': '432' };
const OF_2475: Readonly<Record<string, string>> = { '3': '5', '35': '29', '432': '72' };

export const vatPointDateCode: ValueBinding = {
  read(node, reader) {
    const code = OF_2005[reader.peek(node) ?? ''];
    if (code !== undefined) reader.take(node);
    return code;
  },
  write(value, name, writer) {
    const code = OF_2475[value as string];
    if (code !== undefined) return text.write(code, name);
    writer.explain(writer.invoice, 'valueAddedTaxPointDateCode', 'Only 3, 35 and 432 have a counterpart in the code list of CII.');
    return undefined;
  },
};
