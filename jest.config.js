import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The compiler leaves behind what it made of a source that was renamed or removed: such a test is nobody's any more. */
const orphans = (existsSync(here('dist/tests')) ? readdirSync(here('dist/tests'), { recursive: true }) : [])
  .filter((name) => name.endsWith('.test.js') && !existsSync(here(`tests/${name.replace(/js$/, 'ts')}`)))
  .map((name) => `/dist/tests/${name}$`);

/** Jest runs the compiled files, so that what is tested is what runs. */
export default {
  // Suites run in Node's own module loader: a worker loads the packages once, not once for each suite.
  runner: 'jest-light-runner',
  roots: ['<rootDir>/dist/tests'],
  testMatch: ['**/*.test.js'],
  // What takes minutes has a command of its own (npm run test:long).
  testPathIgnorePatterns: [...orphans, ...(process.env.LONG ? [] : ['\\.long\\.test\\.js$'])],
  transform: {},
  // Suites wait for PostgreSQL and for the browser more than they compute: one for each core, and none left over.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/dist/tests/support/longestFirst.js',
  globalSetup: '<rootDir>/dist/tests/support/globalSetup.js',
  globalTeardown: '<rootDir>/dist/tests/support/globalTeardown.js',
  reporters: ['default', '<rootDir>/dist/tests/support/closingLine.js'],
};
