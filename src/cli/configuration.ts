import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { ToolError } from '../base/tool-error.js';
import { secretReference } from '../directory/channel.js';
import { type Problem, problemText } from '../directory/problem.js';
import { policy } from '../directory/recipient.js';
import { checkedContent, readYaml } from '../directory/yaml-file.js';

const seconds = z.int().min(1).max(86_400);

/** `peppolkit.yaml`: how a platform is run. Paths are relative to the file. */
export const configuration = z.strictObject({
  /** Where civil days are counted. */
  timeZone: z.string().default('Europe/Luxembourg'),
  /** The folder of recipients and rules. */
  directory: z.string().default('directory'),
  /** The folder of the store, the archive and what is in work. */
  data: z.string().default('data'),
  /** For recipients that say nothing else. */
  policy: policy.required({ errors: true, warnings: true }).default({ errors: 'reject', warnings: 'accept' }),
  retentionYears: z.int().min(1).max(100).default(10),
  intake: z
    .strictObject({
      /** Bytes of the largest thing that is taken in. */
      maxBytes: z.int().min(1000).max(1_000_000_000).default(50_000_000),
      http: z
        .strictObject({
          host: z.string().default('127.0.0.1'),
          port: z.int().min(0).max(65_535).default(8480),
          /** Who may send, each with a bearer token of its own. */
          tokens: z.array(z.strictObject({ name: z.string().min(1), token: secretReference })).nonempty(),
          timeoutSeconds: seconds.default(30),
        })
        .optional(),
      /** Folders into which others put files. One is taken once it has not changed for `settleSeconds`, and moved to `done` inside. */
      watch: z.array(z.strictObject({ folder: z.string(), settleSeconds: z.number().min(0.05).max(3600).default(2) })).default([]),
    })
    .prefault({}),
  channels: z
    .strictObject({
      folder: z.strictObject({ root: z.string().default('out') }).prefault({}),
      smtp: z
        .strictObject({
          host: z.string(),
          port: z.int().min(1).max(65_535).default(587),
          /** `starttls` unless told; `none` only for a server on this machine. */
          security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
          user: z.string().optional(),
          password: secretReference.optional(),
          from: z.email(),
          /** A file of authorities in PEM, for a server whose certificate the system does not trust. */
          ca: z.string().optional(),
          timeoutSeconds: seconds.default(30),
        })
        .optional(),
    })
    .prefault({}),
  dispatch: z
    .strictObject({
      /** Documents in work at once. */
      workers: z.int().min(1).max(64).default(4),
      /** Seconds before the first retry; each further one waits twice as long, up to `most`, with jitter. */
      retry: z
        .strictObject({ first: seconds.default(30), most: seconds.default(3600), attempts: z.int().min(1).max(100).default(12) })
        .prefault({}),
      /** So many failures in a row of one recipient's channel stop it for so long. */
      breaker: z.strictObject({ failures: z.int().min(1).default(5), pause: seconds.default(300) }).prefault({}),
    })
    .prefault({}),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
});

export type Configuration = z.output<typeof configuration>;

export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** The file that it was read from; undefined where there is none and all is default. */
  readonly file: string | undefined;
  /** The folder that relative paths start from. */
  readonly base: string;
  /** Of each setting, `a.b.c`, the line of the file that set it; those absent here are defaults. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Reads the configuration from the file named, else from PEPPOLKIT_CONFIG, else from `peppolkit.yaml` in the working folder, else defaults.
 * Throws ToolError CONFIGURATION with every mistake and its line.
 */
export function loadConfiguration(named?: string, environment: NodeJS.ProcessEnv = process.env): LoadedConfiguration {
  const wanted = named ?? environment.PEPPOLKIT_CONFIG;
  const file = wanted ?? (existsSync('peppolkit.yaml') ? 'peppolkit.yaml' : undefined);
  if (file === undefined) return { configuration: configuration.parse({}), file, base: process.cwd(), lines: new Map() };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ToolError(
      'CONFIGURATION',
      `The configuration ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      'Check --config.',
      { cause },
    );
  }
  const problems: Problem[] = [];
  const yaml = readYaml({ file, text }, problems);
  const content = yaml === undefined ? undefined : checkedContent(yaml, configuration, problems);
  if (yaml === undefined || content === undefined) throw new ToolError('CONFIGURATION', problems.map(problemText).join('; '));
  const lines = new Map<string, number>();
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (path.length > 0) lines.set(path.join('.'), yaml.lineOf(path));
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(yaml.document.toJS(), []);
  return { configuration: content, file, base: dirname(resolve(file)), lines };
}

/** A path of the configuration, made absolute. */
export function configuredPath({ base }: LoadedConfiguration, path: string): string {
  return isAbsolute(path) ? path : join(base, path);
}

/** The secret that `env:NAME` or `file:PATH` refers to. Throws ToolError SECRET. */
export function secretOf(reference: string, loaded: LoadedConfiguration, environment: NodeJS.ProcessEnv = process.env): string {
  const [kind, name] = [reference.slice(0, reference.indexOf(':')), reference.slice(reference.indexOf(':') + 1)];
  if (kind === 'env') {
    const value = environment[name];
    if (value === undefined || value === '') throw new ToolError('SECRET', `The environment has no ${name}.`, 'Set it before the start.');
    return value;
  }
  try {
    return readFileSync(configuredPath(loaded, name), 'utf8').trim();
  } catch (cause) {
    throw new ToolError('SECRET', `The secret file ${name} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, undefined, {
      cause,
    });
  }
}
