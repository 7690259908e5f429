/**
 * What starts a database rather than uses one. It has an entry of its own (`@waveguide/db/embedded`), so that the dashboard's
 * build, which uses the database, never takes it in.
 */
export { productServer, testServer } from './embedded-places';
export {
  startEmbeddedServer,
  type EmbeddedProblem,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from './embedded-server';
export { isMarkAlive, processMark } from './embedded-lock';
export { migrateDatabase, type MigrationProblem, type MigrationReport } from './migrate';
export { workspaceRoot } from './workspace-root';
