import type { Verdict } from '../base/verdict.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const UNCEFACT = 'urn:un:unece:uncefact:data:standard';

const UBL_PREFIXES = {
  cac: `${UBL}:CommonAggregateComponents-2`,
  cbc: `${UBL}:CommonBasicComponents-2`,
  ext: `${UBL}:CommonExtensionComponents-2`,
};
const CII_PREFIXES = {
  ram: `${UNCEFACT}:ReusableAggregateBusinessInformationEntity:100`,
  udt: `${UNCEFACT}:UnqualifiedDataType:100`,
  qdt: `${UNCEFACT}:QualifiedDataType:100`,
};
const ANY_PREFIXES = { xsi: 'http://www.w3.org/2001/XMLSchema-instance', xml: 'http://www.w3.org/XML/1998/namespace' };

interface Vocabulary {
  /** The root element's local name and namespace; unknown where the syntax is. */
  readonly root?: readonly [name: string, namespace: string];
  readonly prefixes: Readonly<Record<string, string>>;
}

const VOCABULARIES: Readonly<Record<Verdict['syntax'], Vocabulary>> = {
  'ubl-invoice': { root: ['Invoice', `${UBL}:Invoice-2`], prefixes: UBL_PREFIXES },
  'ubl-creditnote': { root: ['CreditNote', `${UBL}:CreditNote-2`], prefixes: UBL_PREFIXES },
  cii: { root: ['CrossIndustryInvoice', `${UNCEFACT}:CrossIndustryInvoice:100`], prefixes: CII_PREFIXES },
  unknown: { prefixes: {} },
};

/** A name test with its prefix, and the index if there is one: `@xsi:type`, `cac:TaxTotal[1]`. Node tests such as `text()` do not match. */
const STEP = /^(@?)(?:([^:[\]()]+):)?([^:[\]()@]+)((?:\[\d+\])?)$/;

/**
 * A finding's path as the official artefacts write it, free of prefixes: `/*:Invoice[namespace-uri()='…'][1]/*:ID[…][1]`. A path
 * tells prefixes, not namespaces: those that are customary in the syntax are taken for what they customarily mean, the root's name
 * is known, and of any other prefix nothing is claimed: `*:Name[1]`.
 */
export function svrlLocation(path: string, syntax: Verdict['syntax']): string {
  // Where there is no tree there is still a document.
  if (path === '' || path === '/') return '/';
  const { root, prefixes } = VOCABULARIES[syntax];
  const [start, top, ...below] = path.split('/');
  const [, , topPrefix = '', topName] = STEP.exec(top) ?? [];
  // What an envelope holds is found from the envelope's own root.
  const topNamespace = topName === root?.[0] ? root?.[1] : undefined;
  const namespaceOf = (prefix: string): string | undefined => {
    for (const known of [prefixes, ANY_PREFIXES]) if (Object.hasOwn(known, prefix)) return known[prefix as keyof typeof known];
    return prefix !== '' && prefix === topPrefix ? topNamespace : undefined;
  };
  return [start, step(top, () => topNamespace), ...below.map((each) => step(each, namespaceOf))].join('/');
}

function step(written: string, namespaceOf: (prefix: string) => string | undefined): string {
  const [, attribute, prefix = '', name, index] = STEP.exec(written) ?? [];
  // An attribute without a prefix is in no namespace.
  if (name === undefined || (attribute === '@' && prefix === '')) return written;
  const namespace = namespaceOf(prefix);
  return `${attribute}*:${name}${namespace === undefined ? '' : `[namespace-uri()='${namespace}']`}${index}`;
}
