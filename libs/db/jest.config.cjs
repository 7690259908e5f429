const preset = require('../../jest.preset.cjs');

/** Prisma's query compiler and the hash of revisions come as ES modules only, so they are transformed as well. */
const esmOnly = ['@noble/', '@prisma/client/runtime/query_compiler'];
module.exports = {
  ...preset,
  displayName: 'db',
  // A cold start loads a query compiler of 4 MB and makes a template database, on machines that do more than this.
  testTimeout: 60_000,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
};
