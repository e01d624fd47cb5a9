import type { PartialInvoice } from '../../model/invoice.js';
import { INVOICE_LINE } from '../../model/invoice-line.js';
import { ITEM_INFORMATION } from '../../model/item-information.js';
import { LINE_VAT_INFORMATION } from '../../model/line-vat-information.js';
import { PRICE_DETAILS } from '../../model/price-details.js';
import { fieldsOf, type Manner, type Values } from '../fields.js';
import { WORDINGS } from '../language.js';
import type { Row, TableBlock } from '../sheet.js';
import { cellOf, columnOf } from './columns.js';

type Line = NonNullable<PartialInvoice['lines']>[number];

const QUANTITY = ['BT-129', 'BT-130'];
const VAT = ['BT-152', 'BT-151'];
const IN_COLUMNS = ['BT-126', 'BT-153', ...QUANTITY, 'BT-146', ...VAT, 'BT-131'];

/** What is invoiced: the figures in columns, whatever else a line says below its item. */
export function linesBlock({ lines }: PartialInvoice, manner: Manner): TableBlock | undefined {
  if (lines === undefined || lines.length === 0) return undefined;
  return {
    kind: 'table',
    section: 'lines',
    title: WORDINGS[manner.language].sections.lines,
    columns: [
      columnOf(['BT-126'], 'left', 7, manner),
      columnOf(['BT-153'], 'left', 32, manner),
      columnOf(QUANTITY, 'right', 16, manner),
      columnOf(['BT-146'], 'right', 12, manner),
      columnOf(VAT, 'right', 20, manner),
      columnOf(['BT-131'], 'right', 13, manner),
    ],
    main: 1,
    rows: lines.map((line) => rowOf(line, manner)),
    running: 5,
  };
}

function rowOf(line: Line, manner: Manner): Row {
  const { itemInformation: item, priceDetails: price, vatInformation: vat, netAmount } = line;
  return {
    cells: [
      cellOf(INVOICE_LINE, line as Values, ['BT-126'], manner),
      cellOf(ITEM_INFORMATION, item as Values | undefined, ['BT-153'], manner),
      cellOf(INVOICE_LINE, line as Values, QUANTITY, manner),
      cellOf(PRICE_DETAILS, price as Values | undefined, ['BT-146'], manner),
      cellOf(LINE_VAT_INFORMATION, vat as Values | undefined, VAT, manner),
      cellOf(INVOICE_LINE, line as Values, ['BT-131'], manner),
    ],
    details: detailsOf(line, manner),
    ...(netAmount === undefined ? {} : { amount: netAmount }),
  };
}

/** What the item is comes first, then the line's own terms. */
function detailsOf(line: Line, manner: Manner): Row['details'] {
  const without = { without: [...IN_COLUMNS, 'BG-31'] };
  return [
    ...fieldsOf(ITEM_INFORMATION, line.itemInformation as Values | undefined, manner, { without: IN_COLUMNS }),
    ...fieldsOf(INVOICE_LINE, line as Values, manner, without),
  ];
}
