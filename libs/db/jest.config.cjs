module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'db',
  // A cold start loads a query compiler of 4 MB and makes a template database, on machines that do more than this.
  testTimeout: 60_000,
};
