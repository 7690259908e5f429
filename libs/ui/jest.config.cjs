module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'ui',
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/jest.browser-gaps.cjs'],
  setupFilesAfterEnv: ['<rootDir>/jest.patience.cjs'],
  moduleNameMapper: { '\\.module\\.css$': '<rootDir>/jest.css-module.cjs' },
};
