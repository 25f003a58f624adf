import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import { type Prepared, prepare } from '#infra/start/prepare.js';
import { withClient } from '#shared/database/provision.js';
import { today } from '#tests/support/days.js';
import { type Answer, asker } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { clearRefusals } from './clearRefusal.js';

const createProject =
  'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id reference } problems { message } } }';
const question =
  '{ communes(first: 200) { nodes { insee name agglomeration { name } } } poles { name members { since } } }';

// A server of this suite's own: the run's server serves other suites while this one restarts.
let folder: string;
let prepared: Prepared;
let product: RunningProduct;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-tests-load-'));
  const options = { reset: false, empty: true, port: 0, host: '127.0.0.1', folder, territory: undefined };
  prepared = await prepare(options, { step: (_what, work) => work() }, today());
  product = await openOneProcess(prepared, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
  ask = asker(product.address);
}, 120_000);
afterAll(async () => {
  await product?.stop();
  await prepared?.server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the product under load while its database restarts', () => {
  it('says clearly what it cannot do, goes on by itself, and keeps each change once and whole', async () => {
    const kept = new Map<string, string>();
    const refused: Answer[] = [];
    let restarted = false;
    let answered = 0;

    /** As a careful client: what was not confirmed is sent again under its key. */
    const write = async (worker: number): Promise<void> => {
      for (let round = 0, after = 0; after < 3; round += 1) {
        const title = `load ${worker}.${round}`;
        const input = { idempotencyKey: title, title, theme: 'ENERGY' };
        while (!kept.has(title)) {
          const answer = await ask('commune-agent', createProject, { input });
          const made = answer.data?.createProject;
          if (made?.project) kept.set(title, made.project.id);
          else {
            refused.push(answer);
            await pause(10);
          }
        }
        if (restarted) after += 1;
      }
    };
    const read = async (): Promise<void> => {
      for (let after = 0; after < 3; ) {
        const answer = await ask('public', question);
        if (answer.errors === undefined) {
          expect(answer.data.communes.nodes).toHaveLength(150);
          answered += 1;
          if (restarted) after += 1;
        } else refused.push(answer);
      }
    };
    const load = Promise.all([...[1, 2, 3, 4].map(write), read(), read()]);
    while (kept.size < 20 || answered < 5) await pause(5);
    await prepared.server.restart();
    restarted = true;
    await load;

    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(answer.status).toBe(200);
      const codes = clearRefusals(answer.errors).map(({ extensions }) => extensions.code);
      expect(new Set(codes)).toEqual(new Set(['SCALE_UNREACHABLE']));
    }
    await withClient(prepared.addresses.commune.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select p.id, p.title, p.reference, (select count(*)::int from journal j where j.id = p.id::text) as told,
           (select count(*)::int from journal_audit a join journal j using (xid, seq) where j.id = p.id::text) as audited
         from project p order by p.reference`,
      );
      expect(new Map(rows.map(({ title, id }) => [title, id]))).toEqual(kept);
      expect(rows).toHaveLength(kept.size);
      expect(rows.filter(({ told, audited }) => told !== 1 || audited !== 1)).toEqual([]);
      // Numbers follow each other: no change took one and was then lost.
      const numbers = rows.map(({ reference }) => Number(reference.split('-').at(-1))).sort((a, b) => a - b);
      expect(numbers).toEqual(rows.map((_row, index) => index + 1));
    });
    const whole = await ask('public', question);
    expect(whole.errors).toBeUndefined();
    expect(whole.extensions.sources.map(({ state }: { state: string }) => state)).not.toContain('UNREACHABLE');
  });
});
