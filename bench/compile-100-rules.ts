import { loadUserRuleSet } from '../src/rulesets/load-user.js';

const NAMESPACES = {
  ubl: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  f: 'urn:example:functions',
};

/** Contexts and tests of the kinds that house rules are made of; `N` becomes the rule's number, so that no two rules are equal. */
const CONTEXTS = [
  'cac:InvoiceLine[cbc:ID = "N"]',
  '/ubl:Invoice[cbc:ProfileID = $profile]/cac:TaxTotal',
  'cac:AllowanceCharge[cbc:ChargeIndicator = "true"][number(cbc:Amount) > N]',
  'cac:AccountingCustomerParty/cac:Party[cac:PostalAddress/cac:Country/cbc:IdentificationCode = "SE"]',
  '//cac:TaxSubtotal/cac:TaxCategory[position() = N]',
];
const TESTS = [
  'exists(cbc:ID) and string-length(normalize-space(cbc:ID)) <= N',
  'not(cbc:Note[N]) or (some $note in cbc:Note satisfies starts-with($note, "#N"))',
  'abs(xs:decimal(cbc:TaxAmount) - sum(for $s in cac:TaxSubtotal return xs:decimal($s/cbc:TaxAmount))) <= 0.0N',
  'f:in-list(cbc:Code, "N") or count(../*/cbc:Amount[@currencyID != /ubl:Invoice/cbc:DocumentCurrencyCode]) = 0',
  'if (cbc:StartDate and cbc:EndDate) then xs:date(cbc:EndDate) >= xs:date(cbc:StartDate) else matches(cbc:Name, "^[A-Z]{2}N?$")',
];

/** A schema of 100 rules with three checks each. */
function schema(): string {
  const written = (text: string, n: number): string =>
    text
      .replace(/N(?![a-z])/g, String(n))
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;');
  const rules = Array.from({ length: 100 }, (_, i) => {
    const checks = [0, 1, 2].map(
      (k) =>
        `<assert id="R${i}-${k}" flag="fatal" test="${written(TESTS[(i + k) % TESTS.length], i + 1)}">Rule ${i}: <value-of select="cbc:ID"/>.</assert>`,
    );
    return `<rule context="${written(CONTEXTS[i % CONTEXTS.length], i + 1)}"><let name="own" value="cbc:ID"/>${checks.join('')}</rule>`;
  });
  const patterns = Array.from({ length: 10 }, (_, i) => `<pattern>${rules.slice(i * 10, i * 10 + 10).join('')}</pattern>`);
  const ns = Object.entries(NAMESPACES).map(([prefix, uri]) => `<ns prefix="${prefix}" uri="${uri}"/>`);
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt2">${ns.join('')}
    <let name="profile" value="'urn:example:profile'"/>
    <xsl:function name="f:in-list" as="xs:boolean"><xsl:param name="code"/><xsl:param name="list" as="xs:string"/>
      <xsl:sequence select="contains(concat(' ', $list, ' '), concat(' ', normalize-space($code), ' '))"/></xsl:function>
    ${patterns.join('\n')}</schema>`;
}

/** Milliseconds for reading and compiling a user's schema of 100 rules, the first time in the process. */
export async function compile100Rules(): Promise<number> {
  const file = { file: 'house-rules.sch', bytes: new TextEncoder().encode(schema()) };
  const start = performance.now();
  const { checks } = await loadUserRuleSet(file, () => file);
  const elapsed = performance.now() - start;
  if (checks.length !== 300) throw new Error(`the schema to measure has ${checks.length} checks, not 300`);
  return elapsed;
}
