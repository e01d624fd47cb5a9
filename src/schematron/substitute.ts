/** Abstract patterns whose instances would make more text than this, in characters, are refused. */
export const MAX_EXPANSION = 16_000_000;

/** Attributes that hold an expression: there, `$name` is a whole XPath name. */
const EXPRESSIONS = new Set(['test', 'context', 'value', 'select', 'path', 'match', 'use', 'subject']);

const NAME = String.raw`[\p{L}_][\p{L}\p{N}\p{M}\-._\u00B7]*`;
const TOKEN = new RegExp(String.raw`\$(${NAME})`, 'gu');

/** Puts values in for `$name`. */
export type Substitute = (text: string, attribute?: string) => string;

/**
 * Makes the substitution of an abstract pattern's parameters. In an expression, `$a` stands for the parameter `a` and never for the
 * start of `$ab` or `$a-b`; names that are no parameters are variables and stay. In other attributes and in text, the longest parameter
 * counts that is not followed by a letter, a digit or `_`: `BR-$category-08` has the parameter `category`.
 */
export function substitution(params: ReadonlyMap<string, string>): Substitute {
  const longestFirst = [...params.keys()].sort((a, b) => b.length - a.length);
  return (text, attribute) => {
    if (!text.includes('$')) return text;
    if (attribute !== undefined && EXPRESSIONS.has(attribute))
      return text.replace(TOKEN, (whole, name: string) => params.get(name) ?? whole);
    return text.replace(TOKEN, (whole, name: string) => {
      const param = longestFirst.find((one) => name.startsWith(one) && !/^[\p{L}\p{N}\p{M}_]/u.test(name.slice(one.length)));
      return param === undefined ? whole : params.get(param) + name.slice(param.length);
    });
  };
}
