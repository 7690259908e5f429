const fs = require('node:fs');
const path = require('node:path');

/** Every project with a Jest configuration, in one run: one count, and one warm-up instead of one a project. */
const root = path.resolve(__dirname, '..');
const groups = ['apps', 'libs'].flatMap((group) =>
  fs.readdirSync(path.join(root, group)).map((name) => path.join(group, name)),
);

module.exports = {
  rootDir: root,
  projects: [...groups, 'tools']
    .map((folder) => path.join(root, folder, 'jest.config.cjs'))
    .filter((file) => fs.existsSync(file)),
  // Nothing else runs meanwhile, and specs that wait for PostgreSQL or LibreOffice leave their core to others.
  maxWorkers: '100%',
  // In a run of all, Jest does not look at the limits of single projects.
  testTimeout: require('../jest.preset.cjs').testTimeout,
  // A worker gives back some hundred megabytes when it ends, which takes longer than Jest's half a second where others work too.
  workerGracefulExitTimeout: 60_000,
};
