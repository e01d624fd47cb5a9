import { allowanceCharge, date, period } from './cii-parts.js';
import { identifiers } from './cii-party.js';
import type { Invoice, Payment } from './description.js';
import { type Element, element, group, text } from './element.js';
import type { Totals } from './totals.js';

/** The codes of BT-8 in CII (UNTDID 2475) for those in UBL (UNTDID 2005). */
const VAT_POINT: Readonly<Record<string, string>> = { '3': '5', '35': '29', '432': '72' };

/** `ram:ApplicableHeaderTradeSettlement`: payment, VAT, totals. */
export function settlement(invoice: Invoice, sums: Totals): Element {
  const currency = invoice.currency ?? 'EUR';
  const [payment] = invoice.payments ?? [];
  return element(
    'ram:ApplicableHeaderTradeSettlement',
    {},
    text('ram:CreditorReferenceID', invoice.creditorId),
    text('ram:PaymentReference', payment?.remittance),
    text('ram:TaxCurrencyCode', invoice.vatAccounting?.currency),
    text('ram:InvoiceCurrencyCode', currency),
    invoice.payee &&
      element(
        'ram:PayeeTradeParty',
        {},
        identifiers(invoice.payee.identifier ? [invoice.payee.identifier] : []),
        text('ram:Name', invoice.payee.name),
        group(
          'ram:SpecifiedLegalOrganization',
          invoice.payee.legalId && text('ram:ID', invoice.payee.legalId.id, { schemeID: invoice.payee.legalId.scheme }),
        ),
      ),
    invoice.payments?.map(paymentMeans),
    breakdown(invoice, sums),
    period(invoice.period),
    invoice.allowancesAndCharges?.map(allowanceCharge),
    group(
      'ram:SpecifiedTradePaymentTerms',
      text('ram:Description', invoice.terms),
      date('ram:DueDateDateTime', invoice.due),
      text('ram:DirectDebitMandateID', payment?.mandate?.id),
    ),
    summation(invoice, sums, currency),
    invoice.precedingInvoices?.map(({ number, issued }) =>
      group(
        'ram:InvoiceReferencedDocument',
        text('ram:IssuerAssignedID', number),
        date('ram:FormattedIssueDateTime', issued, 'qdt:DateTimeString'),
      ),
    ),
    group('ram:ReceivableSpecifiedTradeAccountingAccount', text('ram:ID', invoice.accountingCost)),
  );
}

function paymentMeans(of: Payment): Element {
  return element(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    {},
    text('ram:TypeCode', of.code),
    text('ram:Information', of.name),
    group('ram:ApplicableTradeSettlementFinancialCard', text('ram:ID', of.card?.number), text('ram:CardholderName', of.card?.holder)),
    group('ram:PayerPartyDebtorFinancialAccount', text('ram:IBANID', of.mandate?.payerAccount)),
    group('ram:PayeePartyCreditorFinancialAccount', text('ram:IBANID', of.account?.id), text('ram:AccountName', of.account?.name)),
    group('ram:PayeeSpecifiedCreditorFinancialInstitution', text('ram:BICID', of.account?.institution)),
  );
}

function breakdown(invoice: Invoice, sums: Totals): Element[] {
  const code = invoice.period?.vatPointCode;
  return sums.breakdown.map(({ vat, taxable, tax }) => {
    const exemption = invoice.exemptions?.[vat.category];
    return element(
      'ram:ApplicableTradeTax',
      {},
      text('ram:CalculatedAmount', tax),
      text('ram:TypeCode', 'VAT'),
      text('ram:ExemptionReason', exemption?.text),
      text('ram:BasisAmount', taxable),
      text('ram:CategoryCode', vat.category),
      text('ram:ExemptionReasonCode', exemption?.code),
      date('ram:TaxPointDate', invoice.vatPointDate, 'udt:DateString'),
      text('ram:DueDateTypeCode', code && VAT_POINT[code]),
      text('ram:RateApplicablePercent', vat.rate),
    );
  });
}

function summation(invoice: Invoice, sums: Totals, currency: string): Element {
  const accounting = invoice.vatAccounting;
  return element(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    {},
    text('ram:LineTotalAmount', sums.lineTotal),
    text('ram:ChargeTotalAmount', sums.charges),
    text('ram:AllowanceTotalAmount', sums.allowances),
    text('ram:TaxBasisTotalAmount', sums.withoutVat),
    text('ram:TaxTotalAmount', sums.vat, { currencyID: currency }),
    accounting && text('ram:TaxTotalAmount', accounting.amount, { currencyID: accounting.currency }),
    text('ram:RoundingAmount', invoice.rounding),
    text('ram:GrandTotalAmount', sums.withVat),
    text('ram:TotalPrepaidAmount', invoice.paid),
    text('ram:DuePayableAmount', sums.payable),
  );
}
