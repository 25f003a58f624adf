import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve as resolved } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutantsOf } from './mutantsOf.js';
import type { Spoilt } from './spoilt.js';

/*
 * Mutation testing of the rule of active subsidiarity: each small fault that is put into its compiled code must make one of
 * its tests fail. Who survives is told, and has to be argued on docs/mutants.md; ends with 1 where one is not. Words name
 * the files to spoil, all without one; --quick leaves out the tests that take seconds.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const rule = join(root, 'dist/shared/subsidiarity');
const trial = join(root, 'dist/tests/shared/subsidiarity');
/** Two at once: whoever runs this works on the same machine. Longer than any test takes that ends at all. */
const processes = 2;
const patienceMs = 180_000;
const slow = ['properties', 'adviseOracle', 'assessOracle'];

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const wanted = words.filter((word) => !word.startsWith('--'));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.startsWith('cofunding'))
    .sort();

/** The quick ones first: most faults never reach the slow ones. */
const slowness = (name: string): number => slow.findIndex((one) => name.startsWith(one));
const tests = filesOf(trial)
  .filter((name) => name.endsWith('.test.js') && !(isQuick && slowness(name) >= 0))
  .sort((one, other) => slowness(one) - slowness(other))
  .map((name) => join(trial, name));

/** The modules that a compiled module loads, itself among them, by path. */
function loadedBy(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(/from '([.#][^']+)';/g)) {
    loadedBy(
      specifier.startsWith('#') ? join(root, 'dist', specifier.slice(1)) : resolved(dirname(path), specifier),
      found,
    );
  }
  return found;
}

/** Of the tests, those that load a file: no other can find a fault in it. */
const loads = new Map(tests.map((test) => [test, loadedBy(test)]));
const testsOf = (path: string): string[] => tests.filter((test) => loads.get(test)?.has(path));

const start = (): ChildProcess =>
  fork(fileURLToPath(new URL('./spoilt.js', import.meta.url)), {
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
  });

/** Whether all tests pass on the spoilt code; null where they never end. */
function tried(child: ChildProcess, spoilt: Spoilt): Promise<boolean | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    const settle = (answer: boolean | null) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    child.once('message', (answer: boolean) => settle(answer));
    child.once('exit', () => settle(null));
    child.send(spoilt);
  });
}

async function main(): Promise<void> {
  const files = filesOf(rule).filter((name) => wanted.length === 0 || wanted.some((one) => name.includes(one)));
  const queue = files.flatMap((name) => mutantsOf(name, readFileSync(join(rule, name), 'utf8')));
  const total = queue.length;
  const survivors: Mutant[] = [];
  const work = async (): Promise<void> => {
    let child = start();
    const sound = await tried(child, { path: '', code: '', tests });
    if (sound !== true) throw new Error('The tests fail without any fault.');
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const path = join(rule, mutant.file);
      const code = readFileSync(path, 'utf8');
      const spoilt = code.slice(0, mutant.from) + mutant.text + code.slice(mutant.to);
      const answer = await tried(child, { path, code: spoilt, tests: testsOf(path) });
      if (answer === null) child = start();
      if (answer === true) {
        survivors.push(mutant);
        console.log(`survived  ${mutant.name}`);
      }
      if (queue.length % 100 === 0) console.log(`${queue.length} of ${total} to go`);
    }
    child.kill();
  };
  await Promise.all(Array.from({ length: processes }, work));
  const argued = readFileSync(join(root, 'docs/mutants.md'), 'utf8');
  const open = survivors.filter(({ name }) => !argued.includes(name)).length;
  const found = total - survivors.length;
  console.log(`${total} faults: ${found} found, ${survivors.length - open} argued on docs/mutants.md, ${open} open.`);
  if (open > 0) process.exitCode = 1;
}

await main();
