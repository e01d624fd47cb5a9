import { parseCivilDate } from '../base/civil-date.js';
import type { Verdict } from '../base/verdict.js';
import { type Language, WORDINGS } from './language.js';
import { dateText } from './notation.js';
import type { Badge } from './sheet.js';

/** What the verdict says, in a line or two, with its day and the rules behind it. */
export function badgeOf({ valid, profile, ruleSets, findings, day }: Verdict, language: Language): Badge {
  const { verdict, notation } = WORDINGS[language];
  const state = profile === '' && valid === false && ruleSets.length === 0 ? 'unjudged' : valid ? 'valid' : 'invalid';
  const date = parseCivilDate(day);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const detail = [
    verdict.checked(date === undefined ? day : dateText(date, notation)),
    ...(errors === 0 ? [] : [verdict.errors(errors)]),
    ...(warnings === 0 ? [] : [verdict.warnings(warnings)]),
    ...ruleSets.map(({ title, version }) => `${title} (${version})`),
  ];
  return { state, title: verdict[state], detail: detail.join(' · ') };
}
