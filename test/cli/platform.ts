import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredDocument } from '../../src/dispatch/document.js';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

/* A platform in a temporary folder, worked through its commands; its threads need `npm run build`. */

export interface TestPlatform {
  readonly home: string;
  readonly config: string;
  /** Runs a command of the platform. */
  run(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  /** Puts documents into files and takes them in; their ids. */
  receive(...documents: readonly (string | Uint8Array)[]): Promise<string[]>;
  /** Works off what was received. */
  dispatch(): Promise<void>;
  document(id: string): Promise<StoredDocument>;
  /** The files of a recipient's folder by name. */
  delivered(folder: string): ReadonlyMap<string, Buffer>;
  end(): void;
}

export interface TestPlatformOptions {
  /** The directory's folder; else one is made of `recipients`. */
  readonly directory?: string;
  /** YAML of a file of recipients. */
  readonly recipients?: string;
  /** More lines of peppolkit.yaml. */
  readonly settings?: string;
}

export const SAMPLE_DIRECTORY = `${ROOT}samples/directory`;

export function testPlatform({ directory = 'directory', recipients = '', settings = '' }: TestPlatformOptions): TestPlatform {
  const home = mkdtempSync(join(tmpdir(), 'peppolkit-platform-'));
  const config = join(home, 'peppolkit.yaml');
  writeFileSync(config, `directory: ${directory}\n${settings}`);
  if (recipients !== '') {
    mkdirSync(join(home, 'directory', 'recipients'), { recursive: true });
    writeFileSync(join(home, 'directory', 'recipients', 'all.yaml'), recipients);
  }
  let files = 0;
  const run: TestPlatform['run'] = (name, ...argv) => {
    const words = name === 'dispatch' ? [name, argv[0], '--config', config, ...argv.slice(1)] : [name, '--config', config, ...argv];
    return command(words);
  };
  return {
    home,
    config,
    run,
    async receive(...documents) {
      const paths = documents.map((document) => {
        const path = join(home, `in-${String((files += 1)).padStart(4, '0')}.xml`);
        writeFileSync(path, document);
        return path;
      });
      const { code, out, err } = await run('receive', ...paths);
      if (code !== 0) throw new Error(err);
      return out
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 36));
    },
    async dispatch() {
      const { code, err } = await run('dispatch', 'run', '--until-idle');
      if (code !== 0) throw new Error(err);
    },
    async document(id) {
      for (const state of [
        'rejected',
        'duplicate',
        'quarantined',
        'delivered',
        'failed',
        'received',
        'delivering',
        'acknowledged',
        'rendered',
        'routed',
      ]) {
        const { documents } = JSON.parse((await run('dispatch', 'status', '--state', state, '--format', 'json')).out) as {
          documents: StoredDocument[];
        };
        const found = documents.find((one) => one.id === id);
        if (found !== undefined) return found;
      }
      throw new Error(`there is no document ${id}`);
    },
    delivered(folder) {
      const path = join(home, 'out', folder);
      let names: string[] = [];
      try {
        names = readdirSync(path).sort();
      } catch {
        // Nothing has come there.
      }
      return new Map(names.map((name) => [name, readFileSync(join(path, name))]));
    },
    end: () => rmSync(home, { recursive: true, force: true }),
  };
}

const BAKERY = readFileSync(`${ROOT}samples/valid/bakery-two-rates.xml`, 'utf8');
const BAKERY_CII = readFileSync(`${ROOT}samples/valid/bakery-two-rates.cii.xml`, 'utf8');

export interface Variation {
  readonly number?: string;
  /** Of the buyer, of the scheme 9938. */
  readonly endpoint?: string;
  /** An error: BR-CO-16. */
  readonly wrong?: boolean;
  /** A warning: UBL-CR-… */
  readonly odd?: boolean;
}

/** A valid invoice in UBL, changed as told. */
export function ublInvoice({ number = 'T-1', endpoint = 'LU00000202', wrong = false, odd = false }: Variation = {}): string {
  return BAKERY.replace('<cbc:ID>BOUL-2026-0101<', `<cbc:ID>${number}<`)
    .replace('<cbc:IssueDate>', odd ? '<cbc:UUID>6f1c</cbc:UUID><cbc:IssueDate>' : '<cbc:IssueDate>')
    .replace('>LU00000202</cbc:EndpointID>', `>${endpoint}</cbc:EndpointID>`)
    .replace(/(PayableAmount currencyID="EUR">)/, wrong ? '$19' : '$1');
}

/** The same invoice in CII. */
export function ciiInvoice({ number = 'T-1', endpoint = 'LU00000202' }: Pick<Variation, 'number' | 'endpoint'> = {}): string {
  return BAKERY_CII.replace('<ram:ID>BOUL-2026-0101<', `<ram:ID>${number}<`).replace('>LU00000202</ram:URIID>', `>${endpoint}</ram:URIID>`);
}

/** The same invoice in an envelope, whose receiver may differ. */
export function enveloped(instance: string, { receiver, ...variation }: Variation & { readonly receiver?: string } = {}): string {
  const { endpoint = 'LU00000202' } = variation;
  return readFileSync(`${ROOT}samples/envelope/invoice.xml`, 'utf8')
    .replace('00000000-0000-4000-8000-000000000001', instance)
    .replace('>9938:LU00000202<', `>9938:${receiver ?? endpoint}<`)
    .replace('>LU00000202</cbc:EndpointID>', `>${endpoint}</cbc:EndpointID>`)
    .replace('<cbc:ID>BOUL-2026-0101<', `<cbc:ID>${variation.number ?? 'T-1'}<`);
}
