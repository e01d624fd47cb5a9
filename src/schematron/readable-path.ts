/**
 * A path as a person would name it: without prefixes and predicates, with `or` for a union. `cac:Party/cbc:ID[. != '']` is `Party/ID`,
 * `//cac:Price` is `Price`.
 */
export function readablePath(path: string): string {
  let text = path;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\[(?:[^[\]'"]|'[^']*'|"[^"]*")*\]/g, '');
  }
  return text
    .replace(/[\p{L}_][\p{L}\p{N}\-._]*:(?=[\p{L}_*])/gu, '')
    .replace(/\s*\|\s*/g, ' or ')
    .replace(/(^|[\s(])\.?\/+/g, '$1')
    .replaceAll('//', '/')
    .trim();
}
