import { builtinRuleSet } from '../../../src/rulesets/builtin.js';
import { parseXml } from '../../../src/xml/parse.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** A document with this content and these prefixes: cac, cbc, and none for the root. */
function document(content: string, root: 'Invoice' | 'CreditNote'): Uint8Array {
  const head = `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">`;
  return new TextEncoder().encode(`${head}${content}</${root}>`);
}

/** What a rule says of a document: how often it fires, or the code of the error that keeps it from being evaluated. */
export function judge(rule: string, content: string, root: 'Invoice' | 'CreditNote' = 'Invoice'): number | string {
  const ruleSet = builtinRuleSet('en16931-ubl');
  let verdict: number | string = 0;
  ruleSet.run(parseXml(document(content, root)), {
    failed(check) {
      if (ruleSet.checks[check].id === rule && typeof verdict === 'number') verdict++;
    },
    error(check, _node, code) {
      if (ruleSet.checks[check].id === rule) verdict = code;
    },
  });
  return verdict;
}

/** `a/b` around content: `at('cac:Item/cbc:Name', 'x')` is `<cac:Item><cbc:Name>x</cbc:Name></cac:Item>`. */
export function at(path: string, content: string | number = ''): string {
  return path.split('/').reduceRight((inner, name) => `<${name}>${inner}</${name}>`, String(content));
}

/** A tax category: `category('S', 25)` is standard rate, 25 %, for VAT. */
export function category(element: 'TaxCategory' | 'ClassifiedTaxCategory', code: string, percent?: string, scheme = 'VAT'): string {
  const rate = percent === undefined ? '' : at('cbc:Percent', percent);
  return at(`cac:${element}`, `${at('cbc:ID', code)}${rate}${at('cac:TaxScheme/cbc:ID', scheme)}`);
}

export function line(net: string, code: string, percent?: string, scheme?: string): string {
  return at(
    'cac:InvoiceLine',
    `${at('cbc:LineExtensionAmount', net)}${at('cac:Item', category('ClassifiedTaxCategory', code, percent, scheme))}`,
  );
}

export function subtotal(taxable: string, tax: string, code: string, percent?: string): string {
  return at('cac:TaxSubtotal', `${at('cbc:TaxableAmount', taxable)}${at('cbc:TaxAmount', tax)}${category('TaxCategory', code, percent)}`);
}

export function adjustment(indicator: string, amount: string, inner = ''): string {
  return at('cac:AllowanceCharge', `${at('cbc:ChargeIndicator', indicator)}${at('cbc:Amount', amount)}${inner}`);
}
