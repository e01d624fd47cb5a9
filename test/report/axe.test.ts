import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html.js';
import { HOSTILE, hostileResult, RESULTS, written } from './results.js';
import { SPECIMEN } from './specimen.js';

/*
 * The page in Chromium, looked over by axe-core. The page's own policy forbids scripts, so the one that looks is let in by a policy of
 * the test. `KEEP_PAGES=folder` keeps a screenshot of each for a person to look at.
 */

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOK = `axe.run(document).then(
  ({ violations, passes }) => JSON.stringify({ passes: passes.length, violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html) }),
  (error) => JSON.stringify({ failed: String(error) }),
).then((text) => { document.documentElement.innerHTML = '<body><pre id="told">' + text.replace(/&/g, '&amp;').replace(/</g, '&lt;') + '</pre>'; });`;

function chromium(args: readonly string[]): string {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--virtual-time-budget=20000',
  ];
  const { stdout, status, stderr } = spawnSync(CHROMIUM as string, [...flags, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What axe-core says of a page. */
function lookedOver(page: string, width: number): { passes: number; violations: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'peppolkit-axe-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      page
        .replace("default-src 'none';", "default-src 'none'; script-src 'unsafe-inline';")
        .replace('</body>', () => `<script>${AXE}</script><script>${LOOK}</script></body>`),
    );
    const dom = chromium([`--window-size=${width},1400`, '--dump-dom', `file://${file}`]);
    const told = /<pre id="told">(.*?)<\/pre>/s.exec(dom)?.[1];
    if (told === undefined) throw new Error(`axe-core did not run: ${dom.slice(0, 500)}`);
    return JSON.parse(told.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PAGES: Readonly<Record<string, string>> = {
  specimen: written(htmlReport(), SPECIMEN),
  'one document': written(htmlReport(), [RESULTS.invalid!]),
  'no document': written(htmlReport(), []),
  incomplete: written(htmlReport(), [RESULTS.valid!], { code: 'INTERRUPTED', message: 'It was interrupted after 1 document.' }),
  'hostile text': written(htmlReport(), HOSTILE.map(hostileResult)),
};

// Under CI a machine without Chromium is a fault of the machine.
const withChromium = test.skipIf(CHROMIUM === undefined && process.env.CI === undefined);

withChromium.each(Object.entries(PAGES).flatMap(([name, page]) => [1200, 360].map((width) => [name, width, page] as const)))(
  'axe-core finds no violation: %s, %i pixels wide',
  (_, width, page) => {
    const { passes, violations } = lookedOver(page, width);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  },
  60_000,
);

withChromium(
  'axe-core would object',
  () => {
    const spoilt = PAGES.specimen!.replace(/<html lang="en">/, '<html>').replace('--soft: #4b535d', '--soft: #c0c0c0');
    expect(lookedOver(spoilt, 1200).violations.map((text) => text.split(':')[0])).toEqual(['color-contrast', 'html-has-lang']);
  },
  60_000,
);

test.skipIf(CHROMIUM === undefined || process.env.KEEP_PAGES === undefined)(
  'screenshots',
  () => {
    const folder = process.env.KEEP_PAGES as string;
    for (const [name, page] of Object.entries(PAGES)) {
      const file = join(folder, `${name.replaceAll(' ', '-')}.html`);
      writeFileSync(file, page);
      for (const width of [1200, 360])
        chromium([`--window-size=${width},1800`, `--screenshot=${file.replace('.html', `-${width}.png`)}`, `file://${file}`]);
    }
  },
  120_000,
);
