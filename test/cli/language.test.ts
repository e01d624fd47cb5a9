import { expect, test } from 'vitest';
import { languageOf, localeIn } from '../../src/cli/language.js';
import { main } from '../../src/cli/main.js';
import { command, fakeIo } from './io.js';

test.each([
  [{ LC_ALL: 'fr_LU.UTF-8', LC_MESSAGES: 'de', LANG: 'en' }, 'fr'],
  [{ LC_ALL: '', LC_MESSAGES: 'de_DE@euro', LANG: 'fr' }, 'de'],
  [{ LANG: 'fr' }, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'lb_LU' }, 'en'],
  [{}, 'en'],
])('the locale %j asks for %s', (env, lang) => {
  expect(languageOf(undefined, localeIn(env))).toBe(lang);
  expect(languageOf('de', localeIn(env))).toBe('de');
});

const SAMPLE = 'samples/invalid/PEPPOL-EN16931-CL007.xml';

test.each([
  ['fr', 'non valide', "n’est pas un code de devise|n'est pas un code de devise", 'Les plus proches\u00a0: '],
  ['de', 'ungültig', 'kein Währungscode', 'Am nächsten: '],
  ['en', 'invalid', 'not a currency code|no currency code', 'Nearest: '],
])('validate --lang %s', async (lang, outcome, message, nearest) => {
  const { code, out } = await command(['validate', '--lang', lang, SAMPLE]);
  expect(code).toBe(1);
  expect(out).toContain(`CL007.xml: ${outcome} (`);
  expect(out).toMatch(new RegExp(message));
  expect(out).toMatch(new RegExp(`${nearest}[A-Z]{3} \\(`));
});

test('the locale is followed, and every format is in its language', async () => {
  for (const format of ['text', 'json', 'ndjson', 'sarif', 'junit', 'svrl', 'html', 'github', 'gitlab']) {
    const io = { ...fakeIo(), locale: 'fr_LU.UTF-8' };
    await main(['validate', '--format', format, SAMPLE], io);
    expect(io.written.out, format).toMatch(/[ÉE]crivez la devise du montant/);
  }
});
