import { dirname, isAbsolute, join } from 'node:path';
import { ToolError } from '../base/tool-error.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import { faultsOfUserRules, loadUserRuleSet } from '../rulesets/load-user.js';
import type { SchemaFile } from '../schematron/loader.js';
import { readSchema } from '../schematron/read.js';
import type { Schema } from '../schematron/schema.js';
import type { SchemaError } from '../schematron/schema-error.js';
import { readFileUpTo } from './read-file.js';

/** The largest official schema has 1 MB. */
const MAX_SCHEMA_BYTES = 64 * 1024 * 1024;

/** Compiles the Schematron file that the command line names. Throws ToolError, a SchemaError where the file is at fault. */
export function userRuleSet(path: string, phase?: string): Promise<CompiledRuleSet> {
  return loadUserRuleSet(schemaFile(path), referredFile, phase === undefined ? {} : { phase });
}

/** What is wrong in it, at several places if there are. */
export function userFaults(path: string, phase?: string): SchemaError[] {
  return faultsOfUserRules(schemaFile(path), referredFile, phase === undefined ? {} : { phase });
}

/** What a schema that compiles says of itself: the patterns that are run, and what is odd about it. */
export function userSchema(path: string, phase?: string): Pick<Schema, 'patterns' | 'notes'> {
  return readSchema(schemaFile(path), referredFile, phase === undefined ? {} : { phase });
}

// Nothing is fetched: a reference is a path beside the file in which it stands.
function referredFile(href: string, from: string): SchemaFile {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || isAbsolute(href)) {
    throw new ToolError('SCHEMA_REFERENCE', `'${href}' is no relative path`, 'Keep the files of a schema together.');
  }
  return schemaFile(join(dirname(from), href));
}

function schemaFile(file: string): SchemaFile {
  const bytes = readFileUpTo(file, MAX_SCHEMA_BYTES);
  if (bytes.length > MAX_SCHEMA_BYTES)
    throw new ToolError('SCHEMA_TOO_LARGE', `The file ${file} is larger than ${MAX_SCHEMA_BYTES} bytes.`);
  return { file, bytes };
}
