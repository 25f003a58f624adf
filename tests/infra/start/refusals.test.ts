import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';
import { killAll, postgresOf, refusal, root, TerminalRun } from './TerminalRun.js';
import { discardWorkingFolder, workingFolder } from './workingFolder.js';

const sudCorse = join(root, 'tests/infra/territory/sud-corse.json');
const french = { LC_ALL: 'fr_FR.UTF-8' };

let folder: string;
beforeAll(() => {
  folder = workingFolder();
});
afterEach(killAll);
afterAll(() => discardWorkingFolder(folder));

describe('a start that cannot go on says why in one sentence, and leaves nothing running', () => {
  it.each([
    ['a folder that cannot be made', {}, /^The data folder \S+ cannot be written: choose a folder/],
    ['the same, in French', french, /^Impossible d’écrire dans le dossier de données/],
  ])('%s', async (_name, language, sentence) => {
    // Nobody makes folders there, root neither.
    const refused = await refusal(folder, [], { ARCHIPEL_FOLDER: '/proc/archipel', ...language });
    expect(refused).toMatchObject({ code: 1, sentence: expect.stringMatching(sentence) });
  });

  it('a file where the folder should be', async () => {
    const path = join(folder, 'a-file');
    writeFileSync(path, '');
    const { code, sentence } = await refusal(folder, [], { ARCHIPEL_FOLDER: path });
    expect([code, sentence]).toEqual([
      1,
      `The data folder ${path} cannot be written: choose a folder you may write to.`,
    ]);
  });

  it('an address that is not this machine’s', async () => {
    // Of the block reserved for documentation: no machine has it.
    const { code, sentence } = await refusal(folder, [], { HOST: '192.0.2.1' });
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^This machine has no address 192\.0\.2\.1/)]);
    expect(readdirSync(folder)).not.toContain('.archipel');
  });

  it('a territory’s file that is absent', async () => {
    const { code, progress } = await refusal(folder, ['--territory', 'absent.json'], french);
    expect(code).toBe(1);
    expect(progress).toMatch(/Le territoire ne peut pas être chargé, 1 problème\s:\n/);
    expect(progress).toContain(join(folder, 'absent.json'));
    expect(postgresOf(folder)).toBeNull();
  });

  const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--help']).status === 0;
  (canMount ? it : it.skip)('a disk that is full', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=0755', 'tmpfs', disk]).status !== 0) {
      console.warn('Not tried: this machine lets nobody mount a small disk.');
      return;
    }
    try {
      const { code, progress } = await refusal(disk);
      expect(code).toBe(1);
      expect(progress.trim().split('\n').at(-1)).toMatch(/^The disk .*is full: free some space, then start again\.$/);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
});

describe('another territory', () => {
  it('is loaded without a demonstration, is not mistaken for the Artois, and --reset begins again', async () => {
    const other = workingFolder();
    const empty = new TerminalRun(other, ['--empty', '--territory', sudCorse]);
    await empty.address();
    expect(empty.progress).toMatch(/Loading 7 communes … \d/);
    expect(empty.progress).not.toContain('demonstration');
    expect(empty.said).toContain('--reset without --empty adds the demonstration');
    expect(empty.said).not.toContain('director');
    expect(await empty.stop()).toBe(0);

    const again = await refusal(other, ['--territory', join(root, 'infra/territory/artois.json')]);
    expect(again).toMatchObject({
      code: 1,
      sentence: expect.stringMatching(/already holds data of .*sud-corse\.json: add --reset/),
    });

    const reset = new TerminalRun(other, ['--reset', '--territory', sudCorse], { HOST: '0.0.0.0' });
    const address = await reset.address();
    expect(reset.progress).toContain('Adding the demonstration');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(await reset.stop()).toBe(0);
    expect(await refusal(other, ['--empty'])).toMatchObject({ code: 1, sentence: expect.stringContaining('--reset') });
    await discardWorkingFolder(other);
  }, 180_000);

  it('can be left by Ctrl-C in the middle of the first start, and taken up again', async () => {
    const other = workingFolder();
    const run = new TerminalRun(other, ['--territory', sudCorse]);
    await until(async () => /PostgreSQL … $/.test(run.progress));
    expect(await run.stop()).toBe(0);
    expect(run.said).toBe('');
    expect(postgresOf(other)).toBeNull();
    const next = new TerminalRun(other, ['--territory', sudCorse], { HOST: '::1' });
    expect(await next.address()).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect(await next.stop()).toBe(0);
    await discardWorkingFolder(other);
  });
});

describe('the first file', () => {
  it.each([
    ['18.20.4', 'C', 'Archipel needs Node 20.19 or later and this is Node 18.20.4'],
    ['20.18.3', 'fr_FR.UTF-8', 'Archipel demande Node 20.19 ou plus récent, et voici Node 20.18.3'],
  ])('on Node %s says which Node is needed', async (version, LANG, sentence) => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const { code, said } = await launch(root, ['--import', `data:text/javascript,${encodeURIComponent(older)}`], LANG);
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('says that the packages are not installed', async () => {
    const clone = workingFolder();
    mkdirSync(join(clone, 'infra/start'), { recursive: true });
    for (const name of ['launch.mjs', 'buildAndRun.mjs', 'isCompiled.mjs']) {
      symlinkSync(join(root, 'infra/start', name), join(clone, 'infra/start', name));
    }
    const { code, said } = await launch(clone, ['--preserve-symlinks', '--preserve-symlinks-main'], 'C');
    expect([code, said]).toEqual([1, expect.stringContaining('run "npm ci", then start again')]);
    await discardWorkingFolder(clone);
  });
});

async function launch(from: string, nodeOptions: readonly string[], LANG: string) {
  const child = spawn(
    process.execPath,
    [...nodeOptions, join(from, 'infra/start/launch.mjs'), 'infra/start/start.js', '--help'],
    {
      env: { PATH: process.env.PATH, LANG, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
