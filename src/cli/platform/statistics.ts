import type { RuleStatisticsRow, StatisticsRow } from '../../dispatch/store.js';

/** By what documents are counted. */
export const GROUPINGS = ['month', 'recipient', 'seller', 'provider', 'type', 'rule'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** What is counted of a group. A document counts once in each column that it fits. */
export interface GroupCount {
  /** A month, a recipient, …; '' where that is not known. */
  readonly key: string;
  readonly documents: number;
  readonly delivered: number;
  readonly rejected: number;
  readonly duplicate: number;
  /** Waits for a person: in quarantine, or given up. */
  readonly waiting: number;
}

/** Which documents count: all unless told. */
export interface StatisticsFilter {
  /** `2026-11`, first and last. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly recipient?: string | undefined;
  readonly seller?: string | undefined;
  readonly provider?: string | undefined;
}

const FIELDS = { month: 'month', recipient: 'recipient', seller: 'seller', provider: 'provider', type: 'typeCode' } as const;

type Counted = Pick<StatisticsRow, 'month' | 'recipient' | 'seller' | 'provider'>;

export function counts(row: Counted, { from, to, recipient, seller, provider }: StatisticsFilter): boolean {
  return (
    (from === undefined || row.month >= from) &&
    (to === undefined || row.month <= to) &&
    (recipient === undefined || row.recipient === recipient) &&
    (seller === undefined || row.seller.toLowerCase().includes(seller.toLowerCase())) &&
    (provider === undefined || row.provider === provider)
  );
}

/** Documents by month in their order, by anything else with the most first. */
export function grouped(rows: readonly StatisticsRow[], by: Exclude<Grouping, 'rule'>, filter: StatisticsFilter): GroupCount[] {
  const groups = new Map<string, { -readonly [name in keyof GroupCount]: GroupCount[name] }>();
  for (const row of rows) {
    if (!counts(row, filter)) continue;
    const key = row[FIELDS[by]];
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { key, documents: 0, delivered: 0, rejected: 0, duplicate: 0, waiting: 0 }));
    group.documents += row.documents;
    if (row.state === 'delivered' || row.state === 'acknowledged') group.delivered += row.documents;
    else if (row.state === 'rejected' || row.state === 'duplicate') group[row.state] += row.documents;
    else if (row.state === 'quarantined' || row.state === 'failed') group.waiting += row.documents;
  }
  const byKey = (a: GroupCount, b: GroupCount): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return [...groups.values()].sort((a, b) => (by === 'month' ? byKey(a, b) : b.documents - a.documents || byKey(a, b)));
}

export interface RuleCount {
  readonly rule: string;
  /** How many documents break it. */
  readonly documents: number;
}

/** Rules by how many documents break them, the most first. */
export function rulesOf(rows: readonly RuleStatisticsRow[], filter: StatisticsFilter): RuleCount[] {
  const found = new Map<string, number>();
  for (const row of rows) if (counts(row, filter)) found.set(row.rule, (found.get(row.rule) ?? 0) + row.documents);
  return [...found]
    .map(([rule, documents]) => ({ rule, documents }))
    .sort((a, b) => b.documents - a.documents || (a.rule < b.rule ? -1 : 1));
}

/** Of each provider that has sent bad files, its rules; the provider whose documents break most rules first. */
export function rulesByProvider(
  rows: readonly RuleStatisticsRow[],
  filter: StatisticsFilter,
  most: number,
): { provider: string; rules: RuleCount[] }[] {
  const sum = (rules: readonly RuleCount[]): number => rules.reduce((total, { documents }) => total + documents, 0);
  return [...new Set(rows.filter((row) => counts(row, filter)).map(({ provider }) => provider))]
    .map((provider) => ({ provider, rules: rulesOf(rows, { ...filter, provider }) }))
    .sort((a, b) => sum(b.rules) - sum(a.rules) || (a.provider < b.provider ? -1 : 1))
    .map(({ provider, rules }) => ({ provider, rules: rules.slice(0, most) }));
}
