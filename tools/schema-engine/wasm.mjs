import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

/** The package's own entry imports the .wasm file as a module, which Node does not do without a flag: instantiate it by hand. */
async function loadSchemaEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const module = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** An engine over the given schema files and adapter factory. */
export async function createEngine({ datamodels, datasource }, factory) {
  const SchemaEngine = await loadSchemaEngine();
  const files = datamodels.map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const settings = {
    datamodels: files.length > 0 ? files : undefined,
    resetShadowDatabase: datasource.resetShadowDatabase,
  };
  const debug = (line) => {
    if (process.env.SCHEMA_ENGINE_DEBUG) process.stderr.write(`${line}\n`);
  };
  return SchemaEngine.new(settings, debug, bindMigrationAwareSqlAdapterFactory(factory));
}
