import { allowanceCharge, category, objectReference, period } from './cii-parts.js';
import type { Line } from './description.js';
import { type Element, element, group, text } from './element.js';

/** `ram:IncludedSupplyChainTradeLineItem` with its net amount. */
export function lineElement(line: Line, index: number, net: string): Element {
  const unit = { unitCode: line.unit ?? 'C62' };
  return element(
    'ram:IncludedSupplyChainTradeLineItem',
    {},
    element(
      'ram:AssociatedDocumentLineDocument',
      {},
      text('ram:LineID', line.id ?? String(index + 1)),
      group('ram:IncludedNote', text('ram:Content', line.note)),
    ),
    product(line),
    element(
      'ram:SpecifiedLineTradeAgreement',
      {},
      group('ram:BuyerOrderReferencedDocument', text('ram:LineID', line.orderLine)),
      line.grossPrice === undefined
        ? undefined
        : element(
            'ram:GrossPriceProductTradePrice',
            {},
            text('ram:ChargeAmount', line.grossPrice),
            element(
              'ram:AppliedTradeAllowanceCharge',
              {},
              group('ram:ChargeIndicator', text('udt:Indicator', 'false')),
              text('ram:ActualAmount', line.discount ?? '0'),
            ),
          ),
      element(
        'ram:NetPriceProductTradePrice',
        {},
        text('ram:ChargeAmount', line.price),
        text('ram:BasisQuantity', line.baseQuantity, unit),
      ),
    ),
    element('ram:SpecifiedLineTradeDelivery', {}, text('ram:BilledQuantity', line.quantity, unit)),
    element(
      'ram:SpecifiedLineTradeSettlement',
      {},
      category('ram:ApplicableTradeTax', line.vat),
      period(line.period),
      line.allowancesAndCharges?.map(allowanceCharge),
      group('ram:SpecifiedTradeSettlementLineMonetarySummation', text('ram:LineTotalAmount', net)),
      objectReference(line.object),
      group('ram:ReceivableSpecifiedTradeAccountingAccount', text('ram:ID', line.accountingCost)),
    ),
  );
}

function product(line: Line): Element {
  return element(
    'ram:SpecifiedTradeProduct',
    {},
    line.standardItem && text('ram:GlobalID', line.standardItem.id, { schemeID: line.standardItem.scheme }),
    text('ram:SellerAssignedID', line.sellerItem),
    text('ram:BuyerAssignedID', line.buyerItem),
    text('ram:Name', line.name),
    text('ram:Description', line.description),
    Object.entries(line.attributes ?? {}).map(([name, value]) =>
      group('ram:ApplicableProductCharacteristic', text('ram:Description', name), text('ram:Value', value)),
    ),
    line.classifications?.map(({ code, list, version }) =>
      group('ram:DesignatedProductClassification', text('ram:ClassCode', code, { listID: list, listVersionID: version })),
    ),
    group('ram:OriginTradeCountry', text('ram:ID', line.origin)),
  );
}
