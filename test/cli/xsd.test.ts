import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readXsd } from '../../src/cli/xsd-files.js';
import { command } from './io.js';

/* With schemas of our own, that bear the names of the official files and say much less. */

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

const main = (location: string, root = 'Invoice'): string => `<xs:schema ${XS} xmlns:cbc="${UBL}:CommonBasicComponents-2"
  targetNamespace="${UBL}:${root}-2" elementFormDefault="qualified">
<xs:import namespace="${UBL}:CommonBasicComponents-2" schemaLocation="${location}"/>
<xs:element name="${root}"><xs:complexType><xs:sequence>
  <xs:element ref="cbc:ID"/>
  <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const COMMON = `<xs:schema ${XS} targetNamespace="${UBL}:CommonBasicComponents-2" elementFormDefault="qualified">
<xs:include schemaLocation='Types.xsd'/>
</xs:schema>`;

const TYPES = `<xs:schema ${XS} targetNamespace="${UBL}:CommonBasicComponents-2">
<xs:element name="ID"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="4"/></xs:restriction></xs:simpleType></xs:element>
</xs:schema>`;

const FILES: Readonly<Record<string, string>> = {
  'good/UBL - 2.1/maindoc/UBL-Invoice-2.1.xsd': main('../common/Common.xsd'),
  'good/UBL - 2.1/common/Common.xsd': COMMON,
  'good/UBL - 2.1/common/Types.xsd': TYPES,
  'partial/UBL-Invoice-2.1.xsd': main('gone.xsd'),
  'outside/inner/UBL-Invoice-2.1.xsd': main('../Common.xsd'),
  'outside/Common.xsd': COMMON,
  'outside/Types.xsd': TYPES,
  'web/UBL-Invoice-2.1.xsd': main('https://example.org/Common.xsd'),
  'broken/UBL-Invoice-2.1.xsd': '<xs:schema',
  'own.sch': `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="/*"><assert id="A" test="true()"/></rule></pattern></schema>`,
};

const invoice = (id: string): string =>
  `<!-- one -->\n\n<Invoice xmlns="${UBL}:Invoice-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">\n<cbc:ID>${id}</cbc:ID>\n</Invoice>`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-xsd-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, 'good'), join(folder, 'partial', 'linked'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What --xsd says of a document, beside a user's rule that holds. */
async function xsd(schemas: string, document: string, ...more: string[]) {
  const argv = ['validate', '--only-rules', '--rules', join(folder, 'own.sch'), '--xsd', join(folder, schemas), ...more];
  const { code, out } = await command([...argv, '--format', 'json', '-'], document);
  return { code, ...JSON.parse(out).documents[0] };
}

const said = (findings: { rule: string }[]) => findings.filter(({ rule }) => rule === 'XSD');

test('what the schema accepts gets no finding, and the schema is named with its hash', async () => {
  const { verdict } = await xsd('good', invoice('1234'));
  expect(said(verdict.findings)).toEqual([]);
  expect(verdict.ruleSets).toContainEqual({
    id: 'xsd',
    title: 'XML Schema UBL-Invoice-2.1.xsd',
    version: '',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('what it refuses is an error with its line', async () => {
  const { code, verdict } = await xsd('good', invoice('12345'));
  expect(code).toBe(1);
  expect(verdict).toMatchObject({ valid: false, layers: { xml: 'valid', structure: 'invalid' } });
  expect(said(verdict.findings)).toContainEqual({
    rule: 'XSD',
    severity: 'error',
    ruleSet: 'xsd',
    path: '',
    line: 4,
    column: 1,
    terms: [],
    values: {},
    message: expect.stringMatching(/maxLength/),
  });
});

test('in another encoding it is the same', async () => {
  const path = join(folder, 'utf16.xml');
  writeFileSync(path, `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${invoice('äöüß€')}`, 'utf16le');
  const argv = ['validate', '--only-rules', '--rules', join(folder, 'own.sch'), '--xsd', join(folder, 'good'), '--format', 'json', path];
  const { verdict } = JSON.parse((await command(argv)).out).documents[0];
  expect(said(verdict.findings)).toContainEqual(expect.objectContaining({ line: 4, message: expect.stringMatching(/length of '5'/) }));
});

test('in an envelope it is the document within that is looked at, with the namespaces of the envelope', async () => {
  const SBD = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
  const inner = `<i:Invoice>\n<cbc:ID>12345</cbc:ID>\n</i:Invoice>`;
  const { verdict } = await xsd(
    'good',
    `<StandardBusinessDocument xmlns="${SBD}" xmlns:i="${UBL}:Invoice-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
<StandardBusinessDocumentHeader/>
${inner}
</StandardBusinessDocument>`,
  );
  expect(verdict.syntax).toBe('ubl-invoice');
  const lines = said(verdict.findings).map((finding) => (finding as { line?: number }).line);
  expect([...new Set(lines)]).toEqual([4]);
});

test.each([
  ['no such folder', 'nowhere', 'FILE_NOT_FOUND', /nowhere/],
  ['a file of the schema is missing', 'partial', 'XSD_FAILED', /XSD files could not be used/],
  ['a file of the schema lies outside', 'outside/inner', 'XSD_FAILED', /XSD files could not be used/],
  ['a file of the schema is in the web', 'web', 'XSD_FAILED', /XSD files could not be used/],
  ['the schema is not well-formed', 'broken', 'XSD_FAILED', /XSD files could not be used/],
])('%s: not judged', async (_, schemas, code, message) => {
  const result = await xsd(schemas, invoice('1'));
  expect(result).toMatchObject({ code: expect.anything(), outcome: 'unjudged', error: { code, message: expect.stringMatching(message) } });
});

test('a credit note needs a file of its own; a root without a schema is not judged', async () => {
  const creditNote = invoice('1').replaceAll('Invoice', 'CreditNote');
  expect((await xsd('good', creditNote)).error.code).toBe('XSD_NOT_FOUND');
  expect((await xsd('good', '<order/>')).error.code).toBe('XSD_NOT_FOUND');
});

test('malformed XML is left to the parser', async () => {
  const { code, outcome, verdict } = await xsd('good', '<Invoice');
  expect([code, outcome, said(verdict.findings)]).toEqual([1, 'invalid', []]);
});

describe('the files of a schema', () => {
  test('are those that it refers to, within the folder', () => {
    const names = (schemas: string) => readXsd(join(folder, schemas), 'UBL-Invoice-2.1.xsd').files.map(({ fileName }) => fileName);
    expect(names('good')).toEqual(['UBL - 2.1/maindoc/UBL-Invoice-2.1.xsd', 'UBL - 2.1/common/Common.xsd', 'UBL - 2.1/common/Types.xsd']);
    expect(names('outside/inner')).toEqual(['UBL-Invoice-2.1.xsd']);
    expect(names('web')).toEqual(['UBL-Invoice-2.1.xsd']);
    expect(names('outside')).toEqual(['inner/UBL-Invoice-2.1.xsd', 'Common.xsd', 'Types.xsd']);
  });

  test('a link is not followed', () => {
    expect(() => readXsd(join(folder, 'partial'), 'Common.xsd')).toThrow(expect.objectContaining({ code: 'XSD_NOT_FOUND' }));
  });
});

test('without the package it says what to install', async () => {
  vi.doMock('xmllint-wasm', () => {
    throw new Error('Cannot find package');
  });
  const { code, error } = await xsd('good', invoice('1'));
  vi.doUnmock('xmllint-wasm');
  expect(code).toBe(2);
  expect(error).toEqual({
    code: 'PACKAGE_MISSING',
    message: '--xsd needs the package xmllint-wasm.',
    remedy: 'Install it: npm install xmllint-wasm',
  });
});

test('it is an optional peer of the package', () => {
  const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(peerDependencies).toHaveProperty('xmllint-wasm');
  expect(peerDependenciesMeta['xmllint-wasm']).toEqual({ optional: true });
  expect(dependencies).not.toHaveProperty('xmllint-wasm');
});
