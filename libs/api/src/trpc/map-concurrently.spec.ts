import { mapConcurrently } from './map-concurrently';

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('mapConcurrently', () => {
  it('answers in the order of the items and never has more than the limit under way', async () => {
    let running = 0;
    let most = 0;
    const items = Array.from({ length: 23 }, (_, i) => i);
    const answers = await mapConcurrently(items, 4, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 1 + ((item * 7) % 5); turn += 1) await later();
      running -= 1;
      return item * 2;
    });
    expect(answers).toEqual(items.map((item) => item * 2));
    expect(most).toBe(4);
  });

  it('begins nothing after a failure', async () => {
    const begun: number[] = [];
    const work = mapConcurrently([0, 1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await later();
      if (item === 0) throw new Error('broken');
      await later();
    });
    await expect(work).rejects.toThrow('broken');
    await later();
    await later();
    expect(begun).toEqual([0, 1]);
  });

  it('has nothing to do for nothing', async () => {
    expect(await mapConcurrently([], 4, async () => 1)).toEqual([]);
  });
});
