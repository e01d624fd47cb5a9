/** What is wrong with the directory's data, and where. */
export interface Problem {
  /** The file as it was named, `recipients/communes.yaml`. */
  readonly file: string;
  /** 1-based; 0 where a file as a whole is meant. */
  readonly line: number;
  readonly message: string;
}

/** `recipients/communes.yaml:12: …`, as editors and terminals link it. */
export function problemText({ file, line, message }: Problem): string {
  return line === 0 ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
