import { describe, expect, it } from 'vitest';
import { STRETCH } from '../../src/schematron/stretch.js';
import { schema } from './reading.js';
import { run } from './running.js';

const PATHS = {
  plain: '//x/string(y)',
  normalized: '//x/normalize-space(y)',
  filtered: '//x[z = 1]/normalize-space(y)',
  below: '//w/x[y]/y/string()',
  attribute: '//x/@y/string()',
  deep: '//w//y/string(.)',
};

/** What the lists hold, or why they cannot be told. */
function lists(form: (path: string) => string, document: string): string[] {
  const lets = Object.entries(PATHS).map(([name, path]) => `<let name="${name}" value="${form(path)}"/>`);
  const asserts = Object.keys(PATHS).map((name) => {
    return `<report id="${name}" test="exists($${name})"><value-of select="string-join($${name}, '|')"/></report>`;
  });
  return run({ 'main.sch': schema(`${lets.join('')}<pattern><rule context="/*">${asserts.join('')}</rule></pattern>`) }, document);
}

const x = (y: string, z = 1): string => `<x y="@${y}"><y>${y}</y><z>${z}</z></x>`;
const many = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('');

describe('lists of the whole document, made at once, hold what each alone holds', () => {
  it.each([
    ['nothing', '', 0],
    ['some', `${x('S')}${x('Z', 2)}<w>${x(' S ')}${x('E')}</w>${x('S')}`, 6],
    ['one inside another', `<w><x><y>a</y><z>1</z>${x('b')}<y>c</y></x></w>`, 6],
    ['one inside another, whose value comes first', '<w><x><w><x><y>1</y></x></w><y>2</y></x></w>', 4],
    ['several values where one may be', `<x><y>a</y><y>b</y><z>1</z></x>${x('c')}`, 4],
    ['an error in a predicate', `${x('a')}<x><y>b</y><z>one</z></x>`, 4],
    ['more different values than are kept', `<w>${many(100, (i) => x(`v${i}`))}</w>`, 6],
    ['as many as are kept', `<w>${many(64, (i) => x(`v${i}`))}${many(64, (i) => x(`v${63 - i}`))}</w>`, 6],
    ['more than one stretch of nodes', `<w>${many(STRETCH, (i) => x(`v${i % 7}`))}</w>`, 6],
  ])('%s', (_, inside, told) => {
    const document = `<a>${inside}</a>`;
    const found = lists((path) => `distinct-values(${path})`, document);
    expect(found).toEqual(lists((path) => `distinct-values((${path}, ()))`, document));
    expect(found).toHaveLength(told);
  });
});

it('lets a list ask for another', () => {
  const lets = `<let name="codes" value="distinct-values(//x[y = $known]/string(y))"/><let name="known" value="distinct-values(//k/string(.))"/>`;
  const swapped = lets.replace(/(<let name="codes".*?\/>)(.*)/, '$2$1');
  const rule = `<pattern><rule context="/*"><report id="A" test="true()"><value-of select="string-join($codes, '|')"/></report></rule></pattern>`;
  const document = `<a><k>a</k><k>b</k>${x('a')}${x('c')}${x('b')}</a>`;
  expect(run({ 'main.sch': schema(swapped + rule) }, document)).toEqual(['A: a|b']);
});
