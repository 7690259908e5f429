import { throughRestarts } from './through-restarts';

const of = (code: string) => Object.assign(new Error(code), { severity: code === '42P01' ? 'ERROR' : 'FATAL', code });

function times(...errors: readonly Error[]) {
  const left = [...errors];
  const paused: number[] = [];
  const work = async () => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
  const options = { now: () => 0, pause: async (milliseconds: number) => void paused.push(milliseconds) };
  return { done: throughRestarts(work, options), paused };
}

describe('throughRestarts', () => {
  it('does the work again where the database was stopped and started meanwhile', async () => {
    const { done, paused } = times(of('57P01'), of('57P03'));
    expect(await done).toBe('done');
    expect(paused).toEqual([500, 1_000]);
  });

  it('gives up on a database that does not come back', async () => {
    const { done, paused } = times(...Array.from({ length: 20 }, () => of('57P03')));
    await expect(done).rejects.toThrow('57P03');
    expect(paused).toHaveLength(5);
  });

  it.each(['53100', '28P01', '42P01'])('hands on %s, which would come again', async (code) => {
    const { done, paused } = times(of(code));
    await expect(done).rejects.toThrow(code);
    expect(paused).toEqual([]);
  });
});
