import path from 'node:path';
import { defineConfig } from 'prisma/config';

/**
 * Prisma's commands use the WASM build of the schema engine through our stand-in: the native engine is a separate download
 * that an air-gapped machine cannot make, and without it even `prisma generate` fails.
 */
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'tools', 'schema-engine', 'main.mjs');

export default defineConfig({
  schema: path.join('prisma', 'schema.prisma'),
  migrations: { path: path.join('prisma', 'migrations') },
  // Not env(): that throws where DATABASE_URL is unset, and `prisma generate` needs no database.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
