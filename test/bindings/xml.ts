import { readFileSync } from 'node:fs';
import { type ReadInvoice, readInvoice } from '../../src/bindings/read.js';
import { checkStructure } from '../../src/structure/check.js';
import type { StructureSyntax } from '../../src/structure/syntax.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';

const NAMESPACES = {
  ubl: 'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
  cii: 'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"',
};

export const ubl = (content: string, root = 'Invoice'): string =>
  `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" ${NAMESPACES.ubl}>${content}</${root}>`;

export const cii = (content: string): string => `<rsm:CrossIndustryInvoice ${NAMESPACES.cii}>${content}</rsm:CrossIndustryInvoice>`;

/** The content of one part of a CII transaction. */
export const ciiHeader = (part: 'Agreement' | 'Delivery' | 'Settlement', content: string): string =>
  cii(
    `<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTrade${part}>${content}</ram:ApplicableHeaderTrade${part}></rsm:SupplyChainTradeTransaction>`,
  );

export function read(xml: string | Uint8Array): ReadInvoice {
  return readInvoice(parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml));
}

/** What was unread, as `path = content`, the root and indexes of 1 left out. */
export function unread(xml: string): string[] {
  return read(xml).unread.map(({ path, content }) => `${path.replaceAll('[1]', '').replace(/^\/[^/]+\//, '')} = ${content}`);
}

/** Departures of a document from the structure of its syntax, with their places. */
export function departures(bytes: Uint8Array, syntax: StructureSyntax): string[] {
  const tree = parseXml(bytes);
  return checkStructure(tree, syntax).map(({ node, rule, message }) => `${rule} ${nodePath(tree, node)}: ${message}`);
}

export const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/valid/${name}`, import.meta.url));
