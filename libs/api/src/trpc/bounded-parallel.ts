/**
 * Does the work for every item, at most `limit` at a time, and gives the answers in the order of the items. The first failure ends it: what
 * is under way is not waited for, and nothing further begins.
 */
export async function boundedParallel<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  const waiting = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [place, item] of waiting) {
      if (failed) return;
      try {
        answers.set(place, await work(item));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return items.map((_, place) => answers.get(place) as Answer);
}
