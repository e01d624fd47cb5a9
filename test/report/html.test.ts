import { expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html.js';
import { ENGLISH } from '../../src/report/html-texts.js';
import { finding, hostileResult, RESULTS, verdict, written } from './results.js';

const page = (...results: Parameters<typeof written>[1]): string => written(htmlReport(), results);

test.each([
  [['valid'], 'The document is correct.'],
  [['valid', 'valid'], 'All 2 documents are correct.'],
  [['invalid'], 'Of 1 document, 1 must be corrected.'],
  [['valid', 'malformed', 'unread'], 'Of 3 documents, 1 must be corrected, 1 could not be checked, 1 is correct.'],
  [[], 'No document was checked.'],
])('%o: the verdict over all comes first, and in the title: %s', (kinds, sentence) => {
  const html = page(...kinds.map((kind) => RESULTS[kind]!));
  expect(html).toContain(`<title>Invoice check: ${sentence}</title>`);
  expect(
    html
      .replace(/^.*<\/h1>/s, '')
      .replace(/<[^>]*>/g, '')
      .trim()
      .startsWith(sentence),
  ).toBe(true);
});

test('has a language, landmarks, one h1, and a header for every column', () => {
  const html = page(...Object.values(RESULTS));
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  for (const landmark of ['header', 'main', 'nav', 'footer']) expect(html.match(new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).not.toMatch(/<thead><tr>(?:(?!<\/tr>).)*<td/);
});

test('runs nothing and loads nothing', () => {
  const html = page(hostileResult('<script src="https://example.org/x.js"></script><img src=x onerror=alert(1)>'));
  expect(html).not.toMatch(/<script|<img|<link|url\(|@import/i);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('links lead to a section that is there', () => {
  const html = page(...Object.values(RESULTS));
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(4);
  for (const id of targets) expect(html).toContain(`<section id="${id}"`);
});

test('a document that is right and of which nothing is to be said has a row among many, and a section when alone', () => {
  expect(page(RESULTS.valid)).toContain('<section id="document-1"');
  expect(page(RESULTS.valid, RESULTS.invalid)).not.toContain('<section id="document-1"');
});

test('a right document with warnings asks to look at them', () => {
  const html = page({ input: 'a.xml', verdict: verdict({ findings: [{ ...finding, severity: 'warning' }] }) });
  expect(html).toContain(ENGLISH.advice.warned);
});

test('what changes with the next edition is told', () => {
  const edition = { profile: 'en16931', title: 'EN 16931', version: '2', validFrom: '2027-01-01' };
  const next = { edition, verdict: verdict({ valid: false }), gone: [], added: [{ ...finding, rule: 'BR-99' }] };
  const html = page({ input: 'a.xml', verdict: verdict(), next });
  expect(html).toContain('From 2027-01-01, by EN 16931 (2): Must be corrected. 1 finding more, 0 fewer.');
  expect(html).toContain('BR-99');
});

test('all of its own words come from the table of texts', () => {
  const shouting = (value: unknown): unknown => {
    if (typeof value === 'string') return 'X';
    if (typeof value === 'function') return () => 'X';
    return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shouting(inner)]));
  };
  const texts = { ...(shouting(ENGLISH) as typeof ENGLISH), lang: 'fr' };
  const quiet = { ...finding, rule: 'X', message: 'X', remedy: 'X', path: '', terms: [] };
  const ruleSets = [{ id: 'X', title: 'X', version: '', hash: 'X' }];
  const html = written(htmlReport({ texts }), [{ input: 'X', verdict: verdict({ valid: false, findings: [quiet], ruleSets }) }]);
  const words = html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');
  expect(html).toContain('<html lang="fr">');
  expect(words.replace(/\bX+\b|SHA-256/g, '')).not.toMatch(/[a-z]{2}/i);
});

test('the page has a bound: beyond it documents are counted, and said to be left out', () => {
  const many = Array.from({ length: 5003 }, () => RESULTS.valid!);
  expect(page(...many)).toContain('3 more documents counted above are not on this page, for want of room.');
  const long = { ...finding, message: 'x'.repeat(1_000_000) };
  const html = page(...Array.from({ length: 20 }, () => ({ input: 'a.xml', verdict: verdict({ valid: false, findings: [long] }) })));
  expect(html.length).toBeLessThan(17_000_000);
  expect(html).toContain('5 more documents counted above are not on this page');
  expect(html).toContain('Of 20 documents, 20 must be corrected.');
});
