import {
  EVIDENCE_TIERS,
  METRICS,
  ROW_KINDS,
  ROW_ORDERS,
  SCOPE_KEYS,
  USUAL_ROW_SORT,
  type EvidenceTier,
  type LedgerRow,
  type Metric,
  type RowOrder,
  type ScopeKey,
} from '@waveguide/evidence';
import { keptParameters } from '../view/list-address';
import { singleValue } from '../view/page-search';

/** Names under which an address keeps what the table of the ledger shows, the page's own charts keep theirs. */
export const LEDGER_PARAMETERS = [
  'kind',
  'rowMetric',
  'rowScope',
  'publisher',
  'evidence',
  'rowYear',
  'text',
  'sort',
] as const;
type LedgerParameter = (typeof LEDGER_PARAMETERS)[number];

/** What is asked of the table. */
export interface LedgerSearch {
  readonly kind?: LedgerRow['kind'];
  readonly metric?: Metric;
  readonly scopeKey?: ScopeKey;
  readonly publisher?: string;
  readonly evidence?: EvidenceTier[];
  readonly year?: number;
  readonly text?: string;
  readonly sort: RowOrder;
  readonly descending: boolean;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const LONGEST_TEXT = 200;
const LONGEST_PUBLISHER = 120;

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

/** Controls could not be sent on. */
const plain = (text: string, longest: number): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, longest);

function yearOf(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= 1990 && year <= 2100 ? year : undefined;
}

function sortOf(text: string): Pick<LedgerSearch, 'sort' | 'descending'> | undefined {
  const by = oneOf(ROW_ORDERS, text.replace(/^-/, ''));
  return by === undefined ? undefined : { sort: by, descending: text.startsWith('-') };
}

/** How an order stands in an address: "-published" is newest first. */
export function sortText({ sort, descending }: Pick<LedgerSearch, 'sort' | 'descending'>): string {
  return `${descending ? '-' : ''}${sort}`;
}

/** Reads the table's filter from an address; what it does not know it leaves out and names in `ignored`. */
export function readLedgerSearch(query: Query): {
  readonly search: LedgerSearch;
  readonly ignored: readonly LedgerParameter[];
} {
  const ignored: LedgerParameter[] = [];
  const read = <T>(name: LedgerParameter, of: (text: string) => T | undefined): T | undefined => {
    const text = singleValue(query[name]) ?? '';
    const value = text === '' ? undefined : of(text);
    if (text !== '' && value === undefined) ignored.push(name);
    return value;
  };
  const kind = read('kind', (text) => oneOf(ROW_KINDS, text));
  const metric = read('rowMetric', (text) => oneOf(METRICS, text));
  const scopeKey = read('rowScope', (text) => oneOf(SCOPE_KEYS, text));
  const publisher = read('publisher', (text) => plain(text, LONGEST_PUBLISHER) || undefined);
  const evidence = read('evidence', (text) => {
    const words = text.split(',');
    const tiers = EVIDENCE_TIERS.filter((tier) => words.includes(tier));
    return tiers.length === words.length ? tiers : undefined;
  });
  const year = read('rowYear', yearOf);
  const words = read('text', (text) => plain(text, LONGEST_TEXT) || undefined);
  const sort = read('sort', sortOf) ?? { sort: USUAL_ROW_SORT.by, descending: USUAL_ROW_SORT.descending };
  return {
    search: {
      ...(kind === undefined ? {} : { kind }),
      ...(metric === undefined ? {} : { metric }),
      ...(scopeKey === undefined ? {} : { scopeKey }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(year === undefined ? {} : { year }),
      ...(words === undefined ? {} : { text: words }),
      ...sort,
    },
    ignored,
  };
}

const address = (path: string, parameters: readonly (readonly [string, string])[]): string => {
  const text = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The page with the table in another order, from its first page. */
export function sortAddress(query: Query, sort: Pick<LedgerSearch, 'sort' | 'descending'>): string {
  const usual = sort.sort === USUAL_ROW_SORT.by && sort.descending === USUAL_ROW_SORT.descending;
  const kept = keptParameters(query, ['sort', 'page']);
  return address('/published', usual ? kept : [...kept, ['sort', sortText(sort)]]);
}

/** The page with every row, the charts as they are. */
export function allRowsAddress(query: Query): string {
  return address('/published', keptParameters(query, [...LEDGER_PARAMETERS, 'page']));
}

/** The file of exactly the rows that the table has on all its pages. */
export function ledgerFileAddress(query: Query, format: string): string {
  const names: readonly string[] = [...LEDGER_PARAMETERS, 'scenario', 'revision'];
  const kept = keptParameters(query, []).filter(([name]) => names.includes(name));
  return address(`/published/ledger.${format}`, kept);
}
