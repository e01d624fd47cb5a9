import { statSync } from 'node:fs';
import { ToolError } from '../../base/tool-error.js';
import { configuredPath, type LoadedConfiguration, secretOf } from '../configuration.js';
import { bad, type Diagnosis, good, poor } from './diagnosis.js';

/** Whether every secret that the configuration refers to is there, and hidden from others. What they say is told nowhere. */
export function secretsThere(loaded: LoadedConfiguration, environment: NodeJS.ProcessEnv): Diagnosis[] {
  const { intake, channels } = loaded.configuration;
  const references = [
    ...(intake.http?.tokens ?? []).map(({ name, token }) => [`the token of ${name}`, token] as const),
    ...(channels.smtp?.password === undefined ? [] : [['the password for mail', channels.smtp.password] as const]),
  ];
  return references.map(([whose, reference]) => {
    try {
      if (secretOf(reference, loaded, environment) === '') return bad('secret', `${reference}, ${whose}, is empty.`, 'Write it there.');
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      return bad('secret', `${reference}, ${whose}: ${error.message}`, error.remedy ?? 'Write it there, readable for this user alone.');
    }
    if (reference.startsWith('file:')) {
      const path = configuredPath(loaded, reference.slice('file:'.length));
      const mode = statSync(path).mode & 0o777;
      if ((mode & 0o077) !== 0)
        return poor('secret', `${path} can be read by other users (mode ${mode.toString(8)}).`, `chmod 600 ${path}`);
    }
    return good('secret', `${reference}, ${whose}, is there.`);
  });
}
