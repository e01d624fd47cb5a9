import { LABELS_DE } from './labels/de.js';
import { LABELS_EN } from './labels/en.js';
import { LABELS_FR } from './labels/fr.js';
import { LABELS_LB } from './labels/lb.js';
import type { TermLabels } from './sections.js';
import { WORDING_DE } from './wording/de.js';
import { WORDING_EN } from './wording/en.js';
import { WORDING_FR } from './wording/fr.js';
import { WORDING_LB } from './wording/lb.js';
import type { Wording } from './wording.js';

/** The languages of the readable form. */
export type Language = 'en' | 'fr' | 'de' | 'lb';

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'lb'];

/** What terms are called, by language and term id. */
export const LABELS: Readonly<Record<Language, TermLabels>> = { en: LABELS_EN, fr: LABELS_FR, de: LABELS_DE, lb: LABELS_LB };

/** Section titles and all other words. */
export const WORDINGS: Readonly<Record<Language, Wording>> = { en: WORDING_EN, fr: WORDING_FR, de: WORDING_DE, lb: WORDING_LB };
