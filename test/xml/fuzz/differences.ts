/** A kind of disagreement in which the other parser is wrong, or looks at more than well-formedness. */
export interface Difference {
  readonly parser: 'libxml2' | 'saxes';
  readonly reason: string;
  /** `ours` and `theirs` are `accepted`, our error's code and message, their error's message, or, where only the trees differ, both `tree`. */
  explains(ours: string, theirs: string, text: string): boolean;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    parser: 'libxml2',
    reason: 'wants a namespace to be a URI reference; Namespaces 1.0 (errata) asks for no check',
    explains: (ours, theirs) => ours === 'accepted' && theirs.split(' | ').every((error) => /^xmlns(?::[^ ]+)?: '/.test(error)),
  },
  {
    parser: 'libxml2',
    reason: 'takes version "1." for production [26] VersionNum, which needs a digit after the point',
    explains: (ours, theirs, text) =>
      ours.startsWith('XML-DECLARATION') && theirs === 'accepted' && /^<\?xml\s+version\s*=\s*["']1\.["']/.test(text),
  },
  {
    parser: 'libxml2',
    reason: 'knows further names of encodings, and takes some that are written nearly right',
    explains: (ours, theirs) => /^XML-ENCODING The encoding \S+ is not supported/.test(ours) && theirs === 'accepted',
  },
  {
    parser: 'saxes',
    reason: 'does not look at the name of the encoding, since it reads strings',
    explains: (ours, theirs) => ours.startsWith('XML-ENCODING') && theirs === 'accepted',
  },
  {
    parser: 'saxes',
    reason: 'takes a "?" into the target of a processing instruction',
    explains: (ours, theirs, text) =>
      ours.startsWith('XML-SYNTAX Expected white space or "?>"') && theirs === 'accepted' && /<\?[^ \t\r\n>]+\?[^>]/.test(text),
  },
  {
    parser: 'saxes',
    reason: 'does not look at the first character after the colon of a qualified name',
    explains: (ours, theirs) => ours.startsWith('XML-NAMESPACE') && ours.includes('is no qualified name') && theirs === 'accepted',
  },
  {
    parser: 'saxes',
    reason: 'reads every version but "1.0" by the rules of XML 1.1; the fifth edition has 1.x read as 1.0',
    explains: (_ours, _theirs, text) => /^<\?xml\s+version\s*=\s*["'](?!1\.0["'])1\.[0-9]+/.test(text),
  },
  {
    parser: 'saxes',
    reason: 'trims off a namespace what JavaScript takes for white space',
    explains: (ours, theirs, text) =>
      (ours === 'tree' || (ours === 'accepted' && theirs.includes('undefine prefix'))) &&
      /xmlns[^=]*=\s*(?:"(?:\s|&#|[^"]*(?:\s|&#\w+;)")|'(?:\s|&#|[^']*(?:\s|&#\w+;)'))/.test(text),
  },
];

/** The differences that explain a disagreement; empty where there is something to find out. */
export function explain(parser: Difference['parser'], ours: string, theirs: string, text: string): readonly Difference[] {
  return DIFFERENCES.filter((difference) => difference.parser === parser && difference.explains(ours, theirs, text));
}
