import { change, type Outcome } from '#shared/graphql/change.js';
import { openRequest } from '#shared/graphql/openRequest.js';
import { actors, type OpenPole, openPole } from '#tests/subgraphs/pma/openPole.js';
import { post } from '#tests/subgraphs/pma/poleRows.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(() => pole?.close());

/** A meeting: whoever comes waits until all have come, once. */
function meeting(guests: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async () => {
    come += 1;
    if (come >= guests) open();
    await all;
  };
}

/** A change that locks posts in its own order, and waits for others between the first and the second. */
async function lockInOrder(key: string, posts: readonly string[], met: () => Promise<void>) {
  const request = openRequest(
    { scale: 'pma', database: pole.app },
    { actor: actors.director, locale: 'fr', requestId: key },
    false,
  );
  let tries = 0;
  const outcome: Outcome = await change(request.context, 'lockInOrder', { idempotencyKey: key }, async (work) => {
    tries += 1;
    for (const [place, id] of posts.entries()) {
      await work.manager.query('select from technician where id = $1 for update', [id]);
      if (place === 0) await met();
    }
    await work.record({ entity: 'Technician', id: posts[0] ?? '', verb: key, visibility: 'PRIVATE' });
    return { entityId: posts[0] ?? '', version: tries };
  });
  await (await request.transaction())?.commit();
  return { outcome, tries };
}

describe('two changes whose locks stand in a circle', () => {
  it('are both made: the one that PostgreSQL stops begins again, and its journal row is written once', async () => {
    const met = meeting(2);
    const done = await Promise.all([
      lockInOrder('ONE_WAY', [post(1), post(2)], met),
      lockInOrder('OTHER_WAY', [post(2), post(1)], met),
    ]);
    expect(done.map(({ outcome }) => outcome.obstacles)).toEqual([[], []]);
    expect(done.map(({ tries }) => tries).sort()).toEqual([1, 2]);
    const rows = await pole.owner.query(`select verb from journal where verb like '%_WAY' order by verb`);
    expect(rows.map(({ verb }: { verb: string }) => verb)).toEqual(['ONE_WAY', 'OTHER_WAY']);
  });
});

describe('a change that PostgreSQL stops every time', () => {
  it('is given up after a few tries with a problem that says to try again, and writes nothing', async () => {
    const request = openRequest(
      { scale: 'pma', database: pole.app },
      { actor: actors.director, locale: 'fr', requestId: 'never' },
      false,
    );
    let tries = 0;
    const outcome = await change(request.context, 'never', { idempotencyKey: 'never' }, async ({ manager, record }) => {
      tries += 1;
      await record({ entity: 'Technician', id: post(1), verb: 'NEVER', visibility: 'PRIVATE' });
      await manager.query(`do $$ begin raise exception 'lost' using errcode = 'deadlock_detected'; end $$`);
      return { entityId: post(1), version: 1 };
    });
    await (await request.transaction())?.commit();
    expect(tries).toBe(5);
    expect(outcome.obstacles).toMatchObject([{ kind: 'RuleBroken', rule: 'BUSY' }]);
    expect(await pole.owner.query(`select from journal where verb = 'NEVER'`)).toEqual([]);
  });
});
