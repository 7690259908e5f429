import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum as Column, DriverAdapterError } from '@prisma/driver-adapter-utils';

/** PostgreSQL type OID to Prisma's column type, for what the catalog queries return; everything else is read as text. */
const columnTypes = new Map([
  [16, Column.Boolean],
  [17, Column.Bytes],
  [18, Column.Character],
  [20, Column.Int64],
  [21, Column.Int32],
  [23, Column.Int32],
  [26, Column.Int64],
  [114, Column.Json],
  [700, Column.Float],
  [701, Column.Double],
  [1000, Column.BooleanArray],
  [1002, Column.CharacterArray],
  [1003, Column.TextArray],
  [1005, Column.Int32Array],
  [1007, Column.Int32Array],
  [1009, Column.TextArray],
  [1015, Column.TextArray],
  [1016, Column.Int64Array],
  [1028, Column.Int64Array],
  [1082, Column.Date],
  [1083, Column.Time],
  [1114, Column.DateTime],
  [1184, Column.DateTime],
  [1266, Column.Time],
  [1700, Column.Numeric],
  [2950, Column.Uuid],
  [3802, Column.Json],
]);

/** True for a diff between schema files and migrations: it needs no server at all. */
export function isOfflineDiff(method, params) {
  const files = ['empty', 'schemaDatamodel', 'migrations'];
  return method === 'diff' && files.includes(params.from.tag) && files.includes(params.to.tag);
}

/** Two gaps of PrismaPg that only migrations meet. */
function mended(adapter) {
  const pool = adapter.underlyingDriver();
  // Catalog queries return "char" columns, which PrismaPg#queryRaw refuses.
  adapter.queryRaw = async (query) => {
    const { fields, rows } = await adapter.performIO(query);
    return {
      columnNames: fields.map((field) => field.name),
      columnTypes: fields.map((field) => columnTypes.get(field.dataTypeID) ?? Column.Text),
      rows,
    };
  };
  // PrismaPg#executeScript splits at every semicolon, which breaks functions, DO blocks and string literals.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** A PostgreSQL in this process's memory, as the shadow database of an offline diff. */
async function inMemoryAdapter() {
  const [{ PGlite }, { pg_trgm }, { PrismaPGlite }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('pglite-prisma-adapter'),
  ]);
  const database = await PGlite.create({ extensions: { pg_trgm } });
  const adapter = await new PrismaPGlite(database).connect();
  adapter.executeScript = async (script) => {
    try {
      await database.exec(script); // the engine refuses any answer but none
    } catch (error) {
      const { code, severity, message, detail, hint } = error; // any other kind of error reaches people as a bare number
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, hint, column: undefined });
    }
  };
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    if (!database.closed) await database.close();
  };
  return adapter;
}

/** Stands where the engine wants a live connection but an offline diff uses none: it answers the version query only. */
function versionOnlyAdapter() {
  const refuse = async () => {
    throw new Error('an offline diff has no database');
  };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [Column.Boolean, Column.Text, Column.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180000]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
  };
}

/** A database made for one command and dropped after it. PrismaPg's own drops it before its pool has let go of it. */
async function shadowAdapter({ admin, url, schema }) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await admin.underlyingDriver().query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const adapter = mended(await new PrismaPg({ connectionString: target.toString(), max: 1 }, { schema }).connect());
  adapter.dispose = async () => {
    await adapter.underlyingDriver().end();
    await admin.underlyingDriver().query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`);
    await admin.dispose();
  };
  return adapter;
}

/**
 * Migration-aware adapter factory for the engine.
 * @param {{ url?: string, shadowDatabaseUrl?: string }} datasource
 * @param {boolean} offline no server: the shadow database lives in memory
 */
export function adapterFactory(datasource, offline) {
  const url = datasource.url || 'postgresql://none:none@127.0.0.1:1/none';
  const schema = (URL.canParse(url) && new URL(url).searchParams.get('schema')) || undefined;
  const factory = new PrismaPg({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 }, { schema });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => (offline ? versionOnlyAdapter() : mended(await connect()));
  factory.connectToShadowDb = async () => {
    if (datasource.shadowDatabaseUrl)
      return mended(await new PrismaPg({ connectionString: datasource.shadowDatabaseUrl, max: 1 }).connect());
    return offline ? inMemoryAdapter() : shadowAdapter({ admin: await connect(), url, schema });
  };
  return factory;
}
