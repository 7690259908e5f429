import { cruise } from 'dependency-cruiser';

const OUTSIDE = ['node_modules', '/generated/', '\\.next'];

/**
 * Every import between the project's own files, those of types included, and the circles that they close.
 *
 * @param {string} root folder of the checkout
 * @returns {Promise<{ files: string[], edges: { from: string, to: string }[], circles: string[][] }>} paths from the root, sorted
 */
export async function readImports(root) {
  const { output } = await cruise(['libs', 'apps/dashboard/src', 'tools'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }] },
    // Imports of types count, too: a circle of types is a part that lies too high.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: OUTSIDE },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error('the reader of imports gave text');
  return {
    files: output.modules.map(({ source }) => source).sort(),
    edges: output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    circles: output.summary.violations.map(({ from, cycle }) => [from, ...(cycle ?? []).map(({ name }) => name)]),
  };
}
