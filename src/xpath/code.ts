/** A JavaScript variable of the emitted code, told apart by identity. */
export class Local {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A piece of JavaScript with the variables that it needs from outside itself. */
export class Code {
  readonly text: string;
  readonly free: ReadonlySet<Local>;

  constructor(text: string, free: ReadonlySet<Local>) {
    this.text = text;
    this.free = free;
  }

  /** The same text with some variables bound inside it. */
  binding(...locals: readonly Local[]): Code {
    const free = new Set(this.free);
    for (const local of locals) free.delete(local);
    return new Code(this.text, free);
  }

  toString(): string {
    return this.text;
  }
}

export type Part = Code | Local | string | number | bigint | boolean | readonly Part[];

const NOTHING: ReadonlySet<Local> = new Set();

/** JavaScript from a template: code and variables stand as they are, other values become literals, lists get commas. */
export function js(strings: TemplateStringsArray, ...parts: readonly Part[]): Code {
  let text = strings[0] as string;
  let free: Set<Local> | undefined;
  const put = (part: Part): string => {
    if (part instanceof Code) {
      for (const local of part.free) {
        free ??= new Set();
        free.add(local);
      }
      return part.text;
    }
    if (part instanceof Local) {
      free ??= new Set();
      free.add(part);
      return part.name;
    }
    if (Array.isArray(part)) return part.map(put).join(', ');
    return literal(part as string | number | bigint | boolean);
  };
  parts.forEach((part, i) => {
    text += put(part) + strings[i + 1];
  });
  return new Code(text, free ?? NOTHING);
}

/** Statements or expressions in a row. */
export function join(codes: readonly Code[], separator: string): Code {
  const free = new Set<Local>();
  for (const code of codes) for (const local of code.free) free.add(local);
  return new Code(codes.map((code) => code.text).join(separator), free);
}

/** A name of the emitted module's own (a function, a constant): no variable to pass on. */
export function name(identifier: string): Code {
  return new Code(identifier, NOTHING);
}

function literal(value: string | number | bigint | boolean): string {
  // JSON leaves U+2028 and U+2029 bare, which is fine in modules; `<` needs no care, since nothing is inlined in HTML.
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && (value < 0 || Object.is(value, -0))) return `(${Object.is(value, -0) ? '-0' : value})`;
  return String(value);
}
