import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isAlive } from '#shared/database/processes.js';
import { filledDatabases } from '#tests/support/product.js';
import { expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';

it('services whose parent is killed end by themselves', async () => {
  const { drop, ...filled } = await filledDatabases();
  const program = fileURLToPath(new URL('./parentOfServices.js', import.meta.url));
  const parent = spawn(process.execPath, [program, JSON.stringify(filled)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pids = JSON.parse(line.toString()) as number[];
    expect(pids).toHaveLength(3);
    expect(pids.every(isAlive)).toBe(true);
    parent.kill('SIGKILL');
    await until(async () => !pids.some(isAlive));
  } finally {
    parent.kill('SIGKILL');
    await drop();
  }
});
