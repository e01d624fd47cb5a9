import { builtinRuleSet } from '../../src/rulesets/builtin.js';
import { parseXml } from '../../src/xml/parse.js';

const UNCEFACT = 'urn:un:unece:uncefact:data:standard';
const HEAD =
  `<rsm:CrossIndustryInvoice xmlns:rsm="${UNCEFACT}:CrossIndustryInvoice:100" ` +
  `xmlns:ram="${UNCEFACT}:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${UNCEFACT}:UnqualifiedDataType:100">`;

/** What a rule says of a CII document with this content: how often it fires, or the code of the error that keeps it from being evaluated. */
export function judge(ruleSet: 'en16931-cii' | 'peppol-billing-cii', rule: string, content: string): number | string {
  const { checks, run } = builtinRuleSet(ruleSet);
  let verdict: number | string = 0;
  run(parseXml(new TextEncoder().encode(`${HEAD}${content}</rsm:CrossIndustryInvoice>`)), {
    failed(check) {
      if (checks[check].id === rule && typeof verdict === 'number') verdict++;
    },
    error(check, _node, code) {
      if (checks[check].id === rule) verdict = code;
    },
  });
  return verdict;
}

/** `A/B` around content: `at('SellerTradeParty/Name', 'x')`; names without a prefix are `ram:`. */
export function at(path: string, content: string | number = ''): string {
  return path
    .split('/')
    .map((name) => (name.includes(':') ? name : `ram:${name}`))
    .reduceRight((inner, name) => `<${name}>${inner}</${name.split(' ')[0]}>`, String(content));
}

/** Lines and header of one transaction, in whatever order they are given. */
export const transaction = (...content: string[]): string => at('rsm:SupplyChainTradeTransaction', content.join(''));
export const settlement = (...content: string[]): string => at('ApplicableHeaderTradeSettlement', content.join(''));

/** A tax of the category: `tax('CategoryTradeTax', 'S', 25)`. */
export function tax(element: 'ApplicableTradeTax' | 'CategoryTradeTax', code: string, percent?: string, rest = '', type = 'VAT'): string {
  const rate = percent === undefined ? '' : at('RateApplicablePercent', percent);
  return at(element, `${at('TypeCode', type)}${rest}${at('CategoryCode', code)}${rate}`);
}

export function line(net: string, code: string, percent?: string): string {
  const sum = at('SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount', net);
  return at('IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement', tax('ApplicableTradeTax', code, percent) + sum);
}

/** An entry of the VAT breakdown. */
export function breakdown(taxable: string, amount: string, code: string, percent?: string): string {
  return tax('ApplicableTradeTax', code, percent, at('CalculatedAmount', amount) + at('BasisAmount', taxable));
}

/** An allowance (`false`) or a charge (`true`) of the document. */
export function adjustment(indicator: string, amount: string, rest = ''): string {
  const kind = indicator === '' ? '' : at('ChargeIndicator/udt:Indicator', indicator);
  return at('SpecifiedTradeAllowanceCharge', `${kind}${at('ActualAmount', amount)}${rest}`);
}

export const totals = (content: string): string => at('SpecifiedTradeSettlementHeaderMonetarySummation', content);
