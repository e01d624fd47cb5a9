import type { Department, Recipient } from '../directory/recipient.js';
import type { RoutedDocument } from './document.js';
import { plainText } from './plain-text.js';

/** The department that the buyer reference (BT-10) names, as a whole word; undefined where it names none, or several. */
export function departmentOf({ buyerReference }: RoutedDocument, { departments = [] }: Recipient): Department | undefined {
  if (buyerReference === undefined) return undefined;
  const text = ` ${plainText(buyerReference)} `;
  const named = departments.filter(({ id, name, alsoCalled = [] }) =>
    [id, name.fr, name.de, name.en, ...alsoCalled].some((one) => one !== undefined && text.includes(` ${plainText(one)} `)),
  );
  return named.length === 1 ? named[0] : undefined;
}
