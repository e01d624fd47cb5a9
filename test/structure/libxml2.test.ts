import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../src/structure/check.js';
import type { StructureSyntax } from '../../src/structure/syntax.js';
import { parseXml } from '../../src/xml/parse.js';
import { ROOT } from '../repo/files.js';
import { Random } from '../xml/fuzz/random.js';
import { mutate } from './mutate.js';

/*
 * `PEPPOLKIT_XSD=<folder> npx vitest run test/structure/libxml2.test.ts` holds the structure check against libxml2 with the official
 * schemas (UBL-Invoice-2.1.xsd, UBL-CreditNote-2.1.xsd, CrossIndustryInvoice_100pD16B.xsd, wherever in the folder they are) on
 * documents made from the samples: `PEPPOLKIT_XSD_COUNT` of them, from `PEPPOLKIT_XSD_SEED` on.
 */
const folder = process.env.PEPPOLKIT_XSD ?? '';
const COUNT = Number(process.env.PEPPOLKIT_XSD_COUNT ?? 2000);
const SEED = Number(process.env.PEPPOLKIT_XSD_SEED ?? 1);

const SCHEMAS: Readonly<Record<StructureSyntax, string>> = {
  'ubl-invoice': 'UBL-Invoice-2.1.xsd',
  'ubl-creditnote': 'UBL-CreditNote-2.1.xsd',
  cii: 'CrossIndustryInvoice_100pD16B.xsd',
};

/** What libxml2 needs to find the names that a mutation may use. */
const NAMESPACES =
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"' +
  ' xmlns:udt="urn:oasis:names:specification:ubl:schema:xsd:UnqualifiedDataTypes-2"' +
  ' xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

describe.skipIf(folder === '' || !existsSync(folder))('the structure check and libxml2 (PEPPOLKIT_XSD)', () => {
  it(`agree on ${COUNT} documents`, { timeout: 600_000 }, () => {
    xmlRegisterFsInputProviders();
    const validators = new Map(Object.entries(SCHEMAS).map(([syntax, file]) => [syntax, validator(file)]));
    const samples = readdirSync(join(ROOT, 'samples', 'valid')).map((file) =>
      declared(readFileSync(join(ROOT, 'samples', 'valid', file), 'utf8')),
    );
    const verdicts = { valid: 0, invalid: 0 };
    for (let seed = SEED; seed < SEED + COUNT; seed += 1) {
      const random = new Random(seed);
      const xml = mutate(random.pick(samples), random);
      const bytes = new TextEncoder().encode(xml);
      const syntax = /^[^<]*<CreditNote/.test(xml) ? 'ubl-creditnote' : /^[^<]*<Invoice/.test(xml) ? 'ubl-invoice' : 'cii';
      const tree = wellFormed(bytes);
      if (tree === undefined) continue;
      const found = checkStructure(tree, syntax).map(({ message }) => message);
      const objections = objectionsOf(validators.get(syntax) as XsdValidator, bytes);
      expect(found.length === 0, `seed ${seed}: ${[...found, ...objections].join(' ')}`).toBe(objections.length === 0);
      verdicts[found.length === 0 ? 'valid' : 'invalid'] += 1;
    }
    expect(Math.min(verdicts.valid, verdicts.invalid)).toBeGreaterThan(COUNT / 20);
  });
});

function validator(file: string): XsdValidator {
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(file));
  if (path === undefined) throw new Error(`${folder} has no ${file}`);
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(folder, path)), { url: join(folder, path) }));
}

function objectionsOf(schema: XsdValidator, bytes: Uint8Array): string[] {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

function wellFormed(bytes: Uint8Array): ReturnType<typeof parseXml> | undefined {
  try {
    return parseXml(bytes);
  } catch {
    return undefined;
  }
}

/** The document without its XML declaration, with the namespaces that it lacks. */
function declared(xml: string): string {
  const [, root, rest] = /^(?:<\?.*?\?>|<!--[\s\S]*?-->|\s)*(<[\w:]+)([\s\S]*)$/.exec(xml) as RegExpExecArray;
  const start = rest.slice(0, rest.indexOf('>'));
  const lacking = NAMESPACES.match(/ xmlns:\w+="[^"]*"/g)?.filter((one) => !start.includes(one.slice(0, one.indexOf('=') + 1)));
  return root + (lacking ?? []).join('') + rest;
}
