import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which layer may import which: arrows run downward only (docs/architecture.md). */
const layers = {
  kernel: ['kernel'],
  domain: ['kernel', 'domain'],
  charts: ['kernel', 'domain', 'charts'],
  briefings: ['kernel', 'domain', 'charts', 'briefings'],
  ui: ['kernel', 'domain', 'charts', 'briefings', 'ui'],
  exports: ['kernel', 'domain', 'charts', 'briefings', 'exports'],
  postgres: ['kernel', 'postgres'],
  db: ['kernel', 'domain', 'postgres', 'db'],
  auth: ['kernel', 'domain', 'db', 'auth'],
  api: ['kernel', 'domain', 'charts', 'briefings', 'exports', 'db', 'auth', 'api'],
  app: ['kernel', 'domain', 'charts', 'briefings', 'ui', 'exports', 'postgres', 'db', 'auth', 'api', 'app'],
};
/** Fields whose text a person or a source wrote, in one line. */
const WRITTEN_NAMES = '/^(publisher|author|scenarioName|actor|proposerName)$/';

const TIME_OF_RECORD =
  "What is recorded or runs out is dated by the database's clock: ask recordTime(), or let a column's default do it. A wait is measured with performance.now().";

/**
 * Where `!` may say that an element is there: in specs, where an absent one fails the test, and in loops over columns of draws and matrices,
 * whose bounds show it and where a check per element would cost. Elsewhere absence is handled, ruled out by a type, or refused by `required()`.
 */
const ASSERTED = [
  '**/*.{spec,bench,fixture}.{ts,tsx}',
  '**/testing/**',
  '**/testing-*.ts',
  'libs/{probability,economics}/src/**',
  'libs/forecasts/src/{engine,analysis}/**',
  'libs/adoption/src/curve-*.ts',
  'tools/base-case/slow-*.ts',
];

/** A universal lib runs in the browser, in a worker and on the server, so it may lean on universal libs only. */
const runtimes = { universal: ['universal'], server: ['universal', 'server'], browser: ['universal', 'browser'] };

const constraints = [
  ...Object.entries(layers).map(([layer, allowed]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: allowed.map((name) => `layer:${name}`),
  })),
  ...Object.entries(runtimes).map(([runtime, allowed]) => ({
    sourceTag: `runtime:${runtime}`,
    onlyDependOnLibsWithTags: allowed.map((name) => `runtime:${name}`),
  })),
];

const universal = [
  'quantity',
  'probability',
  'evidence',
  'technologies',
  'vendors',
  'adoption',
  'forecasts',
  'economics',
  'charts',
  'briefings',
];
const impure = (object, property) => ({
  object,
  property,
  message: 'Universal libs are pure: time and randomness come in as arguments.',
});

export default tseslint.config(
  {
    ignores: [
      '**/.next',
      '**/dist',
      '**/.nx',
      '**/node_modules',
      '**/next-env.d.ts',
      'libs/db/src/generated',
      '**/test-results',
      '**/playwright-report',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-params': ['error', { max: 3 }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          checkDynamicDependenciesExceptions: ['.*'],
          depConstraints: constraints,
        },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ASSERTED,
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    files: universal.map((name) => `libs/${name}/src/**/*.ts`),
    ignores: ['**/*.spec.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:.*|fs|path|os|crypto|react|react-dom|next)(/.*)?$',
              message: 'Universal libs use no Node built-ins and no React.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'process',
          'Buffer',
          'localStorage',
          'fetch',
          'setTimeout',
          'setInterval',
          'performance',
        ].map((name) => ({
          name,
          message: 'Universal libs do no IO and know no host.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        impure('Math', 'random'),
        impure('Date', 'now'),
        impure('performance', 'now'),
        impure('crypto', 'randomUUID'),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Universal libs know no clock: pass the date in.',
        },
      ],
    },
  },
  {
    files: ['libs/{db,auth,api}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/testing-*.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: TIME_OF_RECORD }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: TIME_OF_RECORD },
        { selector: "CallExpression[callee.name='Date']", message: TIME_OF_RECORD },
      ],
    },
  },
  {
    files: ['libs/ui/src/**/*.tsx', 'libs/ui/src/**/*.ts', 'apps/dashboard/**/*.tsx', 'apps/dashboard/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['libs/ui/src/**/*.tsx', 'apps/dashboard/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `JSXElement[openingElement.name.name!='bdi'] > JSXExpressionContainer > MemberExpression[property.name=${WRITTEN_NAMES}]`,
          message: 'What a person or a source wrote stands in <bdi>, so that it cannot reorder the words beside it.',
        },
        {
          selector: `TemplateLiteral > MemberExpression[property.name=${WRITTEN_NAMES}]`,
          message:
            'What a person or a source wrote is isolated() in a sentence, so that it cannot reorder the words beside it.',
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tools/**', '**/*.bench.ts', 'prisma/**'], rules: { 'no-console': 'off' } },
  prettier,
);
