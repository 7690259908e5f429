const preset = require('../../jest.preset.cjs');

/** Better Auth's dependencies and Prisma's query compiler come as ES modules only, so they are transformed as well. */
const esmOnly = [
  'better-auth/',
  '@better-auth/',
  'better-call/',
  'rou3/',
  '@better-fetch/',
  'nanostores/',
  'jose/',
  '@noble/',
  'defu/',
  'superjson/',
  'copy-anything/',
  'is-what/',
  'hucre/',
  '@prisma/client/runtime/query_compiler',
];
module.exports = {
  ...preset,
  displayName: 'api',
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
};
