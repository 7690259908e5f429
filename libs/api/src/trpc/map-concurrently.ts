import pLimit from 'p-limit';

/**
 * Does the work for every item, at most `limit` at a time, and gives the answers in the order of the items. The first failure ends it: what
 * is under way is not waited for, and nothing further begins.
 */
export async function mapConcurrently<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const limited = pLimit(limit);
  const answerOf = async (item: Item): Promise<Answer> => {
    try {
      return await work(item);
    } catch (error) {
      // Cleared before the failure is seen outside, since the next item would begin by then.
      limited.clearQueue();
      throw error;
    }
  };
  return Promise.all(items.map((item) => limited(answerOf, item)));
}
