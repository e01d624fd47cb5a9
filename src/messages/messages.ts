/** The languages that messages are written in. */
export const LANGUAGES = ['en', 'fr', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What is said of a rule: templates, '' where there is none. In English, the message is the one that the finding has. */
export type RuleTexts = readonly [message: string, remedy: string, why: string];

/** Texts of a rule whose findings differ in their sentence: those of the findings whose English message fits the pattern. */
export type CaseTexts = readonly [english: string, message: string, remedy: string];

/** All messages in one language, as scripts/compile-messages.ts writes them. */
export interface Messages {
  readonly lang: Language;
  /** Ids of the rule sets and layers that these messages are for. */
  readonly speakers: readonly string[];
  /** By rule, or by rule and syntax (`BR-CO-10 cii`) where the wording depends on it. */
  readonly rules: Readonly<Record<string, RuleTexts>>;
  /** By the start of a rule's id, for those that are not in `rules`. */
  readonly families: Readonly<Record<string, RuleTexts>>;
  readonly cases: Readonly<Record<string, readonly CaseTexts[]>>;
  /** What stands for a value that a message has a word for (`missing`), or for a term (`BT-1`). */
  readonly words: Readonly<Record<string, string>>;
  /** Code lists with their names, to tell the codes that come nearest to a wrong one. */
  readonly codeLists?: CodeLists;
}

/** Code lists by name; each a table with the columns code, name and those of the rule sets, where `y` says that the code is valid. */
export type CodeLists = Readonly<Record<string, string>>;
