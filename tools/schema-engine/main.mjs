#!/usr/bin/env node
/**
 * Stand-in for Prisma's native `schema-engine`: the same sub-commands and the same JSON-RPC over stdio, served by
 * @prisma/schema-engine-wasm over a JavaScript driver adapter. prisma.config.ts points Prisma's commands here.
 */
import readline from 'node:readline';
import { createRequire } from 'node:module';
import { adapterFactory, isOfflineDiff } from './adapters.mjs';
import { canConnect, createDatabase, dropDatabase } from './admin.mjs';
import { parseEngineArguments } from './arguments.mjs';
import { errorFields } from './errors.mjs';
import { createEngine } from './wasm.mjs';

const engineVersion = createRequire(import.meta.url)('@prisma/engines-version').enginesVersion;
const options = parseEngineArguments(process.argv.slice(2));

if (options.command === 'version') process.stdout.write(`schema-engine-cli ${engineVersion} (wasm)\n`);
else if (options.command === 'cli') process.exitCode = await runSubCommand(options);
else serve(options);

/** Prisma reads the engine's log as one JSON object a line on standard error. */
function log(level, fields) {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

async function runSubCommand({ subCommand, datasource }) {
  log('INFO', { message: 'Starting schema engine CLI', git_hash: engineVersion });
  try {
    if (subCommand === 'can-connect-to-database') await canConnect(datasource.url);
    else if (subCommand === 'create-database') await createDatabase(datasource.url);
    else if (subCommand === 'drop-database') {
      await dropDatabase(datasource.url);
      log('INFO', { message: 'The database was successfully dropped' });
    } else throw new Error(`schema engine: unknown sub-command "${subCommand}"`);
    return 0;
  } catch (error) {
    log('ERROR', { is_panic: false, ...errorFields(error, datasource.url) });
    return 1;
  }
}

function serve(engineOptions) {
  let printed = 1_000_000; // ids of our own requests, far from the ids that the CLI gives to its requests
  let chain = Promise.resolve();
  let engine;
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

  async function call(method, params) {
    if (method === 'createDatabase') return { databaseName: await createDatabase(engineOptions.datasource.url) };
    engine ??= await createEngine(
      engineOptions,
      adapterFactory(engineOptions.datasource, isOfflineDiff(method, params)),
    );
    const name = method === 'getDatabaseVersion' ? 'version' : method;
    if (typeof engine[name] !== 'function') throw new Error(`schema engine: method ${method} is not supported`);
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      // In the WASM build these answer from a cache that only a diagnosis with the shadow database fills.
      const { migrationsList, filters } = params;
      await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
    }
    const result = await engine[name](params);
    if (method !== 'diff') return result ?? null;
    if (result.stdout) send({ id: printed++, method: 'print', params: { content: result.stdout.replace(/\n$/, '') } });
    return { exitCode: result.exitCode };
  }

  async function answer({ id, method, params }) {
    try {
      send({ id, result: await call(method, params) });
    } catch (error) {
      const data = { is_panic: false, ...errorFields(error, engineOptions.datasource.url) };
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
    }
  }

  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on('line', (line) => {
    if (!line.trim()) return;
    const message = JSON.parse(line);
    if (message.method) chain = chain.then(() => answer(message)); // one at a time: the engine is not re-entrant
  });
  lines.on('close', () => chain.then(() => process.exit(0)));
  process.on('SIGTERM', () => process.exit(0));
}
