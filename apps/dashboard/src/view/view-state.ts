import { createParser, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';

/** What a forecast chart shows of a technology. */
export const METRICS = ['ports', 'share', 'revenue', 'price', 'power'] as const;
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
  scale: parseAsStringLiteral(SCALES).withDefault('linear'),
  technologies: parseAsArrayOf(id).withDefault([]),
  compare: parseAsArrayOf(id).withDefault([]),
  vendors: parseAsArrayOf(id).withDefault([]),
  tab: parseAsArrayOf(openTab).withDefault([]),
};

export type ViewKey = keyof typeof viewParsers;
