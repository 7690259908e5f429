import pg from 'pg';

const connectionTimeoutMillis = 5_000;

async function withClient(connectionString, work) {
  if (!connectionString) throw new Error('no DATABASE_URL is set');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The server's maintenance database, and the name of the database that `url` speaks of. */
function maintenance(url) {
  if (!url) throw new Error('no DATABASE_URL is set');
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = '/postgres';
  target.search = '';
  return { name, url: target.toString() };
}

export async function canConnect(url) {
  await withClient(url, (client) => client.query('SELECT 1'));
}

/** @returns the name of the database made */
export async function createDatabase(url) {
  const { name, url: server } = maintenance(url);
  await withClient(server, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`));
  return name;
}

export async function dropDatabase(url) {
  const { name, url: server } = maintenance(url);
  await withClient(server, (client) => client.query(`DROP DATABASE ${pg.escapeIdentifier(name)}`));
}
