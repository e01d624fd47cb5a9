/** Stands in a message before the name of a value, before the value and after it: a character that no XML document can hold. */
export const MARK = '\b';

/** A message of a check: text, or what makes it of the context node. Values with a name stand between marks. */
type Message = string | ((node: number) => string);

/** A diagnostic: its language, '' for that of the schema, whether it is a remedy, and its text. */
type Diagnostic = readonly [lang: string, remedy: boolean, message: Message];

/** What a check that failed says of a node. */
export interface Said {
  readonly message: string;
  /** The values in the message that bear a name; of two with one name the first. */
  readonly values: Readonly<Record<string, string>>;
  readonly remedy?: string;
  /** By language, as `xml:lang` has it. */
  readonly translations?: Readonly<Record<string, { readonly message?: string; readonly remedy?: string }>>;
}

/** Reads a message and the diagnostics of its check: a diagnostic in the language of the schema is more of the message. */
export function said(message: Message, diagnostics: readonly Diagnostic[] | undefined, node: number): Said {
  const marked = textOf(message, node);
  if (diagnostics === undefined) return marked.includes(MARK) ? unmarked(marked) : { message: marked, values: {} };
  const own = { message: [marked], remedy: [] as string[] };
  const others = new Map<string, typeof own>();
  for (const [lang, isRemedy, text] of diagnostics) {
    let at = own;
    if (lang !== '') {
      at = others.get(lang.toLowerCase()) ?? { message: [], remedy: [] };
      others.set(lang.toLowerCase(), at);
    }
    at[isRemedy ? 'remedy' : 'message'].push(textOf(text, node));
  }
  const translations = [...others].map(([lang, texts]) => [lang, { ...sentence('message', texts), ...sentence('remedy', texts) }] as const);
  return {
    ...unmarked(own.message.join(' ')),
    ...sentence('remedy', own),
    ...(translations.length === 0 ? {} : { translations: Object.fromEntries(translations) }),
  };
}

function textOf(message: Message, node: number): string {
  return typeof message === 'string' ? message : message(node);
}

function sentence(kind: 'message' | 'remedy', texts: Readonly<Record<typeof kind, readonly string[]>>): { [key in typeof kind]?: string } {
  return texts[kind].length === 0 ? {} : { [kind]: unmarked(texts[kind].join(' ')).message };
}

function unmarked(marked: string): { readonly message: string; readonly values: Readonly<Record<string, string>> } {
  const values: Record<string, string> = {};
  const pieces = marked.split(MARK);
  for (let i = 1; i + 1 < pieces.length; i += 3) if (!Object.hasOwn(values, pieces[i])) values[pieces[i]] = pieces[i + 1].trim();
  return {
    message: pieces
      .filter((_, i) => i % 3 !== 1)
      .join('')
      .trim(),
    values,
  };
}
