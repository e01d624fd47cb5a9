/** What a parser says of a document; `tree` as `Dump` writes it. */
export type Judgement = { readonly accepted: true; readonly tree: string | undefined } | { readonly accepted: false; readonly why: string };
