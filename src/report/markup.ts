/** Text that is markup already: what a tag function made. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type MarkupPart = string | number | Markup | readonly Markup[];

/** A tag function for templates: what is put in is escaped, unless it is markup itself. */
export function markupTag(escaped: (text: string) => string): (markup: TemplateStringsArray, ...parts: readonly MarkupPart[]) => Markup {
  const written = (part: MarkupPart): string => {
    if (part instanceof Markup) return part.text;
    if (typeof part === 'object') return part.map(({ text }) => text).join('');
    return escaped(String(part));
  };
  return (markup, ...parts) => new Markup(markup.reduce((text, piece, index) => text + written(parts[index - 1]) + piece));
}

/** The lack of an optional piece of markup. */
export const NOTHING = new Markup('');
