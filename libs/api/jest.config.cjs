module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api',
  // Every file of tests makes a database of its own, on a machine that may be busy.
  testTimeout: 60_000,
};
