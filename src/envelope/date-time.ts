import { parseCivilDate } from '../base/civil-date.js';

const DATE_TIME =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$/;

/** What a text is as an `xs:dateTime` of the years 0 to 9999; undefined where it is none. */
export function dateTimeKind(text: string): 'with zone' | 'without zone' | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null || parseCivilDate(match[1]) === undefined) return undefined;
  return match[3] === undefined ? 'without zone' : 'with zone';
}
