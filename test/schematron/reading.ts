import { readSchema } from '../../src/schematron/read.js';
import type { Schema } from '../../src/schematron/schema.js';
import type { SchemaError } from '../../src/schematron/schema-error.js';

/** Files by name; `main.sch` is the schema. */
export type Files = Readonly<Record<string, string>>;

const HEAD = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt2">';

/** A schema with this content; the content starts on line 2. */
export function schema(content: string): string {
  return `${HEAD}\n${content}\n</schema>`;
}

/** A file to include: one Schematron element with the namespace declared. */
export function part(element: string): string {
  return element.replace(/^<([\w-]+)/, '<$1 xmlns="http://purl.oclc.org/dsdl/schematron"');
}

export function read(files: Files, phase?: string): Schema {
  const bytes = (file: string): { file: string; bytes: Uint8Array } => {
    if (files[file] === undefined) throw new Error(`there is no ${file}`);
    return { file, bytes: new TextEncoder().encode(files[file]) };
  };
  return readSchema(bytes('main.sch'), (href) => bytes(href), phase === undefined ? {} : { phase });
}

export function readContent(content: string, phase?: string): Schema {
  return read({ 'main.sch': schema(content) }, phase);
}

/** The error of a reading that must fail. */
export function failure(files: Files, phase?: string): SchemaError {
  try {
    read(files, phase);
  } catch (error) {
    return error as SchemaError;
  }
  throw new Error('the schema was read');
}
