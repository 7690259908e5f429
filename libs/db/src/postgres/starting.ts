/**
 * What gets a database ready rather than uses one. It has an entry of its own (`@waveguide/db/starting`), so that the dashboard's
 * build, which uses the database, never takes it in.
 */
export { checkConnection } from './check';
export { databaseTrouble } from './fault';
export type { ConnectionProblem } from './problem';
export { migrateDatabase, type MigrationProblem, type MigrationReport } from './migrate';
