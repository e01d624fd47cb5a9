import { INVOICE } from '../../model/invoice.js';
import type { Part } from '../part.js';
import { ubl } from './syntax.js';

const { term } = ubl.of(INVOICE);
const purchaseOrder = term('cbc:ID', 'purchaseOrderReference');

/** What stands for the purchase order where only the sales order is known, since UBL asks for one; so Peppol BIS Billing recommends. */
const NONE = 'NA';
const none = ubl.constant('cbc:ID', NONE);
const onlySalesOrder = ubl.textAt('cbc:ID', (id) => id === NONE, `[cbc:ID='${NONE}']`);
const hasSalesOrder = ubl.textAt('cbc:SalesOrderID', (id) => id !== undefined, '[cbc:SalesOrderID]');

const purchaseOrderOrNone: Part = {
  read(parent, into, reader) {
    const part = onlySalesOrder(parent, reader) && hasSalesOrder(parent, reader) ? none : purchaseOrder;
    part.read(parent, into, reader);
  },
  write(from, writer) {
    if (from.purchaseOrderReference === undefined) return from.salesOrderReference === undefined ? [] : none.write(from, writer);
    if (from.purchaseOrderReference === NONE && from.salesOrderReference !== undefined) {
      writer.explain(from, 'purchaseOrderReference', `In UBL "${NONE}" beside a sales order says that there is no purchase order.`);
    }
    return purchaseOrder.write(from, writer);
  },
  describe: (path, report) => purchaseOrder.describe(path, report),
};

/** BT-13 and BT-14. */
export const orderReference = ubl.within('cac:OrderReference', purchaseOrderOrNone, term('cbc:SalesOrderID', 'salesOrderReference'));
