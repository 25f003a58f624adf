import { inTransaction } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, poleSiren, post, project, team } from '../poleRows.js';
import { follow, request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

describe('two writers at once', () => {
  it('on one allocation: exactly one wins, the other learns the current version', async () => {
    const move = () =>
      run(pole, 'moveAllocation', { id: allocation(2), expectedVersion: 1, to: 'REFUSED', reason: 'Non.' });
    const both = await Promise.all([move(), move()]);
    expect(both.map((one) => one.allocation?.state ?? null).sort()).toEqual(['REFUSED', null]);
    const loser = both.find((one) => one.allocation === null);
    expect(loser?.problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 2 }]);
  });

  it('with one key: the change is made once and both get the same answer', async () => {
    const input = request({ idempotencyKey: 'twice', projectId: project(9) });
    const [first, second] = await Promise.all([
      run(pole, 'requestAllocation', input),
      run(pole, 'requestAllocation', input),
    ]);
    expect(first?.allocation.id).toBe(second?.allocation.id);
    const [{ count }] = await pole.owner.query(
      'select count(*) from allocation join resource_team team on team.id = team_id where project_id = $1',
      [project(9)],
    );
    expect(count).toBe(1);
    const reused = await run(pole, 'requestAllocation', { ...input, until: '2027-01-31' });
    expect(reused.problems).toMatchObject([{ __typename: 'KeyReused' }]);
  });

  it('asking for a new project make one team, and each their own number', async () => {
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => run(pole, 'requestAllocation', request({ projectId: project(10) }))),
    );
    expect(new Set(asked.map((one) => one.allocation?.reference)).size).toBe(6);
    const [{ count }] = await pole.owner.query('select count(*) from resource_team where project_id = $1', [
      project(10),
    ]);
    expect(count).toBe(1);
  });
});

describe('sixteen writers on the months of two posts', () => {
  /** Months in an order that differs from writer to writer: in another order than the keys', locks would meet. */
  const months = (writer: number) => {
    const given = ['2026-11', '2026-12', '2027-01'].map((month) => ({ month, planned: 3 }));
    return writer % 2 === 0 ? given : given.reverse();
  };

  it('never go beyond a capacity, and nobody sees a deadlock', async () => {
    const asked = await Promise.all(
      Array.from({ length: 16 }, (_none, writer) =>
        run(
          pole,
          'requestAllocation',
          request({ technicianId: post(writer % 2 === 0 ? 2 : 3), until: '2027-01-31', months: months(writer) }),
        ),
      ),
    );
    const proposed = await Promise.all(asked.map((one) => follow(pole, one.allocation, ['PROPOSED'])));
    const accepted = await Promise.all(
      proposed.map(({ id, version }) => run(pole, 'moveAllocation', { id, expectedVersion: version, to: 'ACCEPTED' })),
    );
    for (const one of accepted) {
      expect(one.error).toBeUndefined();
      if (one.allocation === null) expect(one.problems).toMatchObject([{ rule: 'CAPACITY' }]);
    }
    // Post 2 is already over in November; post 3 has 5 of 20 half-days left in January: one more of 3.
    expect(accepted.filter((one) => one.allocation !== null)).toHaveLength(1);
    expect(await inconsistencies()).toEqual([]);
  });

  it('never go beyond it either when they write past every rule of the application', async () => {
    await pole.owner.query(
      `insert into month_terms (technician_id, pole, month, told_capacity)
      select $1, $2, month, 20 from unnest(array['2027-02', '2027-03']) month`,
      [post(1), poleSiren],
    );
    const scope = { ...actors.director, audience: 'institution' as const, readOnly: false };
    const write = (writer: number) =>
      inTransaction(pole.app, scope, async (manager) => {
        const [{ id }] = await manager.query('select uuidv7() as id');
        await manager.query(
          `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day)
          values ($1, $2, 2027, $3, $4, $5, 'REQUESTED', '2027-02-01', '2027-03-31')`,
          [id, poleSiren, 500 + writer, post(1), team(1)],
        );
        await manager.query(
          `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned)
          select $1, $2, $3, 'REQUESTED', month, 3 from unnest($4::text[]) month`,
          [id, poleSiren, post(1), writer % 2 === 0 ? ['2027-02', '2027-03'] : ['2027-03', '2027-02']],
        );
        await manager.query(`update allocation set state = 'ACCEPTED' where id = $1`, [id]);
      }).then(
        () => 'kept',
        (error: Error) => error.message,
      );
    const outcomes = await Promise.all(Array.from({ length: 16 }, (_none, writer) => write(writer)));
    expect(outcomes.filter((one) => one === 'kept')).toHaveLength(6);
    expect(outcomes.filter((one) => one !== 'kept' && !/beyond the capacity of 2027-0[23]/.test(one))).toEqual([]);
    expect(await inconsistencies()).toEqual([]);
  });

  /** Months whose kept sum is not the sum of their allocations, or that exceed what they may. */
  async function inconsistencies(): Promise<object[]> {
    return await pole.owner.query(`
      select post.technician_id, post.month, post.committed, sums.committed as summed from technician_month post
      left join (select technician_id, month, sum(committed) as committed, sum(done) as done
        from allocation_month group by technician_id, month) sums using (technician_id, month)
      where post.committed <> coalesce(sums.committed, 0) or post.done <> coalesce(sums.done, 0)
        or post.committed > post.capacity + coalesce(post.override_half_days, 0)`);
  }
});
