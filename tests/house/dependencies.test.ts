import { expect, it } from '#tests/support/suite.js';
import { read } from './tree.js';

interface Package {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}

const declared = JSON.parse(read('package.json')) as Package;
const page = read('docs/dependencies.md');
const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', why = '']) => ({ name, why }));

it('says of every package why it is there, and of none that is not', () => {
  const names = Object.keys({ ...declared.dependencies, ...declared.devDependencies });
  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
  expect(rows.filter(({ why }) => why.trim() === '')).toEqual([]);
});

it('says why a package is held on a line of its own', () => {
  expect(Object.keys(declared.overrides).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('takes exact versions', () => {
  const versions = Object.entries({ ...declared.dependencies, ...declared.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

it('names every direct package that is not under a free licence', () => {
  const free = ['MIT', 'MIT-0', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1'];
  const licence = (name: string) =>
    (JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }).license;
  const names = Object.keys({ ...declared.dependencies, ...declared.devDependencies });
  const others = names.filter(
    (name) =>
      !licence(name)
        .split(' OR ')
        .some((one) => free.includes(one)),
  );
  expect(others.map((name) => [name, licence(name)])).toEqual([
    ['@apollo/composition', 'Elastic-2.0'],
    ['@apollo/gateway', 'Elastic-2.0'],
  ]);
  for (const name of others) expect(rows.find((row) => row.name === name)?.why).toContain('Elastic License 2.0');
});
