import { fixedClock } from '../../src/base/clock.js';
import type { CompiledRuleSet, Report } from '../../src/rulesets/compiled.js';
import type { Edition, Registry, RuleSetManifest } from '../../src/rulesets/registry.js';
import type { Tree } from '../../src/xml/tree.js';
import type { Said } from '../../src/xpath/runtime/said.js';

export const clock = fixedClock('2026-11-22T12:00:00Z');

/** A rule set written by hand: `run` reports by the index of a check; it matches nothing where it returns false. */
export function fakeRuleSet(id: string, flags: readonly string[], run: (report: Report, tree: Tree) => unknown): CompiledRuleSet {
  return {
    id,
    title: `Rules ${id}`,
    version: '1',
    publisher: 'nobody',
    source: 'test',
    hash: 'f'.repeat(64),
    checks: flags.map((flag, index) => ({ id: `${id.toUpperCase()}-${index}`, flag, terms: [`BT-${index + 1}`] })),
    run: (tree, report) => run(report, tree) !== false,
  };
}

export const silent = (id: string): CompiledRuleSet => fakeRuleSet(id, ['fatal'], () => true);

const edition = (profile: string, customizationId: string, validFrom: string, more: Partial<Edition> = {}): Edition => ({
  profile,
  title: profile,
  version: '1',
  customizationIds: [customizationId],
  processIds: [`${profile}-process`],
  validFrom,
  ruleSets: { ubl: ['core', profile] },
  ...more,
});

const manifest = (id: string, documents: RuleSetManifest['documents']): RuleSetManifest => ({
  id,
  title: `Rules ${id}`,
  version: '1',
  publisher: 'nobody',
  source: 'test',
  validFrom: '2026-01-01',
  documents,
  hash: 'f'.repeat(64),
});

export const registry: Registry = {
  ruleSets: [
    ...['core', 'billing', 'billing-old'].map((id) => manifest(id, ['ubl-invoice', 'ubl-creditnote'])),
    manifest('core-cii', ['cii']),
  ],
  advisory: [manifest('advice', ['ubl-invoice', 'ubl-creditnote'])],
  editions: [
    edition('en16931', 'urn:cen.eu:en16931:2017', '2026-01-01', { ruleSets: { ubl: ['core'] }, processIds: [] }),
    edition('billing', 'urn:billing', '2026-02-01', { validTo: '2026-08-16', ruleSets: { ubl: ['core', 'billing-old'] } }),
    edition('billing', 'urn:billing', '2026-08-17', { version: '2' }),
  ],
};

const CBC = 'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

/** A UBL invoice with these children. */
export const ubl = (content: string, root = 'Invoice'): string =>
  `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" ${CBC}>${content}</${root}>`;

export const customization = (id: string): string => `<cbc:CustomizationID>${id}</cbc:CustomizationID>`;

const CAC = 'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"';

/** An invoice that the schema accepts, a top element a line; BT-24 stands in line 2, `notes` follow the date. */
export const invoice = (customizationId: string, notes = ''): string =>
  `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ${CBC} ${CAC}>
${customization(customizationId)}
<cbc:ID>1</cbc:ID>
<cbc:IssueDate>2026-11-22</cbc:IssueDate>
${notes}<cac:AccountingSupplierParty/>
<cac:AccountingCustomerParty/>
<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">1</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="EUR">1</cbc:LineExtensionAmount><cac:Item/></cac:InvoiceLine>
</Invoice>`;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a check says that names no values. */
export function says(message: string): () => Said {
  return () => ({ message, values: {} });
}
