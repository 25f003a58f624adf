import fc from 'fast-check';
import { endWhatIsOver } from '#pma/allocations/startEndings.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { inDays, type OpenPole, openPole, useRealDay } from '../openPole.js';
import { bethune, loos, poleSiren } from '../poleRows.js';
import { type Case, calendarDay, cases, isActiveOn, mayBegin } from './activeOnDay.js';

let pole: OpenPole;
/** The database's own today: it alone tells whether a period is over. */
let today: string;
const made = fc.sample(cases, { seed: 2026, numRuns: 160 });
const uuid = (kind: number, index: number) =>
  `0199${String(kind).padStart(4, '0')}-0000-7000-8000-${String(index).padStart(12, '0')}`;
const idOf = (running: boolean, index: number) => uuid(running ? 4 : 5, index);

beforeAll(async () => {
  pole = await openPole();
  useRealDay();
  today = inDays(0);
  // Agreements of the demonstration would hold for every post.
  await pole.owner.query('delete from secondment_agreement');
  await pole.owner.query("insert into organisation (siren, name) values ($1, 'CA de Béthune') on conflict do nothing", [
    bethune,
  ]);
  const rows = made.flatMap((one, index) =>
    [true, false].map((running) => ({
      ...{ id: idOf(running, index), post: uuid(1, index), team: uuid(2, index), project: uuid(3, index), running },
      ...{
        number: 2 * index + (running ? 1 : 2),
        from: calendarDay(today, one.from),
        until: calendarDay(today, one.until),
      },
      agreedUntil: one.agreedUntil === null ? null : calendarDay(today, one.agreedUntil),
    })),
  );
  const given = JSON.stringify(rows);
  const as = `jsonb_to_recordset($1::jsonb) as given (id uuid, post uuid, team uuid, project uuid, running boolean,
    number integer, "from" date, until date, "agreedUntil" date)`;
  await pole.owner.query(
    `insert into technician (id, pole, code, function, employer, pooled_share, since)
    select distinct post, $2, 'PMA-A' || post, 'Poste', $3, 100, date '2020-01-01' from ${as}`,
    [given, poleSiren, bethune],
  );
  await pole.owner.query(
    `insert into resource_team (id, pole, project_id, pilot, communes) select distinct team, $2, project, $3, array[$3] from ${as}`,
    [given, poleSiren, loos],
  );
  await pole.owner.query(
    `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, employer_agreement_until)
    select id, $2, 2031, number, post, team, case when running then 'ACTIVE' else 'ACCEPTED' end, "from", until,
      date '2020-01-01', "agreedUntil" from ${as}`,
    [given, poleSiren],
  );
  await pole.owner.query(
    `insert into secondment_agreement (id, pole, kind, state, provider, receiver, technician_id, unit_cost_cents, instructs,
      from_day, until_day, act_body, act_reference, decided_on, enforceable_from)
    select uuidv7(), $2, 'SYNDICATE', 'SIGNED', provider, receiver, post, 1, receiver, "from", until, 'DELIBERATION', 'R',
      date '2019-01-01', date '2019-01-01'
    from jsonb_to_recordset($1::jsonb) as given (post uuid, provider text, receiver text, "from" date, until date)`,
    [
      JSON.stringify(
        made.flatMap(({ links }, index) =>
          links.map(({ provider, receiver, from, until }) => ({
            ...{ post: uuid(1, index), provider, receiver, from: calendarDay(today, from) },
            until: until === null ? null : calendarDay(today, until),
          })),
        ),
      ),
      poleSiren,
    ],
  );
  await pole.owner.query(
    `insert into consent_receipt (pole, project_id, commune, state, decided_on, body, role, enforceable_from, from_day, until_day)
    select $2, project, $3, state, date '2020-01-01', 'EXECUTIVE', role, enforceable, "from", until
    from jsonb_to_recordset($1::jsonb) as given (project uuid, state text, role text, enforceable date,
      "from" date, until date, place bigint) order by place`,
    [JSON.stringify(wordsOf(made)), poleSiren, loos],
  );
}, 60_000);
afterAll(() => pole?.close());

const wordsOf = (all: readonly Case[]) =>
  all
    .flatMap(({ words }, index) =>
      words.map(({ state, period }) => ({
        ...{ project: uuid(3, index), state, role: period === null ? null : 'SECONDMENT' },
        enforceable: period === null ? null : calendarDay(today, period.enforceable),
        from: period === null ? null : calendarDay(today, period.from),
        until: period === null || period.until === null ? null : calendarDay(today, period.until),
      })),
    )
    .map((row, place) => ({ ...row, place }));

describe('whatever the allocations, agreements and consents', () => {
  it('what may become active is what a look at each of its days allows, by the application and past it', async () => {
    const open = await pole.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Allocation { id availableTransitions { to open } } } }`,
      undefined,
      { them: made.map((_one, index) => ({ __typename: 'Allocation', id: idOf(false, index) })) },
    );
    expect(open.errors).toBeUndefined();
    const told = open.data._entities.map(
      ({ availableTransitions }: { availableTransitions: { to: string; open: boolean }[] }) =>
        availableTransitions.find(({ to }) => to === 'ACTIVE')?.open,
    );
    const expected = made.map(mayBegin);
    expect(told).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([true, false]));
    // The owner's own hand, past every rule of the application.
    for (const [index, may] of expected.entries()) {
      const begun = await pole.owner
        .query(`update allocation set state = 'ACTIVE' where id = $1`, [idOf(false, index)])
        .then(
          () => true,
          () => false,
        );
      expect([index, begun]).toEqual([index, may]);
    }
  });

  it('active on a day is what a slow look at that day says, once what is over was ended', async () => {
    await endWhatIsOver(pole.ownerUrl);
    const rows: { id: string; state: string; from: string; until: string; ended: string | null }[] =
      await pole.owner.query(
        `select id, state, from_day as "from", until_day as until, ended_on as ended from allocation where id = any($1::uuid[]) order by id`,
        [made.map((_one, index) => idOf(true, index))],
      );
    const days = Array.from({ length: 41 }, (_none, index) => index - 20);
    for (const [index, one] of made.entries()) {
      const row = rows[index];
      if (row === undefined) throw new Error('An allocation is not there.');
      const active = days.filter((day) => {
        const on = calendarDay(today, day);
        return row.from <= on && on <= row.until && (row.state === 'ACTIVE' || (row.ended !== null && on <= row.ended));
      });
      expect([index, active]).toEqual([index, days.filter((day) => isActiveOn(one, day))]);
      if (row.ended !== null) expect(row.ended <= row.until && row.ended <= today).toBe(true);
    }
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['ACTIVE', 'ENDED']));
    // Who is at work from today on, as everyone is told.
    for (const day of [0, 1, 5]) {
      const { data } = await pole.ask(
        `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Project { techniciansAtWork(on: "${calendarDay(today, day)}") { id } } } }`,
        undefined,
        { them: made.map((_one, index) => ({ __typename: 'Project', id: uuid(3, index) })) },
      );
      const atWork = data._entities.map(
        (project: { techniciansAtWork: object[] }) => project.techniciansAtWork.length > 0,
      );
      const begunToday = made.map((one, index) => mayBegin(one) && rows[index] !== undefined);
      expect(atWork).toEqual(
        made.map((one, index) => {
          const stillThere = rows[index]?.state === 'ACTIVE' || begunToday[index] === true;
          return stillThere && one.from <= day && day <= one.until;
        }),
      );
    }
  });
});
