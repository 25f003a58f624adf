import { describe, expect, it } from '#tests/support/suite.js';
import { files, folders, isCode, read } from './tree.js';

/** The first column of the tables of rooms: "shared/identity/", "gateway/operations/*\/", "tests/shared/**". */
const rooms = read('docs/house.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, room = '']) => room));

function holds(room: string, folder: string): boolean {
  const form = room.replaceAll(/\*+/g, (stars) => (stars === '**' ? '.*' : '[^/]+'));
  return new RegExp(`^${form}$`).test(folder);
}

const imports = (path: string): string[] => [...read(path).matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);

describe('the house', () => {
  it('has no folder that docs/house.md does not describe', () => {
    expect(rooms.length).toBeGreaterThan(40);
    expect(folders.filter((folder) => !rooms.some((room) => holds(room, folder)))).toEqual([]);
  });

  it('has every room that docs/house.md describes, each once', () => {
    expect(rooms.filter((room) => !folders.some((folder) => holds(room, folder)))).toEqual([]);
    expect(rooms).toEqual([...new Set(rooms)]);
  });

  it('tries each room in a folder of the same name', () => {
    const tried = folders.filter((folder) => /^tests\/(?:shared|subgraphs|gateway|infra)\//.test(folder));
    expect(tried.length).toBeGreaterThan(15);
    expect(tried.filter((folder) => !folders.includes(folder.replace('tests/', '')))).toEqual([]);
  });

  it('has features in the console that do not import each other', () => {
    const features = files.filter((path) => path.startsWith('gateway/console/src/features/') && isCode(path));
    expect(features.length).toBeGreaterThan(10);
    const across = features.filter((path) => imports(path).some((name) => /^\.\.\/(?!\.\.)/.test(name)));
    expect(across).toEqual([]);
  });
});
