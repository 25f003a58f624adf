import fc from 'fast-check';
import { v7 } from 'uuid';
import { type Split, splitWork, type WorkToSplit } from '#pma/allocations/splitWork.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { agreement, lens, loos, otherPole, poleSiren, post } from '../poleRows.js';
import { type Done, follow, request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
  // Room for what each test leaves; post 1 keeps what little it has.
  await pole.owner.query(
    `insert into month_terms (technician_id, pole, month, told_capacity)
    select post, $2, month, 60 from unnest($1::uuid[]) post, unnest($3::text[]) month
    on conflict (technician_id, month) do update set told_capacity = 60`,
    [[post(2), post(3)], poleSiren, ['2026-11', '2026-12', '2027-01', '2027-02']],
  );
});
afterAll(() => pole?.close());

const months = (...planned: readonly (readonly [month: string, planned: number])[]) =>
  planned.map(([month, halfDays]) => ({ month, planned: halfDays }));

/** An allocation of post 3 from November to February, as far along as told; its project has the pilot's consent. */
async function made(path: readonly string[], given: object = {}) {
  const projectId = v7();
  await pole.owner.query(
    `insert into consent_receipt (pole, project_id, commune, state, decided_on, body)
    values ($1, $2, $3, 'GRANTED', '2026-01-10', 'EXECUTIVE')`,
    [poleSiren, projectId, loos],
  );
  const input = request({
    ...{ projectId, technicianId: post(3), from: '2026-11-10', until: '2027-02-20' },
    months: months(['2026-11', 1], ['2026-12', 2], ['2027-01', 3], ['2027-02', 4]),
    ...given,
  });
  const asked = await run(pole, 'requestAllocation', input);
  const agreed = await run(pole, 'recordEmployerAgreement', {
    ...{ id: asked.allocation.id, expectedVersion: 1, agreedOn: '2026-01-05' },
  });
  return { ...(await follow(pole, agreed.allocation, path)), projectId };
}
const accepted = ['PROPOSED', 'ACCEPTED'];
const active = [...accepted, 'ACTIVE'];

const reassign = (one: { id: string; version: number }, given: object = {}, actor?: (typeof actors)['director']) =>
  run(
    pole,
    'reassignAllocation',
    { id: one.id, expectedVersion: one.version, technicianId: post(2), reason: 'Départ en formation.', ...given },
    actor,
  );
const agreedTo = { employerAgreement: { agreedOn: '2026-11-20', reference: 'CONV-9' } };
const read = async (id: string) =>
  (
    await pole.ask(`{ allocation(id: "${id}") { state from until endReason checks technician { id }
      team { id } months { month planned } takesOver { id } takenOverBy { id } employerAgreement { reference } } }`)
  ).data.allocation;
const committed = async (technicianId: string, month: string): Promise<number> =>
  (
    await pole.owner.query('select committed from technician_month where technician_id = $1 and month = $2', [
      technicianId,
      month,
    ])
  )[0]?.committed ?? 0;
const rules = ({ problems }: Done) => problems.map(({ rule, path }) => rule ?? path.join('.'));

describe('an allocation taken over by another post', () => {
  it('goes on from a month as an allocation of its own; what was before stays, and each post has its own months', async () => {
    const one = await made(active);
    const before = [await committed(post(3), '2027-01'), await committed(post(2), '2027-01')];
    const done = await reassign(one, { fromMonth: '2027-01', ...agreedTo });
    expect(done).toMatchObject({ problems: [], allocation: { state: 'ACTIVE' } });
    const [former, next] = [await read(one.id), await read(done.allocation.id)];
    expect(former).toMatchObject({
      ...{ state: 'ACTIVE', from: '2026-11-10', until: '2026-12-31', takenOverBy: [{ id: done.allocation.id }] },
      months: months(['2026-11', 1], ['2026-12', 2], ['2027-01', 0], ['2027-02', 0]),
    });
    expect(next).toMatchObject({
      ...{ from: '2027-01-01', until: '2027-02-20', technician: { id: post(2) }, takesOver: { id: one.id } },
      ...{ team: former.team, checks: [], employerAgreement: { reference: 'CONV-9' }, takenOverBy: [] },
      months: months(['2027-01', 3], ['2027-02', 4]),
    });
    expect([await committed(post(3), '2027-01'), await committed(post(2), '2027-01')]).toEqual([
      Number(before[0]) - 3,
      Number(before[1]) + 3,
    ]);
    const told = await pole.owner.query('select verb from journal where id = any($1) order by seq desc limit 2', [
      [one.id, done.allocation.id],
    ]);
    expect(told).toEqual([{ verb: 'TAKE_OVER' }, { verb: 'HAND_OVER' }]);
  });

  it.each<[string, readonly string[], string, string]>([
    ['asked for', [], 'CANCELLED', 'REQUESTED'],
    ['proposed', ['PROPOSED'], 'CANCELLED', 'PROPOSED'],
    ['accepted', accepted, 'CANCELLED', 'ACCEPTED'],
    ['at work', active, 'ACTIVE', 'ACCEPTED'],
  ])('that was %s is so by the other post, whose employer has not agreed yet', async (_how, path, left, reached) => {
    const one = await made(path);
    const done = await reassign(one);
    expect(done).toMatchObject({ problems: [], allocation: { state: reached } });
    expect(await read(one.id)).toMatchObject({ state: left });
    expect((await read(done.allocation.id)).employerAgreement).toBeNull();
    if (reached !== 'ACCEPTED') return;
    const start = { id: done.allocation.id, expectedVersion: done.allocation.version, to: 'ACTIVE' };
    expect(rules(await run(pole, 'moveAllocation', start))).toEqual(['EMPLOYER_AGREEMENT']);
  });

  it('is made once however often it is sent, and on the version that was read', async () => {
    const one = await made(accepted);
    const key = { idempotencyKey: v7() };
    const [first, again] = [await reassign(one, key), await reassign(one, key)];
    expect(again.allocation.id).toBe(first.allocation.id);
    expect((await reassign(one)).problems).toMatchObject([{ __typename: 'VersionConflict' }]);
    expect((await reassign({ ...one, version: one.version + 1 })).problems).toMatchObject([
      { rule: 'ALLOCATION_CLOSED' },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['to the same post', { technicianId: post(3) }, ['input.technicianId']],
    ['to no post of the pole', { technicianId: v7() }, ['input.technicianId']],
    ['without a reason', { reason: ' ' }, ['REASON']],
    ['from a month that has begun', { fromMonth: '2026-11' }, ['REASSIGN_MONTH_BEGUN']],
    ['from a month outside of it', { fromMonth: '2027-03' }, ['input.fromMonth']],
    [
      'by an agreement of tomorrow',
      { employerAgreement: { agreedOn: '2026-11-24' } },
      ['input.employerAgreement.agreedOn'],
    ],
  ])('%s is refused, and nothing is written', async (_how, given, expected) => {
    const one = await made(active);
    expect(rules(await reassign(one, given))).toEqual(expected);
    expect(await read(one.id)).toMatchObject({ state: 'ACTIVE', until: '2027-02-20', takenOverBy: [] });
  });

  it('never goes beyond what the other post can give: the month is named, and nothing of it is written', async () => {
    const one = await made(accepted, { months: months(['2026-12', 10], ['2027-01', 15]) });
    const refused = await reassign(one, { technicianId: post(1) });
    expect(refused.problems).toMatchObject([
      { rule: 'CAPACITY', path: ['input', 'technicianId'], message: expect.stringContaining('2026-12') },
    ]);
    expect(await read(one.id)).toMatchObject({ state: 'ACCEPTED', takenOverBy: [] });
  });

  it('needs a chain of agreements from the other employer on each of its days, whoever writes it', async () => {
    const one = await made(active);
    const until = (day: string | null) =>
      pole.owner.query('update secondment_agreement set until_day = $2 where id = any($1)', [
        [agreement(1), agreement(4)],
        day,
      ]);
    await until('2027-01-15');
    const refused = await reassign(one, agreedTo);
    expect(refused.problems).toMatchObject([
      { rule: 'CHAIN', path: ['input', 'technicianId'], message: expect.stringContaining('2027-01-16') },
    ]);
    expect(await read(one.id)).toMatchObject({ state: 'ACTIVE', takenOverBy: [] });
    await until(null);
    expect((await reassign(one, agreedTo)).allocation).toMatchObject({ state: 'ACTIVE' });
  });

  it('needs the commune’s consent of the day to be at work', async () => {
    const one = await made(active);
    await pole.owner.query('delete from consent_receipt where project_id = $1', [one.projectId]);
    expect((await reassign(one, agreedTo)).problems).toMatchObject([
      { rule: 'CONSENT', path: ['input', 'technicianId'] },
    ]);
    expect((await reassign(one)).allocation).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is of the director’s own pole', async () => {
    const one = await made(accepted);
    expect((await reassign(one, {}, actors.otherDirector as never)).error).toBe('NOT_FOUND');
    expect((await reassign(one, {}, actors.officer as never)).error).toBe('FORBIDDEN');
  });

  it('leaves done half-days with who did them', async () => {
    const one = await made(active);
    const told = await run(pole, 'recordHalfDays', {
      ...{ id: one.id, expectedVersion: one.version, months: [{ month: '2026-11', done: 1 }] },
    });
    const done = await reassign(told.allocation);
    expect(done.problems).toEqual([]);
    expect((await read(one.id)).until).toBe('2026-11-30');
    expect((await read(done.allocation.id)).from).toBe('2026-12-01');
  });
});

describe('two directors at once', () => {
  it('one wins where both give away the same allocation', async () => {
    const one = await made(accepted);
    const answers = await Promise.all([reassign(one), reassign(one), reassign(one)]);
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    for (const { problems } of answers.filter((answer) => answer.problems.length > 0)) {
      expect(problems).toMatchObject([{ __typename: 'VersionConflict' }]);
    }
    expect((await read(one.id)).takenOverBy).toHaveLength(1);
  });

  it('who exchange work between two posts wait for each other and never in a circle; no month is beyond its post', async () => {
    const span = { from: '2027-04-01', until: '2027-06-30' };
    const plan = { ...span, months: months(['2027-04', 4], ['2027-05', 4], ['2027-06', 4]) };
    const of = (number: number) => made(accepted, { technicianId: post(number), ...plan });
    const all = [];
    for (let round = 0; round < 4; round += 1)
      all.push({ one: await of(2), to: post(3) }, { one: await of(3), to: post(2) });
    const answers = await Promise.all(all.map(({ one, to }) => reassign(one, { technicianId: to })));
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => undefined));
    for (const answer of answers) expect(rules(answer).every((rule) => rule === 'CAPACITY')).toBe(true);
    const kept: { committed: number; counted: number; capacity: number }[] = await pole.owner.query(
      `select known.committed, known.capacity, (select coalesce(sum(mine.committed), 0)::int from allocation_month mine
        where mine.technician_id = known.technician_id and mine.month = known.month) as counted
      from technician_month known where known.month between '2027-04' and '2027-06'`,
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const { committed: promised, counted, capacity } of kept) {
      expect(promised).toBe(counted);
      expect(promised).toBeLessThanOrEqual(capacity);
    }
  });

  it('the database lets no allocation grow longer, nor take over another pole’s', async () => {
    const one = await made(accepted);
    await expect(
      pole.owner.query("update allocation set until_day = '2030-01-01' where id = $1", [one.id]),
    ).rejects.toThrow('gets no longer');
    const [team, technician] = [v7(), v7()];
    await pole.owner.query(
      `insert into resource_team (id, pole, project_id, pilot, communes) values ($1, $2, $1, $3, array[$3])`,
      [team, otherPole, loos],
    );
    await pole.owner.query(
      `insert into technician (id, pole, code, function, employer, pooled_share, since)
      values ($1, $2, 'X-1', 'Poste', $3, 50, '2020-01-01')`,
      [technician, otherPole, lens],
    );
    const takesOver = (former: string | null) =>
      pole.owner.query(
        `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day, takes_over)
        values ($1, $2, 2050, 1, $3, $4, 'REQUESTED', '2027-01-01', '2027-01-31', $5)`,
        [v7(), otherPole, technician, team, former],
      );
    await expect(takesOver(one.id)).rejects.toThrow('allocation_takes_over');
    await takesOver(null);
  });
});

describe('however an allocation is parted', () => {
  it('each half-day still planned is on one side, none done changes hands, and days neither overlap nor leave a hole', () => {
    const known = ['2026-11', '2026-12', '2027-01', '2027-02'];
    const half = fc.integer({ min: 0, max: 6 });
    const work: fc.Arbitrary<WorkToSplit> = fc.record({
      state: fc.constantFrom('REQUESTED' as const, 'PROPOSED' as const, 'ACCEPTED' as const, 'ACTIVE' as const),
      from: fc.constantFrom('2026-11-01', '2026-11-17'),
      until: fc.constantFrom('2027-02-03', '2027-02-28'),
      months: fc.tuple(half, half, half, half, half, half).map(([a, b, c, d, done, later]) =>
        [a, b, c, d].map((planned, place) => ({
          ...{ month: known[place] ?? '', planned },
          done: place === 0 ? done : place === 1 ? Math.max(0, later - 4) : 0,
        })),
      ),
    });
    const today = fc.constantFrom('2026-10-20', '2026-11-23', '2026-12-31', '2027-02-28');
    fc.assert(
      fc.property(work, fc.option(fc.constantFrom(...known)), today, (one, month, day) => {
        const decided = splitWork(one, month, day);
        if ('obstacles' in decided) {
          expect(decided.obstacles).toHaveLength(1);
          return;
        }
        const { split }: { split: Split } = decided;
        const kept = one.months.filter((row) => split.restUntil !== null && row.month <= split.restUntil);
        const sum = (rows: readonly { planned: number }[]) => rows.reduce((total, { planned }) => total + planned, 0);
        expect(sum(kept) + sum(split.months)).toBe(sum(one.months));
        const given = one.months.filter((row) => !kept.includes(row));
        expect(given.every(({ done }) => done === 0)).toBe(true);
        expect(split.until).toBe(one.until);
        if (split.restUntil === null) expect(split.from).toBe(one.from);
        else expect(Date.parse(split.from) - Date.parse(split.restUntil)).toBe(86_400_000);
        if (one.state === 'ACTIVE' && one.from <= day) expect(split.from > day).toBe(true);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
});
