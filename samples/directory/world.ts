import type { Change } from '../../src/directory/change.js';
import type { Recipient } from '../../src/directory/recipient.js';
import { random, registerNumber, vatNumber } from './numbers.js';
import {
  ADMINISTRATIONS,
  CITY_DEPARTMENTS,
  MINISTRIES,
  OTHERS,
  PLACES_BACK,
  PLACES_FRONT,
  SCHOOLS,
  SCHOOLS_DE,
  SCHOOLS_EN,
} from './words.js';

/** The first day of the new government. */
export const CHANGE_DAY = '2027-01-15';

type Kind = Recipient['kind'];

const COUNTS: readonly (readonly [Kind, number])[] = [
  ['ministry', 20],
  ['administration', 140],
  ['commune', 100],
  ['hospital', 20],
  ['school', 260],
  ['other', 260],
];

/** The 800 recipients, before the change of government. All of it is made up; the same on every run. */
export function recipients(): Recipient[] {
  const next = random(20_270_115);
  const all: Recipient[] = [];
  for (const [kind, count] of COUNTS) for (let i = 0; i < count; i++) all.push(recipientOf(kind, i, all.length, next));
  return all;
}

function recipientOf(kind: Kind, i: number, serial: number, next: () => number): Recipient {
  const [fr, de, en] = nameOf(kind, i);
  const id = en.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const vat = vatNumber(serial * 97 + 13);
  const register = registerNumber(serial * 7 + 3);
  const identifiers: Recipient['identifiers'] = [
    // Every tenth school shares the address of the ministry of riddles, which receives for it: see `sharesAddress`.
    { kind: 'peppol', value: sharesAddress(kind, i) ? SHARED_ADDRESS : `9938:${vat}` },
    { kind: 'register', value: register },
  ];
  if (kind !== 'school') identifiers.push({ kind: 'vat', value: vat });
  if (i % 3 === 0) identifiers.push({ kind: 'other', value: `OSP-${String(serial).padStart(4, '0')}` });
  if (i % 5 === 1) identifiers.push({ kind: 'peppol', value: `0240:${registerNumber(serial * 7 + 6000)}`, validTo: '2024-12-31' });
  const languages = ([['fr'], ['de', 'fr'], ['fr', 'de', 'en'], ['lb', 'fr']] as const)[Math.floor(next() * 4)];
  const mail = i % 2 === 1;
  const recipient: Recipient = {
    id,
    kind,
    name: { fr, de, en },
    ...(kind === 'administration' ? { parent: ministryId(i % MINISTRIES.length) } : {}),
    identifiers,
    validFrom: '2015-01-01',
    contacts: [{ name: 'Comptabilité', email: `factures@${id}.example` }],
    languages: [...languages],
    channels: [
      mail
        ? {
            id: 'mail',
            kind: 'smtp',
            to: [`factures@${id}.example`],
            pieces: ['pdf', 'original'],
            fileName: '{date}_{seller}_{number}_{id}',
          }
        : {
            id: 'folder',
            kind: 'folder',
            path: id,
            pieces: i % 4 === 0 ? ['original', 'pdf'] : ['original', 'pdf', 'report'],
            fileName: '{date}_{seller}_{number}_{id}',
          },
    ],
  };
  if (sharesAddress(kind, i)) return { ...recipient, require: { party: [register] } };
  return kind === 'commune' && i === 0 ? city(recipient) : recipient;
}

/** Ten schools that a central office receives for: the register number tells them apart. */
export function sharesAddress(kind: Kind, i: number): boolean {
  return kind === 'school' && i % 26 === 5;
}

export const SHARED_ADDRESS = `9938:${vatNumber(899_000)}`;

/** A city that takes nothing without an order code of its own and the department's name. */
function city(recipient: Recipient): Recipient {
  return {
    ...recipient,
    departments: CITY_DEPARTMENTS.map(([id, fr, de, en]) => ({ id, name: { fr, de, en } })),
    require: { orderNumber: '^(45|46|1)', department: true },
    rules: [
      {
        id: 'large-amounts',
        note: 'The treasurer looks at large amounts first.',
        when: { amount: { from: '1000000.00', currency: 'EUR' } },
        hold: 'amounts of a million and more wait for the treasurer',
      },
    ],
  };
}

function nameOf(kind: Kind, i: number): readonly [fr: string, de: string, en: string] {
  const place = placeOf(i);
  switch (kind) {
    case 'ministry':
      return MINISTRIES[i];
    case 'administration': {
      const [fr, de, en] = ADMINISTRATIONS[i % ADMINISTRATIONS.length];
      const where = placeOf(Math.floor(i / ADMINISTRATIONS.length));
      return [`${fr} de ${where}`, `${de} ${where}`, `${en} of ${where}`];
    }
    case 'commune':
      return i === 0
        ? [`Ville de ${place}`, `Stadt ${place}`, `City of ${place}`]
        : [`Commune de ${place}`, `Gemeinde ${place}`, `Commune of ${place}`];
    case 'hospital':
      return [`Hôpital de ${place}`, `Krankenhaus ${place}`, `Hospital of ${place}`];
    case 'school': {
      const where = placeOf(Math.floor(i / SCHOOLS.length));
      return [`${SCHOOLS[i % 4]} de ${where}`, `${SCHOOLS_DE[i % 4]} ${where}`, `${SCHOOLS_EN[i % 4]} of ${where}`];
    }
    default: {
      const [fr, de, en] = OTHERS[i % OTHERS.length];
      const where = placeOf(Math.floor(i / OTHERS.length));
      return [`${fr} de ${where}`, `${de} ${where}`, `${en} of ${where}`];
    }
  }
}

function placeOf(i: number): string {
  return `${PLACES_FRONT[i % PLACES_FRONT.length]}${PLACES_BACK[Math.floor(i / PLACES_FRONT.length) % PLACES_BACK.length]}`;
}

export function ministryId(i: number): string {
  return MINISTRIES[i][2].toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The change of government: two renames, two merges, a split, moves, an end without successor. */
export function change(): Change {
  return {
    title: 'Gouvernement imaginaire 2027',
    from: CHANGE_DAY,
    renames: [
      { recipient: ministryId(0), name: { fr: 'Ministère du Ciel', de: 'Ministerium für den Himmel', en: 'Ministry of the Sky' } },
      { recipient: ministryId(18), name: { fr: 'Ministère de la Musique', de: 'Ministerium für Musik', en: 'Ministry of Music' } },
    ],
    merges: [
      {
        recipients: [ministryId(1), ministryId(3)],
        into: newMinistry(
          'ministry-of-light-and-time',
          ['Ministère de la Lumière et du Temps', 'Ministerium für Licht und Zeit', 'Ministry of Light and Time'],
          1,
        ),
      },
      { recipients: [ministryId(6)], into: ministryId(13) },
    ],
    splits: [
      {
        recipient: ministryId(2),
        into: [
          {
            recipient: newMinistry('ministry-of-ebb', ['Ministère de la Marée basse', 'Ministerium für Ebbe', 'Ministry of Ebb'], 2),
            when: { orderNumber: '^EBB-' },
          },
          {
            recipient: newMinistry('ministry-of-flow', ['Ministère de la Marée haute', 'Ministerium für Flut', 'Ministry of Flow'], 3),
            when: { orderNumber: '^FLO-' },
          },
        ],
      },
    ],
    moves: [{ recipient: 'umbrella-administration-of-brumeval', parent: ministryId(12) }],
    closes: [{ recipient: ministryId(19) }],
  };
}

function newMinistry(id: string, [fr, de, en]: readonly [string, string, string], serial: number): Recipient {
  const vat = vatNumber(880_000 + serial * 111);
  return {
    id,
    kind: 'ministry',
    name: { fr, de, en },
    identifiers: [
      { kind: 'peppol', value: `9938:${vat}` },
      { kind: 'vat', value: vat },
    ],
    languages: ['fr', 'de'],
    contacts: [{ name: 'Comptabilité', email: `factures@${id}.example` }],
    channels: [{ id: 'folder', kind: 'folder', path: id, pieces: ['original', 'pdf'], fileName: '{date}_{seller}_{number}_{id}' }],
  };
}
