import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '#tests/support/suite.js';
import { discardWorkingFolder, workingFolder } from './workingFolder.js';

const source = new URL('../../../../infra/start/isCompiled.mjs', import.meta.url);
const { isCompiled, markCompiled } = (await import(fileURLToPath(source))) as {
  isCompiled(root: string): boolean;
  markCompiled(root: string, since: Date): void;
};
const before = new Date('2026-11-23T08:00:00Z');
const compiled = new Date('2026-11-23T09:00:00Z');
const after = new Date('2026-11-23T10:00:00Z');
const files = [
  'tsconfig.json',
  'package.json',
  'node_modules/.package-lock.json',
  'shared/graphql/Fact.ts',
  'subgraphs/commune/main.ts',
  'gateway/identity/tenants.json',
  'gateway/console/src/Pages.tsx',
  'infra/start/start.ts',
  'tests/house/house.test.ts',
];

describe('whether the program is compiled', () => {
  let folder: string;
  let root: string;

  beforeEach(() => {
    folder = workingFolder();
    root = `${folder}/`;
    mkdirSync(join(root, 'dist'));
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
    for (const file of files) dated(file, before);
    markCompiled(root, compiled);
  });
  afterEach(() => discardWorkingFolder(folder));

  /** The file and the folders it is in. */
  function dated(file: string, day: Date): void {
    utimesSync(join(root, file), day, day);
    if (file.includes('/')) dated(dirname(file), day);
  }

  it('is, as long as nothing changed', () => {
    expect(isCompiled(root)).toBe(true);
  });

  it('is not, before the first time', () => {
    rmSync(join(root, 'dist/.compiled'));
    expect(isCompiled(root)).toBe(false);
  });

  it.each(files.filter((file) => !file.startsWith('gateway/console')))('is not, once %s changed', (file) => {
    utimesSync(join(root, file), after, after);
    expect(isCompiled(root)).toBe(false);
  });

  it('is not, once a file is gone', () => {
    rmSync(join(root, 'shared/graphql/Fact.ts'));
    expect(isCompiled(root)).toBe(false);
  });

  it('is not, when a file was written while the compiler ran', () => {
    utimesSync(join(root, 'infra/start/start.ts'), compiled, compiled);
    expect(isCompiled(root)).toBe(false);
  });

  it('is, whatever changed in the console, which is built apart', () => {
    utimesSync(join(root, 'gateway/console/src/Pages.tsx'), after, after);
    expect(isCompiled(root)).toBe(true);
  });
});
