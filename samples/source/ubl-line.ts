import type { Line } from './description.js';
import { type Element, element, group, text } from './element.js';
import { allowanceCharge, period, taxCategory } from './ubl-parts.js';

/** `cac:InvoiceLine` or `cac:CreditNoteLine` with its net amount. */
export function lineElement(line: Line, index: number, net: string, currency: string, creditNote: boolean): Element {
  const inCurrency = { currencyID: currency };
  const unit = { unitCode: line.unit ?? 'C62' };
  return element(
    creditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    {},
    text('cbc:ID', line.id ?? String(index + 1)),
    text('cbc:Note', line.note),
    text(creditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', line.quantity, unit),
    text('cbc:LineExtensionAmount', net, inCurrency),
    text('cbc:AccountingCost', line.accountingCost),
    period(line.period),
    group('cac:OrderLineReference', text('cbc:LineID', line.orderLine)),
    line.object &&
      element(
        'cac:DocumentReference',
        {},
        text('cbc:ID', line.object.id, { schemeID: line.object.scheme }),
        text('cbc:DocumentTypeCode', '130'),
      ),
    line.allowancesAndCharges?.map((each) => allowanceCharge(each, currency)),
    item(line),
    element(
      'cac:Price',
      {},
      text('cbc:PriceAmount', line.price, inCurrency),
      text('cbc:BaseQuantity', line.baseQuantity, unit),
      line.grossPrice === undefined
        ? undefined
        : element(
            'cac:AllowanceCharge',
            {},
            text('cbc:ChargeIndicator', 'false'),
            text('cbc:Amount', line.discount ?? '0', inCurrency),
            text('cbc:BaseAmount', line.grossPrice, inCurrency),
          ),
    ),
  );
}

function item(line: Line): Element {
  return element(
    'cac:Item',
    {},
    text('cbc:Description', line.description),
    text('cbc:Name', line.name),
    group('cac:BuyersItemIdentification', text('cbc:ID', line.buyerItem)),
    group('cac:SellersItemIdentification', text('cbc:ID', line.sellerItem)),
    line.standardItem &&
      group('cac:StandardItemIdentification', text('cbc:ID', line.standardItem.id, { schemeID: line.standardItem.scheme })),
    group('cac:OriginCountry', text('cbc:IdentificationCode', line.origin)),
    line.classifications?.map(({ code, list, version }) =>
      group('cac:CommodityClassification', text('cbc:ItemClassificationCode', code, { listID: list, listVersionID: version })),
    ),
    taxCategory('cac:ClassifiedTaxCategory', line.vat),
    Object.entries(line.attributes ?? {}).map(([name, value]) =>
      group('cac:AdditionalItemProperty', text('cbc:Name', name), text('cbc:Value', value)),
    ),
  );
}
