import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';

/** The client, or a transaction of it: what repositories read and write through. */
export type Database = Prisma.TransactionClient;

/**
 * A client with a connection pool of its own; disconnect it when done.
 * @param databaseUrl postgresql:// connection string
 */
export function createClient(databaseUrl: string): PrismaClient {
  // Under any other session time zone the adapter stores timestamptz shifted.
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, options: '-c TimeZone=UTC' }),
  });
}
