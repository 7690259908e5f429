import { outlastDatabase } from './outlast-database';

/** As PostgreSQL answers while it starts, and where a statement overran its time. */
const of = (code: string) => Object.assign(new Error('of a test'), { severity: 'FATAL', code });
const STARTING = of('57P03');
const TOO_LONG = of('57014');

function step(...errors: readonly Error[]) {
  const left = [...errors];
  let taken = 0;
  const told: unknown[] = [];
  const options = { onAway: (error: unknown) => told.push(error), onBack: () => told.push('back') };
  const take = async () => {
    taken++;
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
  return { take, told, options, taken: () => taken };
}
const { signal } = new AbortController();

describe('outlastDatabase', () => {
  it('takes a step again for as long as the database is what fails, and tells of it once', async () => {
    const { take, told, options, taken } = step(STARTING, STARTING, STARTING);
    expect(await outlastDatabase(take, { signal, ...options })).toBe('done');
    expect(taken()).toBe(4);
    expect(told).toEqual([STARTING, 'back']);
  });

  it.each([
    ['of its own', new Error('cannot be drawn')],
    ['that would come again', TOO_LONG],
  ])('hands on an error %s', async (_what, error) => {
    const { take, told, options, taken } = step(STARTING, error);
    await expect(outlastDatabase(take, { signal, ...options })).rejects.toBe(error);
    expect(taken()).toBe(2);
    expect(told).toEqual([STARTING, 'back']);
  });

  it('ends with the fault when it is to stop, also in the middle of a pause', async () => {
    const stop = new AbortController();
    const { take, options, taken } = step(STARTING, STARTING);
    const onAway = () => setImmediate(() => stop.abort());
    await expect(outlastDatabase(take, { ...options, signal: stop.signal, onAway })).rejects.toBe(STARTING);
    expect(taken()).toBe(1);
  });
});
