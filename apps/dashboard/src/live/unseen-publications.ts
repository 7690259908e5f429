/** A published revision by its place. */
export interface PublishedPlace {
  readonly scenarioId: string;
  readonly number: number;
}

export interface Seen {
  /** The newest revision of each scenario as the page has it. */
  readonly known: readonly PublishedPlace[];
  /** Revisions that this page itself published. */
  readonly own: readonly PublishedPlace[];
  /** Revisions that the reader has put aside. */
  readonly dismissed: readonly PublishedPlace[];
  /** The scenarios that the page is about; left out, all. */
  readonly only?: readonly string[] | undefined;
}

const has = (places: readonly PublishedPlace[], { scenarioId, number }: PublishedPlace) =>
  places.some((place) => place.scenarioId === scenarioId && place.number === number);

/** Of what was published while the page was open: the newest of each scenario that the page does not show yet. */
export function unseenPublications<T extends { readonly stamp: PublishedPlace }>(
  received: readonly T[],
  { known, own, dismissed, only }: Seen,
): readonly T[] {
  const newest = new Map<string, T>();
  for (const each of received) {
    const before = newest.get(each.stamp.scenarioId);
    if (before === undefined || before.stamp.number < each.stamp.number) newest.set(each.stamp.scenarioId, each);
  }
  return [...newest.values()].filter(({ stamp }) => {
    const shown = known.find(({ scenarioId }) => scenarioId === stamp.scenarioId)?.number ?? 0;
    const concerns = only === undefined || only.includes(stamp.scenarioId);
    return concerns && stamp.number > shown && !has(own, stamp) && !has(dismissed, stamp);
  });
}
