import { PrismaPg } from '@prisma/adapter-pg';
import { CONNECTION_TIMEOUT_MS, poolConfig, schemaOf } from './connect';
import { PrismaClient, type Prisma } from '../generated/client';

/** The client, or a transaction of it: what repositories read and write through. */
export type Database = Prisma.TransactionClient;

/**
 * How long a transaction may wait for its connection and then take, in milliseconds. The library's own 2 and 5 seconds undo what people save
 * where the machine is merely busy.
 */
const TRANSACTION_DEFAULTS = { maxWait: CONNECTION_TIMEOUT_MS, timeout: 30_000 };

/**
 * A client with a connection pool of its own; disconnect it when done.
 * @param databaseUrl postgresql:// connection string
 * @throws Error if the connection string cannot be honoured
 */
export function createClient(databaseUrl: string): PrismaClient {
  const schema = schemaOf(databaseUrl);
  return new PrismaClient({
    adapter: new PrismaPg(poolConfig(databaseUrl), schema === null ? {} : { schema }),
    transactionOptions: TRANSACTION_DEFAULTS,
  });
}
