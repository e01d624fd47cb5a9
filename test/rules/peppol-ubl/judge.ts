import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadRuleSet } from '../../../src/rulesets/load.js';
import type { SchemaFile } from '../../../src/schematron/loader.js';
import { readSchema } from '../../../src/schematron/read.js';
import type { Schema } from '../../../src/schematron/schema.js';
import { parseXml } from '../../../src/xml/parse.js';
import { ROOT } from '../../repo/files.js';
import { at } from '../en16931-ubl/judge.js';

export { at };

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** The schema of a rule set, by its file below `schematron/`. */
export function schemaOf(file: string): Schema {
  const open = (path: string): SchemaFile => ({ file: path, bytes: readFileSync(join(ROOT, path)) });
  return readSchema(open(`schematron/${file}`), (href, from) => open(relative(ROOT, join(ROOT, dirname(from), href))));
}

/** What a rule says of a document with this content: how often it fires, or the code of the error that keeps it from being evaluated. */
export async function judge(
  rule: string,
  content: string,
  { root = 'Invoice', set = 'peppol-billing-ubl' }: { root?: 'Invoice' | 'CreditNote' | undefined; set?: string | undefined } = {},
): Promise<number | string> {
  const ruleSet = await loadRuleSet(set);
  const head = `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">`;
  let verdict: number | string = 0;
  ruleSet.run(parseXml(new TextEncoder().encode(`${head}${content}</${root}>`)), {
    failed(check) {
      if (ruleSet.checks[check]!.id === rule && typeof verdict === 'number') verdict++;
    },
    error(check, _node, code) {
      if (ruleSet.checks[check]!.id === rule) verdict = code;
    },
  });
  return verdict;
}

/** A party's address in a country. */
export function address(country: string, more = ''): string {
  return at('cac:PostalAddress', `${more}${at('cac:Country/cbc:IdentificationCode', country)}`);
}

/** A tax registration: a VAT number unless another scheme is named. */
export function tax(number: string, scheme = 'VAT'): string {
  return at('cac:PartyTaxScheme', `${at('cbc:CompanyID', number)}${at('cac:TaxScheme/cbc:ID', scheme)}`);
}

export function seller(content: string): string {
  return at('cac:AccountingSupplierParty/cac:Party', content);
}

export function buyer(content: string): string {
  return at('cac:AccountingCustomerParty/cac:Party', content);
}
