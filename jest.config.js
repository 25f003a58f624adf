/** Jest runs the compiled files, so that what is tested is what runs. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist/tests'],
  testMatch: ['**/*.test.js'],
  // What takes minutes has a command of its own (npm run test:long).
  testPathIgnorePatterns: process.env.LONG ? [] : ['\\.long\\.test\\.js$'],
  transform: {},
  testTimeout: 60_000,
  globalSetup: '<rootDir>/dist/tests/support/globalSetup.js',
  globalTeardown: '<rootDir>/dist/tests/support/globalTeardown.js',
  reporters: ['default', '<rootDir>/dist/tests/support/closingLine.js'],
};
