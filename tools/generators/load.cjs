/**
 * What Nx calls. It strips no types itself on Node.js 20, and the packages that it would do it with are not installed; tsx is.
 */
const { formatFiles } = require('@nx/devkit');
const tsx = require('tsx/cjs/api');

/** Runs a generator of a folder, sets what it wrote as Prettier does, and hands back what follows once the files are written. */
const generator = (folder) => async (tree, options) => {
  const { default: generate } = tsx.require(`./${folder}/generator.ts`, __filename);
  const after = generate(tree, options);
  await formatFiles(tree);
  return after;
};

exports.chart = generator('chart');
exports.lib = generator('lib');
exports.factKind = generator('fact-kind');
