import { ToolError } from '../base/tool-error.js';
import { readFileUpTo } from './read-file.js';
import { RECEIPT_FORM, type Receipt } from './receipt.js';

const MAX_RECEIPT_BYTES = 256 * 1024 * 1024;

/** Reads a receipt; what is none is told with what it lacks. Throws ToolError. */
export function readReceipt(path: string): Receipt {
  const bytes = readFileUpTo(path, MAX_RECEIPT_BYTES);
  if (bytes.length > MAX_RECEIPT_BYTES) throw unusable(path, `it has more than ${MAX_RECEIPT_BYTES} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unusable(path, 'it is no JSON');
  }
  const fault = faultOf(value);
  if (fault !== undefined) throw unusable(path, fault);
  return value as Receipt;
}

function faultOf(value: unknown): string | undefined {
  if (!isRecord(value) || !('receipt' in value)) return 'it is no receipt';
  if (value.receipt !== RECEIPT_FORM)
    return `it has the form ${JSON.stringify(value.receipt)}, and this program reads the form ${RECEIPT_FORM}`;
  for (const name of ['tool', 'version', 'day']) if (typeof value[name] !== 'string') return `${name} is not a text`;
  const { options, documents } = value;
  if (!isRecord(options) || typeof options.advisory !== 'boolean') return 'options.advisory is neither true nor false';
  for (const name of ['profile', 'at', 'ruleset', 'phase', 'xsd'])
    if (options[name] !== undefined && typeof options[name] !== 'string') return `options.${name} is not a text`;
  if (options.rules !== undefined && !isTexts(options.rules)) return 'options.rules is not a list of files';
  if (!Array.isArray(documents)) return 'documents is not a list';
  const at = documents.findIndex((document) => !isDocument(document));
  return at < 0 ? undefined : `documents[${at}] lacks its input, its SHA-256 or its verdict`;
}

function isDocument(value: unknown): boolean {
  if (!isRecord(value) || typeof value.input !== 'string') return false;
  if (typeof value.error === 'string') return true;
  const { sha256, verdict } = value;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !isRecord(verdict)) return false;
  const { day, ruleSets, findings } = verdict;
  return typeof day === 'string' && isRecord(findings) && Array.isArray(ruleSets) && ruleSets.every(isRuleSet);
}

function isRuleSet(value: unknown): boolean {
  return isRecord(value) && ['id', 'version', 'hash'].every((name) => typeof value[name] === 'string');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(path: string, why: string): ToolError {
  return new ToolError(
    'RECEIPT_UNUSABLE',
    `The file ${path} cannot be used as a receipt: ${why}.`,
    "Name a file that 'validate --receipt' wrote.",
  );
}
