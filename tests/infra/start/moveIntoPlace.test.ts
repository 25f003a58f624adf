import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { moveIntoPlace } from '#infra/start/moveIntoPlace.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-place-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'mark'), name);
  return path;
};

it('puts a folder where none was, and in the place of another', () => {
  const place = join(folder, 'alone');
  for (const name of ['first', 'second']) {
    moveIntoPlace(made(name), place, () => false);
    expect(readFileSync(join(place, 'mark'), 'utf8')).toBe(name);
  }
  expect(readdirSync(folder)).toEqual(['alone']);
});

it('throws when what it is to move is not there, and leaves what stood in the place', () => {
  expect(() => moveIntoPlace(join(folder, 'nothing'), join(folder, 'alone'), () => false)).toThrow('ENOENT');
  expect(readFileSync(join(folder, 'alone', 'mark'), 'utf8')).toBe('second');
});

it('outlives others that do the same at the same time, and what stands there at last is whole', async () => {
  const place = join(folder, 'shared');
  const module = new URL('../../../infra/start/moveIntoPlace.js', import.meta.url).href;
  const program = (who: number) => `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { moveIntoPlace } from ${JSON.stringify(module)};
    for (let round = 0; round < 60; round += 1) {
      const made = ${JSON.stringify(join(folder, `of-${who}`))} + '-' + round;
      mkdirSync(made);
      for (let file = 0; file < 30; file += 1) writeFileSync(made + '/' + file, '${who}');
      moveIntoPlace(made, ${JSON.stringify(place)}, () => false);
    }`;
  const racing = [1, 2, 3].map((who) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program(who)]),
  );
  await Promise.all(racing);
  const files = readdirSync(place);
  expect(files).toHaveLength(30);
  expect(new Set(files.map((file) => readFileSync(join(place, file), 'utf8'))).size).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['alone', 'shared']);
});
