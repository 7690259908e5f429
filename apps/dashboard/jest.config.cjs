const preset = require('../../jest.preset.cjs');

/** Published as ES modules only, as those that the preset names. */
const [ignored] = preset.transformIgnorePatterns;

module.exports = {
  ...preset,
  displayName: 'dashboard',
  transformIgnorePatterns: [ignored.replace('(?!(', '(?!(nuqs|')],
  setupFilesAfterEnv: [require.resolve('../../libs/ui/jest.patience.cjs')],
  moduleNameMapper: { '\\.module\\.css$': require.resolve('../../libs/ui/jest.css-module.cjs') },
};
