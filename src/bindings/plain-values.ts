import { Decimal } from '../base/decimal.js';
import { decodeBase64, encodeBase64 } from '../model/base64.js';
import type { BinaryObject, Identifier } from '../model/values.js';
import { element } from '../xml/element.js';
import type { ValueBinding } from './value.js';
import type { Vocabulary } from './vocabulary.js';

/** Text, codes, and identifiers of a known scheme. */
export const text = {
  read(node, reader) {
    const value = reader.peek(node);
    if (value !== undefined) reader.take(node);
    return value;
  },
  write: (value, name) => element(name, {}, value as string),
} satisfies ValueBinding;

/** Prices, percentages, quantities without their unit. */
export const decimal: ValueBinding = {
  read(node, reader) {
    const value = Decimal.parse(reader.peek(node) ?? '');
    if (value !== undefined) reader.take(node);
    return value;
  },
  write: (value, name) => element(name, {}, (value as Decimal).toString()),
};

/** An identifier with its scheme, and the scheme's version where there may be one, in attributes. */
export function schemed(vocabulary: Vocabulary, schemeAttribute: string, versionAttribute?: string) {
  const schemeNumber = vocabulary.number(schemeAttribute);
  const versionNumber = versionAttribute === undefined ? 0 : vocabulary.number(versionAttribute);
  return {
    read(node, reader) {
      const value = reader.peek(node);
      if (value === undefined) return undefined;
      reader.take(node);
      const scheme = reader.takeAttribute(node, schemeNumber);
      const schemeVersion = versionAttribute === undefined ? undefined : reader.takeAttribute(node, versionNumber);
      return { value, ...(scheme === undefined ? {} : { scheme }), ...(schemeVersion === undefined ? {} : { schemeVersion }) };
    },
    write(identifier, name) {
      const { value, scheme, schemeVersion } = identifier as Identifier;
      const attributes: Record<string, string> = {};
      if (scheme !== undefined) attributes[schemeAttribute] = scheme;
      if (schemeVersion !== undefined && versionAttribute !== undefined) attributes[versionAttribute] = schemeVersion;
      return element(name, attributes, value);
    },
  } satisfies ValueBinding;
}

/** A file in base64. */
export function binary(vocabulary: Vocabulary): ValueBinding {
  const mimeNumber = vocabulary.number('mimeCode');
  const filenameNumber = vocabulary.number('filename');
  return {
    read(node, reader) {
      const content = decodeBase64(reader.peek(node) ?? '');
      if (content === undefined || content.length === 0) return undefined;
      reader.take(node);
      const mimeCode = reader.takeAttribute(node, mimeNumber);
      const filename = reader.takeAttribute(node, filenameNumber);
      return { content, ...(mimeCode === undefined ? {} : { mimeCode }), ...(filename === undefined ? {} : { filename }) };
    },
    write(file, name) {
      const { content, mimeCode, filename } = file as BinaryObject;
      const attributes: Record<string, string> = {};
      if (mimeCode !== undefined) attributes.mimeCode = mimeCode;
      if (filename !== undefined) attributes.filename = filename;
      return element(name, attributes, encodeBase64(content));
    },
  };
}
