/** What the doctor says of one thing. */
export interface Diagnosis {
  /** What was looked at, in one or two words. */
  readonly what: string;
  /** `bad` keeps the platform from working; `poor` is not safe, or soon will not do. */
  readonly state: 'good' | 'poor' | 'bad';
  readonly text: string;
  /** How to mend it. */
  readonly remedy?: string | undefined;
}

export function good(what: string, text: string): Diagnosis {
  return { what, state: 'good', text };
}

export function poor(what: string, text: string, remedy: string): Diagnosis {
  return { what, state: 'poor', text, remedy };
}

export function bad(what: string, text: string, remedy?: string): Diagnosis {
  return { what, state: 'bad', text, remedy };
}
