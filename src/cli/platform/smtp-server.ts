import { readFileSync } from 'node:fs';
import { ToolError } from '../../base/tool-error.js';
import type { SmtpServer } from '../../dispatch/channels/smtp-conversation.js';
import { type Configuration, configuredPath, type LoadedConfiguration, secretOf } from '../configuration.js';

type SmtpSettings = NonNullable<Configuration['channels']['smtp']>;

/** The configured mail server, its secret read. Throws ToolError SECRET, CONFIGURATION. */
export function smtpServer(
  { host, port, security, user, password, ca, timeoutSeconds }: SmtpSettings,
  loaded: LoadedConfiguration,
): SmtpServer {
  if ((user === undefined) !== (password === undefined))
    throw new ToolError('CONFIGURATION', 'channels.smtp has a user or a password, but not both.', 'Give both, or neither.');
  return {
    host,
    port,
    security,
    login: user === undefined || password === undefined ? undefined : { user, password: secretOf(password, loaded) },
    ca: ca === undefined ? undefined : authorities(configuredPath(loaded, ca)),
    timeoutSeconds,
  };
}

function authorities(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ToolError('CONFIGURATION', `The authorities ${path} cannot be read.`, 'See channels.smtp.ca.', { cause });
  }
}
