import { formatCivilDate, isLeapYear, parseCivilDate } from '../../base/civil-date.js';
import type { Channel } from '../../directory/channel.js';
import type { Recipient } from '../../directory/recipient.js';
import type { ExaminedRoute } from '../../dispatch/steps.js';
import { routeText } from '../../routing/preview.js';
import type { Route } from '../../routing/route.js';

/** A channel as a delivery carries it: no secrets, and nothing that is not in the directory. */
export type ChannelSettings = Channel & { readonly language: 'fr' | 'de' | 'en' | 'lb' };

/** A route as dispatch takes it. */
export function examinedRoute(route: Route, recipient: Recipient | undefined, day: string, years: number): ExaminedRoute {
  const detail = JSON.stringify(route);
  if (route.outcome === 'quarantined' || recipient === undefined) {
    const code = route.outcome === 'quarantined' ? route.code : 'no-match';
    return { outcome: 'quarantined', code, reason: routeText(route), detail, retainedUntil: yearsLater(day, years) };
  }
  return {
    outcome: 'routed',
    recipient: recipient.id,
    department: route.department,
    reason: routeText(route),
    detail,
    deliveries: recipient.channels
      .filter(({ id }) => route.channels.includes(id))
      .map((channel) => ({
        recipient: recipient.id,
        channel: channel.id,
        kind: channel.kind,
        settings: JSON.stringify({ ...channel, language: channel.language ?? recipient.languages[0] } satisfies ChannelSettings),
      })),
    retainedUntil: yearsLater(day, recipient.retentionYears ?? years),
  };
}

/** The same day so many years later; 28 February where there is no 29th. */
export function yearsLater(day: string, years: number): string {
  const { year, month, day: date } = parseCivilDate(day)!;
  const leapDay = month === 2 && date === 29 && !isLeapYear(year + years);
  return formatCivilDate({ year: year + years, month, day: leapDay ? 28 : date });
}
