import { afterEach, describe, expect, it, vi } from 'vitest';
import { codePointAt, decodeAscii, decodeUtf8, utf8Length } from '../../src/xml/utf8.js';
import { utf8 } from './bytes.js';

const TEXTS = ['', 'x', 'plain', 'é€😀', '\ufeffmark', 'a'.repeat(200), `${'é'.repeat(100)}x`];

describe('decodeUtf8 and decodeAscii', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each(TEXTS)('read back %j', (text) => {
    const bytes = utf8(`<${text}>`);
    expect(decodeUtf8(bytes, 1, bytes.length - 1)).toBe(text);
    if (/^[\0-\x7f]*$/.test(text)) expect(decodeAscii(bytes, 1, bytes.length - 1)).toBe(text);
  });

  it('do the same where there is no Buffer, as in a browser', async () => {
    vi.resetModules();
    const { Buffer } = globalThis;
    const without = { ...Buffer, prototype: undefined };
    vi.stubGlobal('Buffer', without);
    const browser = await import('../../src/xml/utf8.js');
    vi.stubGlobal('Buffer', Buffer);
    expect(browser.decodeUtf8).not.toBe(decodeUtf8);
    for (const text of TEXTS) {
      const bytes = utf8(`<${text}>`);
      expect(browser.decodeUtf8(bytes, 1, bytes.length - 1)).toBe(text);
      if (/^[\0-\x7f]*$/.test(text)) expect(browser.decodeAscii(bytes, 1, bytes.length - 1)).toBe(text);
    }
  });
});

describe('codePointAt', () => {
  it('agrees with TextDecoder on all pairs, and on triples and quadruples at the borders', () => {
    const borders = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
    const inputs: number[][] = [];
    for (let first = 0x80; first < 0x100; first += 1) {
      inputs.push([first]);
      for (let second = 0; second < 0x100; second += 1) inputs.push([first, second]);
      for (const second of borders) {
        for (const third of borders)
          inputs.push([first, second, third], ...(first < 0xf0 ? [] : borders).map((fourth) => [first, second, third, fourth]));
      }
    }
    const differing = inputs.filter((input) => {
      const bytes = Uint8Array.from(input);
      const code = codePointAt(bytes, 0, bytes.length);
      return code !== firstByTextDecoder(code === -1 ? bytes : bytes.subarray(0, utf8Length(code)));
    });
    expect(differing).toEqual([]);
  });
});

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function firstByTextDecoder(bytes: Uint8Array): number {
  try {
    return decoder.decode(bytes).codePointAt(0) ?? -1;
  } catch {
    return -1;
  }
}
