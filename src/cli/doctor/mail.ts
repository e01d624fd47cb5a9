import type { Clock } from '../../base/clock.js';
import { ToolError } from '../../base/tool-error.js';
import { ChannelError } from '../../dispatch/channel.js';
import { SmtpChannel } from '../../dispatch/channels/smtp.js';
import { greet } from '../../dispatch/channels/smtp-conversation.js';
import type { LoadedConfiguration } from '../configuration.js';
import { smtpServer } from '../platform/smtp-server.js';
import { bad, type Diagnosis, good } from './diagnosis.js';

/** Talks to the mail server as far as logging in; sends nothing. */
export async function mailReachable(loaded: LoadedConfiguration, clock: Clock): Promise<Diagnosis[]> {
  const { smtp } = loaded.configuration.channels;
  if (smtp === undefined) return [];
  const place = `${smtp.host}:${smtp.port}`;
  try {
    const server = smtpServer(smtp, loaded);
    await new SmtpChannel({ server, from: smtp.from, clock }).close();
    await greet(server);
    return [good('mail', `${place} answers (${smtp.security}${smtp.user === undefined ? '' : `, as ${smtp.user}`}).`)];
  } catch (error) {
    if (error instanceof ToolError) return [bad('mail', error.message, error.remedy)];
    if (!(error instanceof ChannelError)) throw error;
    return [bad('mail', `${error.message}.`, 'Check channels.smtp: host, port, security, user and password, ca; and the firewall.')];
  }
}
