import { posix } from 'node:path';

/** A room is a folder of src/; `xpath/runtime` counts as one of its own, since compiled rules carry it into the browser. */
export interface Room {
  /** The rooms it may import from, besides itself. */
  readonly imports: readonly string[];
  /** Runs in Node only: it may use `node:` modules. */
  readonly node?: boolean;
  /** npm packages that it may import. */
  readonly packages?: readonly string[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  base: { imports: [] },
  xml: { imports: ['base'], packages: ['fast-xml-parser'] },
  codes: { imports: ['base'], packages: ['#compiled'] },
  report: { imports: ['codes', 'base'] },
  'xpath/runtime': { imports: ['xml', 'base'] },
  xpath: { imports: ['xpath/runtime', 'xml', 'base'] },
  schematron: { imports: ['xpath', 'xpath/runtime', 'xml', 'base'] },
  structure: { imports: ['xml', 'base'] },
  rulesets: { imports: ['xpath/runtime', 'codes', 'xml', 'base'], packages: ['#compiled'] },
  messages: { imports: ['base'], packages: ['#compiled'] },
  advisory: { imports: ['codes', 'xml', 'base'] },
  validate: { imports: ['rulesets', 'structure', 'advisory', 'codes', 'xpath/runtime', 'xml', 'base'] },
  model: { imports: ['codes', 'base'], packages: ['zod'] },
  bindings: { imports: ['model', 'codes', 'xml', 'base'] },
  reference: { imports: ['bindings', 'render', 'model', 'messages', 'rulesets', 'codes', 'base'], packages: ['#compiled'] },
  envelope: { imports: ['xml', 'codes', 'base'] },
  open: { imports: ['envelope', 'xml', 'base'] },
  hybrid: { imports: ['open', 'envelope', 'base'], node: true, packages: ['pdf-lib'] },
  render: { imports: ['model', 'codes', 'base'], packages: ['pdfkit', 'qrcode'] },
  directory: { imports: ['model', 'codes', 'base'], packages: ['yaml', 'zod'] },
  routing: { imports: ['model', 'directory', 'envelope', 'codes', 'base'] },
  network: { imports: ['xml', 'codes', 'base'], node: true },
  dispatch: { imports: ['base'], node: true, packages: ['nodemailer'] },
  cli: { imports: ['*'], node: true, packages: ['#compiled', 'fastify', 'tinyglobby', 'xmllint-wasm', 'yargs', 'yauzl', 'yazl', 'zod'] },
  web: { imports: ['*'], node: true },
  // src/index.ts, the core's public API.
  '': { imports: ['*'], packages: ['#compiled'] },
};

/** Files that go beyond their room's row, each with what it may import and why. */
export const EXCEPTIONS: Readonly<
  Record<string, { readonly imports: readonly string[]; readonly node?: boolean; readonly reason: string }>
> = {
  'src/xpath/runtime/sequence-type.ts': {
    imports: ['xpath'],
    reason: 'takes sequence types in the form of the syntax tree; the import is of types only',
  },
  'src/rulesets/load-user.ts': { imports: ['schematron', 'xpath'], reason: "compiles a user's own Schematron when it is loaded" },
  'src/base/disk.ts': {
    imports: [],
    node: true,
    reason: 'what is written to disk is written in one way; rooms that run in a browser do not import it',
  },
  'src/base/durable-file.ts': {
    imports: [],
    node: true,
    reason: 'what is written to disk is written in one way; rooms that run in a browser do not import it',
  },
  'src/directory/folder.ts': {
    imports: [],
    node: true,
    reason: 'reads and writes the folder of the directory; the rest of the room is pure',
  },
};

/** The room of a file under src/. */
export function roomOf(path: string): string {
  const [first, second] = path.replace(/^src\//, '').split('/');
  if (second === undefined) return '';
  return first === 'xpath' && second === 'runtime' ? 'xpath/runtime' : first;
}

/** Why an import is not allowed; undefined where it is. */
export function objection(file: string, specifier: string): string | undefined {
  const room = ROOMS[roomOf(file)];
  if (room === undefined) return `the folder of ${file} is no room of the table`;
  if (specifier.startsWith('node:'))
    return room.node === true || EXCEPTIONS[file]?.node === true
      ? undefined
      : `${roomOf(file)} runs in a browser, so it imports no ${specifier}`;
  if (!specifier.startsWith('.')) {
    return (room.packages ?? []).includes(specifier.split('/')[0]!) ? undefined : `${roomOf(file)} does not use the package ${specifier}`;
  }
  const target = roomOf(posix.join(posix.dirname(file), specifier));
  const allowed = [roomOf(file), ...room.imports, ...(EXCEPTIONS[file]?.imports ?? [])];
  return allowed.includes('*') || allowed.includes(target)
    ? undefined
    : `${roomOf(file)} may not import from ${target || 'the entry point'}`;
}
