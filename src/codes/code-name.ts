import { NAMES_DE } from './names/de.generated.js';
import { NAMES_EN } from './names/en.generated.js';
import { NAMES_FR } from './names/fr.generated.js';
import { NAMES_LB } from './names/lb.generated.js';
import { lazily } from './table.js';

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

const NAMES: Readonly<Record<string, () => Names>> = {
  en: lazily(() => namesIn(NAMES_EN)),
  fr: lazily(() => namesIn(NAMES_FR)),
  de: lazily(() => namesIn(NAMES_DE)),
  lb: lazily(() => namesIn(NAMES_LB)),
};

/**
 * What a code of a list in codelists/ is called in `en`, `fr`, `de` or `lb`; in English where that language has no name for it.
 * Undefined where the list lacks the code.
 */
export function codeName(list: string, code: string, language: string): string | undefined {
  // Both lists of document types are one: a type is called the same in either.
  const key = list.startsWith('untdid-1001') ? 'untdid-1001' : list;
  return NAMES[language]?.().get(key)?.get(code) ?? NAMES.en().get(key)?.get(code);
}

function namesIn(text: string): Names {
  const lists = new Map<string, Map<string, string>>();
  let list = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('@')) {
      list = new Map();
      lists.set(line.slice(1), list);
      continue;
    }
    const tab = line.indexOf('\t');
    list.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return lists;
}
