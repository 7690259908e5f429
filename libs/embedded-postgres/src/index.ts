/** The PostgreSQL that a checkout brings along: where its files lie, how it starts, stops and is shared by processes. */
export { productServer, testServer } from './places';
export { startEmbeddedServer, type EmbeddedProblem, type EmbeddedServer, type EmbeddedServerOptions } from './server';
export { isMarkAlive, processMark } from './lock';
export { isAlive } from './postmaster';
export { workspaceRoot } from './workspace-root';
