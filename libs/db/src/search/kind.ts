/** What can be found, in the order in which kinds are listed if nothing else decides. Closed: a further kind also needs a CHECK in a migration. */
export const SEARCH_KINDS = [
  'page',
  'vendor',
  'product',
  'milestone',
  'estimate',
  'observation',
  'driver',
  'chart',
  'source',
] as const;

/** The kind of something that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found: a record, a page or a chart. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Unique within its kind. */
  readonly id: string;
  /** Its name, or what it states. */
  readonly title: string;
  /** One line that tells it from its like: publisher, scope, date, stage. */
  readonly context: string;
  /** Where to read it: a path of the product, with its query if any. */
  readonly address: string;
}

/** The same with what is searched and never shown. */
export interface SearchableEntry extends SearchEntry {
  readonly others: readonly (string | null)[];
}
