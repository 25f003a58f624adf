import { inTransaction } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { poleSiren, post, team } from '../poleRows.js';
import { follow, request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

/** An allocation proposed over some months of a post that has twenty-two half-days in March and April 2027. */
const proposed = async (months: readonly { month: string; planned: number }[]) => {
  const asked = await run(
    pole,
    'requestAllocation',
    request({ technicianId: post(2), from: '2027-03-01', until: '2027-04-30', months }),
  );
  return await follow(pole, asked.allocation, ['PROPOSED']);
};
const accept = ({ id, version }: { id: string; version: number }) =>
  run(pole, 'moveAllocation', { id, expectedVersion: version, to: 'ACCEPTED' });
const decision = { reason: 'Le chantier se termine.', authorPost: 'direction du pôle', until: '2027-03-31' };
const override = ({ id, version }: { id: string; version: number }, given: object = {}) =>
  run(pole, 'overrideCapacity', { id, expectedVersion: version, ...decision, ...given });
const marchAndApril = async () =>
  (
    await pole.ask(
      `{ technician(id: "${post(2)}") { months(from: "2027-03", until: "2027-04") { capacity committed over overrideReason } } }`,
    )
  ).data.technician.months;

describe('an allocation beyond what its post can give', () => {
  it('is accepted by a decision with its reason, its author’s post and its end; the excess is shown with it', async () => {
    const allocation = await proposed([{ month: '2027-03', planned: 25 }]);
    const refused = await accept(allocation);
    expect(refused.problems).toMatchObject([
      { rule: 'CAPACITY', message: expect.stringMatching(/2027-03.* 22 .*dérogation/) },
    ]);
    const decided = await override(allocation);
    expect(decided.problems).toEqual([]);
    const accepted = await accept(decided.allocation);
    expect(accepted.allocation).toMatchObject({ state: 'ACCEPTED', checks: ['OVER_ALLOCATED'] });
    expect((await marchAndApril())[0]).toEqual({ capacity: 22, committed: 25, over: 3, overrideReason: 'OVERRIDDEN' });
  });

  it('excuses nobody else: whoever adds one more is refused', async () => {
    const refused = await accept(await proposed([{ month: '2027-03', planned: 1 }]));
    expect(refused.problems).toMatchObject([{ rule: 'CAPACITY', message: expect.stringMatching(/2027-03.* 0 /) }]);
  });

  it('is held to the capacity again in months after the end of the override', async () => {
    const allocation = await proposed([
      { month: '2027-03', planned: 1 },
      { month: '2027-04', planned: 23 },
    ]);
    const decided = await override(allocation);
    const refused = await accept(decided.allocation);
    expect(refused.problems).toMatchObject([{ rule: 'CAPACITY', message: expect.stringMatching(/2027-04.* 22 /) }]);
    // The last word counts: a longer end opens what the shorter one did not.
    const longer = await override(decided.allocation, { until: '2027-04-30' });
    expect((await accept(longer.allocation)).allocation.state).toBe('ACCEPTED');
    expect((await marchAndApril())[1]).toMatchObject({ committed: 23, over: 1, overrideReason: 'OVERRIDDEN' });
  });

  it('shows the next state as open once decided, to whoever sees it, and who decided to the pole alone', async () => {
    const { allocation } = await override(await proposed([{ month: '2027-03', planned: 9 }]));
    const seen = async (actor: (typeof actors)[keyof typeof actors]) =>
      (
        await pole.ask(
          `{ allocation(id: "${allocation.id}") { capacityOverride { reason authorPost until recordedOn } availableTransitions { to open } } }`,
          actor,
        )
      ).data.allocation;
    const open = expect.arrayContaining([{ to: 'ACCEPTED', open: true }]);
    expect(await seen(actors.director)).toEqual({
      capacityOverride: { ...decision, recordedOn: expect.any(String) },
      availableTransitions: open,
    });
    expect(await seen(actors.analyst)).toEqual({ capacityOverride: null, availableTransitions: open });
    expect(await seen(actors.loos)).toEqual({ capacityOverride: null, availableTransitions: open });
  });

  it.each<[string, object, Record<string, unknown>]>([
    ['without a reason', { reason: ' ' }, { rule: 'REASON' }],
    ['without its author’s post', { authorPost: '' }, { path: ['input', 'authorPost'] }],
    ['that ends before the work', { until: '2027-02-28' }, { path: ['input', 'until'] }],
    ['that ends after the work', { until: '2027-05-01' }, { path: ['input', 'until'] }],
  ])('is not excused by an override %s', async (_what, given, problem) => {
    const allocation = await proposed([{ month: '2027-03', planned: 2 }]);
    const refused = await override(allocation, given);
    expect(refused.allocation).toBeNull();
    expect(refused.problems).toMatchObject([problem]);
  });

  it('cannot be excused once it is accepted, nor by anybody but its pole', async () => {
    const allocation = await follow(
      pole,
      await proposed([
        { month: '2027-04', planned: 0 },
        { month: '2027-03', planned: 1 },
      ]),
      [],
    );
    expect(
      (
        await run(
          pole,
          'overrideCapacity',
          { ...decision, id: allocation.id, expectedVersion: allocation.version },
          actors.otherDirector,
        )
      ).error,
    ).toBe('NOT_FOUND');
    expect(
      (
        await run(
          pole,
          'overrideCapacity',
          { ...decision, id: allocation.id, expectedVersion: allocation.version },
          actors.officer,
        )
      ).error,
    ).toBe('FORBIDDEN');
    const ended = await run(pole, 'moveAllocation', {
      id: allocation.id,
      expectedVersion: allocation.version,
      to: 'CANCELLED',
      reason: 'Non.',
    });
    expect((await override(ended.allocation)).problems).toMatchObject([{ rule: 'OVERRIDE_BEFORE_ACCEPTANCE' }]);
  });
});

describe('the database itself', () => {
  const scope = { ...actors.director, audience: 'institution' as const, readOnly: false };
  const otherScope = { ...scope, ...actors.otherDirector };
  /** Two allocations of post 3 in May 2027, accepted by one statement, one of them with an override. */
  const both = (planned: number, plain: number) =>
    inTransaction(pole.app, scope, async (manager) => {
      for (const [place, halfDays] of [planned, plain].entries()) {
        const [{ id }] = await manager.query('select uuidv7() as id');
        await manager.query(
          `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day, reason)
          values ($1, $2, 2027, (select coalesce(max(number), 900) + 1 from allocation where year = 2027), $3, $4,
            'REQUESTED', '2027-05-01', '2027-05-31', 'both')`,
          [id, poleSiren, post(3), team(1)],
        );
        await manager.query(
          `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned)
          values ($1, $2, $3, 'REQUESTED', '2027-05', $4)`,
          [id, poleSiren, post(3), halfDays],
        );
        if (place === 0)
          await manager.query(
            `insert into capacity_override (allocation_id, pole, reason, author_post, until_day)
            values ($1, $2, 'Une raison', 'direction', '2027-05-31')`,
            [id, poleSiren],
          );
      }
      await manager.query("update allocation set state = 'ACCEPTED' where reason = 'both'");
    }).then(
      () => 'kept',
      (error: Error) => error.message,
    );

  it('excuses, in one statement, what has an override and holds the rest to the capacity', async () => {
    expect(await both(5, 20)).toMatch(/beyond the capacity of 2027-05/);
    expect(await both(30, 19)).toBe('kept');
    const [month] = await pole.owner.query(
      `select capacity, committed, override_half_days, override_reason from technician_month
      where technician_id = $1 and month = '2027-05'`,
      [post(3)],
    );
    expect(month).toEqual({ capacity: 19, committed: 49, override_half_days: 30, override_reason: 'OVERRIDDEN' });
  });

  it.each([
    ['update capacity_override set until_day = until_day', /permission denied/],
    ['delete from capacity_override', /permission denied/],
    ['update technician_month set capacity = 62', /permission denied/],
    ['update technician set pole = pole, imported = false', /permission denied/],
    ['insert into public_holiday values (current_date)', /permission denied/],
  ])('refuses the application "%s"', async (statement, words) => {
    await expect(inTransaction(pole.app, scope, (manager) => manager.query(statement))).rejects.toThrow(words);
  });

  it('refuses an override without words, or by another pole', async () => {
    const [{ id }] = await pole.owner.query("select id from allocation where state = 'ACCEPTED' limit 1");
    const insert = (reason: string, of: typeof scope | typeof otherScope = scope) =>
      inTransaction(pole.app, of, (manager) =>
        manager.query(
          `insert into capacity_override (allocation_id, pole, reason, author_post, until_day)
          values ($1, $2, $3, 'direction', '2027-05-31')`,
          [id, of.tenant, reason],
        ),
      );
    await expect(insert(' ')).rejects.toThrow(/check constraint/);
    await expect(insert('Une raison', otherScope)).rejects.toThrow(/row-level security/);
  });
});
