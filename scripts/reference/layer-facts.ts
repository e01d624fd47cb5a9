import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFact } from '../../src/reference/rule-fact.js';
import { pageTables } from './page-tables.js';

type Fact = readonly [severity: 'error' | 'warning' | 'info', what: string];

/** What is wrong where code, and no Schematron, finds a document at fault. SBDH and ADV are told by docs/reference/{envelope,advisory}.md. */
const FACTS: Readonly<Record<string, Fact>> = {
  'XML-EMPTY': ['error', 'There is no element in the document.'],
  'XML-ENCODING': ['error', 'The bytes are not of the encoding that the document has or names, or it is one that is not read.'],
  'XML-DECLARATION': ['error', 'The XML declaration is malformed, or does not stand at the very beginning.'],
  'XML-DTD': ['error', 'There is a document type definition (DOCTYPE), which is never read, for safety.'],
  'XML-SYNTAX': ['error', 'The markup is not well-formed.'],
  'XML-CHARACTER': ['error', 'There is a character that XML does not allow.'],
  'XML-ENTITY': ['error', 'An entity is used that XML does not define.'],
  'XML-TAG': ['error', 'Start and end tags do not match.'],
  'XML-ATTRIBUTE': ['error', 'An element has the same attribute twice.'],
  'XML-NAMESPACE': ['error', 'A prefix has no namespace, or a namespace is declared wrongly.'],
  'XML-LIMIT': ['error', 'The document is larger, deeper or more manifold than the limits allow.'],
  'XML-BOM': ['info', 'The document begins with a byte order mark, which is legal in UTF-8 and which some programs do not expect.'],
  'STRUCTURE-UNKNOWN': ['error', 'An element stands where the syntax knows none of its name.'],
  'STRUCTURE-ORDER': ['error', 'An element stands after one that it has to come before.'],
  'STRUCTURE-REPEATED': ['error', 'An element stands more often than the syntax allows.'],
  'STRUCTURE-MISSING': ['error', 'An element that the syntax demands is missing.'],
  'STRUCTURE-TEXT': ['error', 'There is text between elements.'],
  'STRUCTURE-NOT-A-VALUE': ['error', 'An element stands inside a value.'],
  'STRUCTURE-VALUE': ['error', 'A value has not the form of its type: a date that is none, an amount with a comma.'],
  'STRUCTURE-ATTRIBUTE': ['error', 'An element has an attribute that the syntax does not know there.'],
  'STRUCTURE-ATTRIBUTE-MISSING': ['error', 'An attribute that the syntax demands is missing.'],
  'STRUCTURE-ATTRIBUTE-VALUE': ['error', 'The value of an attribute has not the form of its type.'],
  'STRUCTURE-TYPE': ['error', 'xsi:type names another type than that of the element.'],
  'STRUCTURE-MORE': ['error', 'There are more faults in the structure than are listed.'],
  'PDF-READER': ['error', 'The file is a PDF, and nothing was handed in that reads PDF.'],
  'PDF-INVOICE': ['info', 'The invoice was found as a file inside the PDF.'],
  'PDF-SECOND-INVOICE': ['warning', 'The PDF holds a second invoice, which was not looked at.'],
  'PDF-NO-INVOICE': ['error', 'The PDF holds no e-invoice.'],
  'PDF-ENCRYPTED': ['error', 'The PDF is encrypted, so that what is embedded in it cannot be read.'],
  'PDF-BROKEN': ['error', 'The PDF cannot be read.'],
  'PDF-LIMIT': ['error', 'The PDF is larger or more manifold than the limits allow.'],
  'PK-ROOT-UNKNOWN': ['error', 'The root element is none of an invoice that is known, so that no built-in rule could judge it.'],
  'PK-RULES-MISSING': ['error', 'There are no rules for this profile and syntax, so that none was run.'],
  'PK-PROFILE-UNKNOWN': ['warning', 'No built-in rules know the specification identifier (BT-24): only those of EN 16931 were run.'],
  'PK-NOT-MATCHED': ['error', 'No rule applied to anything in the document, so that nothing was judged.'],
  'PK-RULE-SET-IDLE': ['warning', 'No rule of one rule set applied to anything in the document.'],
  'PK-FINDINGS-CUT': ['warning', 'There are more findings than are kept; it is an error if errors are among those left out.'],
};

/** The layer that speaks, and where its code stands, by the first word of a rule. */
const LAYERS: Readonly<Record<string, readonly [ruleSet: string, file: string]>> = {
  XML: ['xml', 'src/xml/xml-error.ts'],
  STRUCTURE: ['structure', 'src/structure/finding.ts'],
  PDF: ['pdf', 'src/open/open-pdf.ts'],
  SBDH: ['sbdh', 'src/envelope/sbdh-rules.ts'],
  PK: ['peppolkit', 'src/validate/notices.ts'],
  ADV: ['advisory', 'src/advisory/advise.ts'],
};

/** The rules that code states. */
export function layerFacts(root: string): RuleFact[] {
  const own = Object.entries(FACTS).map(([id, [severity, what]]) => fact(id, severity, what));
  const envelope = pageTables(page(root, 'envelope.md'), 'rule').flatMap(({ cells: [ids, what] }) => {
    const warning = /^warning: /.test(what);
    return ids.split(', ').map((id) => fact(id, warning ? 'warning' : 'error', `Expected: ${unlinked(what.replace(/^warning: /, ''))}.`));
  });
  return [...own, ...envelope];
}

/** What the page on advice says: why each check is made, and what those find that code makes. */
export function adviceFacts(root: string): (RuleFact & { readonly why: string })[] {
  return pageTables(page(root, 'advisory.md'), 'check').flatMap(({ cells: [ids, severity, what, why] }) =>
    ids.split(', ').map((id) => ({ ...fact(id, severity, sentence(what)), why: sentence(why) })),
  );
}

function fact(id: string, severity: string, message: string): RuleFact {
  const [ruleSet, file] = LAYERS[id.split('-')[0]!]!;
  const statement = { ruleSets: [ruleSet], flag: severity, file, context: '', message, values: {} };
  return { id, terms: [...new Set(message.match(/\bB[TG]-\d+\b/g) ?? [])], statements: [statement], quirks: [] };
}

function page(root: string, name: string): string {
  return readFileSync(join(root, 'docs', 'reference', name), 'utf8');
}

function sentence(text: string): string {
  const plain = unlinked(text);
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[.!?]$/.test(plain) ? '' : '.'}`;
}

function unlinked(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');
}
