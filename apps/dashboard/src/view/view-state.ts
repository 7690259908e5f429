import { createParser, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';

/** What a forecast chart shows of a technology; power saved is of the whole market. Names as in the addresses of charts. */
export const METRICS = ['ports', 'share', 'revenue', 'price', 'power-saved'] as const;
export type Metric = (typeof METRICS)[number];

export const SCALES = ['linear', 'log'] as const;
export type Scale = (typeof SCALES)[number];

/** Years that an address may ask for; what a scenario covers is decided by its model. */
const YEARS = { first: 2000, last: 2100 } as const;

const wholeNumber = (least: number, most: number) =>
  createParser({
    parse: (text) => {
      if (!/^\d{1,9}$/.test(text)) return null;
      const value = Number(text);
      return value >= least && value <= most ? value : null;
    },
    serialize: String,
  });

/** Ids as the ledger has them. */
const id = createParser({
  parse: (text) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/.test(text) ? text : null),
  serialize: (value: string) => value,
});

/** Two years, the later one last, as in `2026-2030`. */
const yearSpan = createParser({
  parse: (text) => {
    const [from, to] = (/^(\d{4})-(\d{4})$/.exec(text) ?? []).slice(1).map(Number);
    if (from === undefined || to === undefined || from < YEARS.first || to > YEARS.last || from >= to) return null;
    return { from, to };
  },
  serialize: ({ from, to }: { readonly from: number; readonly to: number }) => `${from}-${to}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

/** `<chart>.<tab>`, for every chart that does not show its chart. */
const openTab = createParser({
  parse: (text) => (/^[a-z0-9][a-z0-9-]{0,80}\.(table|sources)$/.test(text) ? text : null),
  serialize: (value: string) => value,
});

/**
 * Everything of the view that lives in the address, by the name of its parameter. A parameter that cannot be read falls back to its
 * default, and the page says so (see view-problem.ts).
 */
export const viewParsers = {
  scenario: id.withDefault('base'),
  /** A revision's number: the link is frozen there. Left out, the link is live and follows the newest. */
  revision: wholeNumber(1, 1_000_000),
  from: wholeNumber(YEARS.first, YEARS.last),
  to: wholeNumber(YEARS.first, YEARS.last),
  metric: parseAsStringLiteral(METRICS).withDefault('ports'),
  scale: parseAsStringLiteral(SCALES),
  /** The technology, or group of them, that a forecast is of. */
  technology: id.withDefault('co-packaged'),
  /** The year that is read off the charts. */
  year: wholeNumber(YEARS.first, YEARS.last),
  /** The two years between which growth is stated. */
  growth: yearSpan,
  technologies: parseAsArrayOf(id).withDefault([]),
  compare: parseAsArrayOf(id).withDefault([]),
  vendors: parseAsArrayOf(id).withDefault([]),
  tab: parseAsArrayOf(openTab).withDefault([]),
};

export type ViewKey = keyof typeof viewParsers;
