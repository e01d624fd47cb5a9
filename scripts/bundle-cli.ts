/**
 * Bundles the command line (dist/cli) into dist/bin/: one file to start, one for the threads that it may start, and a chunk for whatever a
 * command loads when it needs it. Opening one file instead of sixty is most of a cold start. Compiled rule sets stay the modules that they are; of packages only yargs
 * is taken in, with those that it needs. Their licences are gathered in dist/bin/THIRD-PARTY.txt.
 *
 * The worker that reads PDF (dist/hybrid/worker.js) becomes one file there as well, with pdf-lib inside.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'bin');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const { dependencies = {}, peerDependencies = {} } = manifestIn(root);
rmSync(target, { recursive: true, force: true });
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const;
const commands = await build({
  ...shared,
  entryPoints: ['dist/cli/main.js', 'dist/cli/worker.js', 'dist/cli/platform/thread.js'],
  outdir: target,
  splitting: true,
  external: ['#compiled/*', ...Object.keys(dependencies), ...Object.keys(peerDependencies)],
  plugins: [sharedData()],
});
const worker = await build({
  ...shared,
  entryPoints: ['dist/hybrid/worker.js'],
  outfile: join(target, 'pdf-worker.js'),
  mainFields: ['module', 'main'],
  plugins: [readingOnly()],
});
const packages = new Set([commands, worker].flatMap(({ metafile }) => packagesIn(metafile)));
writeFileSync(join(target, 'THIRD-PARTY.txt'), licences([...packages].sort()));
// The faces stand in modules; their licence goes where they go.
copyFileSync(join(root, 'src', 'render', 'faces', 'OFL.txt'), join(root, 'dist', 'render', 'faces', 'OFL.txt'));
copyFileSync(join(root, 'src', 'render', 'faces', 'OFL.txt'), join(target, 'OFL.txt'));
// What the types of the JSON report say to programs in other languages; it is published with what prints it.
copyFileSync(join(root, 'docs', 'reference', 'report.schema.json'), join(root, 'dist', 'report.schema.json'));

/** Fonts and names of codes weigh much and stand in the library's own modules: the command line reads those. */
function sharedData(): Plugin {
  return {
    name: 'shared-data',
    setup(bundling) {
      bundling.onResolve({ filter: /\/(faces|names)\/[\w-]+\.generated\.js$/ }, ({ path, resolveDir }) => ({
        path: relative(target, join(resolveDir, path)).split(sep).join('/'),
        external: true,
      }));
    },
  };
}

/** Of pdf-lib what reads: its modules do nothing when they are loaded, which its package.json does not say, and its fonts are for writing. */
function readingOnly(): Plugin {
  return {
    name: 'reading-only',
    setup(bundling) {
      bundling.onResolve({ filter: /^@pdf-lib\/standard-fonts$/ }, ({ path }) => ({ path, namespace: 'left-out', sideEffects: false }));
      bundling.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: 'export const Font = {}, FontNames = {}, Encodings = {};',
      }));
      bundling.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...from }) => {
        if (pluginData === 'resolved' || !(path === 'pdf-lib' || /[\\/]pdf-lib[\\/]/.test(from.importer))) return undefined;
        const { importer, resolveDir, kind } = from;
        const found = await bundling.resolve(path, { importer, resolveDir, kind, pluginData: 'resolved' });
        return { path: found.path, sideEffects: false };
      });
    },
  };
}

/** Folders of the packages that are in the bundle, by name. */
function packagesIn({ inputs }: Metafile): string[] {
  const folders = Object.keys(inputs).flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)];
}

function licences(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license } = manifestIn(join(root, folder));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (file === undefined) throw new Error(`${relative(root, folder)} has no file with its licence`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return `The command line of peppolkit contains these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
