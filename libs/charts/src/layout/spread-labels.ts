/**
 * Moves labels apart along one line by as little as possible in the least-squares sense, keeping their order: isotonic regression
 * (pool adjacent violators, Ayer et al. 1955) on the positions less the room each label needs, then clamped to the ends.
 *
 * @param wanted positions, ascending
 * @param room `gap` between neighbours, and the `low` and `high` ends
 * @returns positions at least `gap` apart; where not all fit between the ends, they start at `low` with the gap kept
 */
export function spreadLabels(
  wanted: readonly number[],
  room: { readonly gap: number; readonly low: number; readonly high: number },
): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((position, i) => {
    blocks.push({ sum: position - i * room.gap, count: 1 });
    for (;;) {
      const [last, before] = [blocks.at(-1), blocks.at(-2)];
      if (last === undefined || before === undefined || before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const highest = Math.max(room.low, room.high - (wanted.length - 1) * room.gap);
  const level = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return level.map((at, i) => Math.min(Math.max(at, room.low), highest) + i * room.gap);
}
