/**
 * Shared by every project: TypeScript through swc. These packages, or parts of them, come as ES modules only, or import
 * others when they are used, and are transformed too; a name ends with a slash unless it is the beginning of several files' names.
 */
const esmOnly = [
  '@better-auth/',
  '@better-fetch/',
  '@noble/',
  '@prisma/client/runtime/query_compiler',
  'better-auth/',
  'better-call/',
  'copy-anything/',
  'defu/',
  'hucre/',
  'is-what/',
  'jose/',
  'nanostores/',
  'pptxgenjs/',
  'rou3/',
  'superjson/',
];
module.exports = {
  testEnvironment: 'node',
  // Ends what hangs. It is no measure of anything: a test takes as long as it needs on a machine that does other things too.
  testTimeout: 300_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
};
