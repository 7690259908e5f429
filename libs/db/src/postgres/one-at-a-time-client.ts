import pg from 'pg';

/**
 * A connection that gives PostgreSQL one query at a time. Prisma reads the relations of an `include` side by side, also inside of a
 * transaction, which has one connection; pg queues such queries today, warns of it, and will refuse them in its next version.
 */
export class OneAtATimeClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...query: unknown[]) => unknown;
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = (...query: unknown[]): unknown => {
      // A query with a callback is the pool's own, which lends a connection to nobody else meanwhile.
      if (!answersByPromise(query)) return ask(...query);
      const answer = last.then(() => ask(...query));
      last = answer.catch(() => undefined);
      return answer;
    };
    this.query = inTurn as typeof this.query;
  }
}

function answersByPromise([what, ...rest]: readonly unknown[]): boolean {
  const submits = typeof what === 'object' && what !== null && 'submit' in what;
  return !submits && !rest.some((part) => typeof part === 'function');
}
