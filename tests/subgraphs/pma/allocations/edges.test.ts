import { v7 } from 'uuid';
import { endWhatIsOver } from '#pma/allocations/startEndings.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { inDays, type OpenPole, openPole, useRealDay } from '../openPole.js';
import { agreement, lens, loos, poleSiren, post } from '../poleRows.js';
import { asked, sender } from '../staffing/arriving.js';
import { calendarDay } from './activeOnDay.js';
import { follow, request, run } from './commands.js';

let pole: OpenPole;
let send: ReturnType<typeof sender>;
/** The database's own today: it tells whether an agreement is over. */
let today: string;
beforeAll(async () => {
  pole = await openPole();
  send = sender(pole);
  useRealDay();
  today = inDays(0);
});
afterAll(() => pole?.close());

const word = (projectId: string, given: object = {}) => ({
  ...{ projectId, addressee: poleSiren, commune: loos, state: 'GRANTED', decidedOn: '2026-01-10' },
  ...{ body: 'EXECUTIVE', reference: null, ...given },
});

/** An allocation accepted, agreed to by its employer and consented to, which may begin. */
async function ready(given: object) {
  const projectId = v7();
  const made = await run(pole, 'requestAllocation', request({ technicianId: post(2), projectId, ...given }));
  expect(made.problems).toEqual([]);
  const { id, version } = await follow(pole, made.allocation, ['PROPOSED', 'ACCEPTED']);
  const agreed = await run(pole, 'recordEmployerAgreement', { id, expectedVersion: version, agreedOn: '2026-01-05' });
  await send('CONSENT', word(projectId), 'commune');
  return { id, version: agreed.allocation.version as number, projectId };
}
const active = async (given: object) => {
  const made = await ready(given);
  return { ...made, ...(await follow(pole, made, ['ACTIVE'])) };
};
/** A period that began three weeks ago, and the month of its end, for which something is planned. */
const around = (days: number) => {
  const until = calendarDay(today, days);
  return { from: calendarDay(today, -20), until, planned: until.slice(0, 7) };
};
const stateOf = async (id: string) =>
  (await pole.ask(`{ allocation(id: "${id}") { state endedOn endReason checks months { month planned done } } }`)).data
    .allocation;
const capacities = async (from: string, until: string) =>
  (
    await pole.ask(
      `{ technician(id: "${post(2)}") { months(from: "${from}", until: "${until}") { month capacity committed } } }`,
    )
  ).data.technician.months;

describe('an allocation over a year’s end and 29 February', () => {
  it('commits each of its months, whatever the year, and what the calendar gives is counted to 29 February', async () => {
    await active({
      ...{ from: '2027-12-31', until: '2028-02-29' },
      months: [
        { month: '2027-12', planned: 1 },
        { month: '2028-01', planned: 20 },
        { month: '2028-02', planned: 21 },
      ],
    });
    expect(await capacities('2027-12', '2028-03')).toEqual([
      { month: '2027-12', capacity: 23, committed: 1 },
      { month: '2028-01', capacity: 21, committed: 20 },
      // Twenty-one weekdays, the twenty-ninth among them.
      { month: '2028-02', capacity: 21, committed: 21 },
      { month: '2028-03', capacity: 23, committed: 0 },
    ]);
    const more = await run(
      pole,
      'requestAllocation',
      request({
        technicianId: post(2),
        from: '2028-02-29',
        until: '2028-02-29',
        months: [{ month: '2028-02', planned: 1 }],
      }),
    );
    const { id, version } = await follow(pole, more.allocation, ['PROPOSED']);
    const refused = await run(pole, 'moveAllocation', { id, expectedVersion: version, to: 'ACCEPTED' });
    expect(refused.problems).toMatchObject([{ rule: 'CAPACITY', message: expect.stringMatching(/2028-02.* 0 /) }]);
  });

  it('is not asked for on 29 February of a year that has none', async () => {
    const none = request({ technicianId: post(2), from: '2027-02-01', until: '2027-02-29', months: [] });
    expect((await run(pole, 'requestAllocation', none)).error).toBe('BAD_INPUT');
  });
});

describe('an allocation over daylight saving', () => {
  it.each([
    ['to summer time', '2027-03-27', '2027-03-29', '2027-03'],
    ['to winter time', '2027-10-30', '2027-11-02', '2027-10'],
  ])('%s keeps its first and its last day, and its chain on each', async (_what, from, until, month) => {
    const { id } = await active({ from, until, months: [{ month, planned: 1 }] });
    const { data } = await pole.ask(`{ allocation(id: "${id}") { from until chain(on: "${until}") { complete } } }`);
    expect(data.allocation).toEqual({ from, until, chain: { complete: true } });
    const atWork = async (on: string) =>
      (await pole.ask(`{ allocation(id: "${id}") { team { project { techniciansAtWork(on: "${on}") { code } } } } }`))
        .data.allocation.team.project.techniciansAtWork.length;
    expect(
      await Promise.all([atWork(calendarDay(from, -1)), atWork(from), atWork(until), atWork(calendarDay(until, 1))]),
    ).toEqual([0, 1, 1, 0]);
  });
});

describe('half-days done beyond those planned', () => {
  it('are a fact: kept while it runs, and committed once it has ended', async () => {
    const month = today.slice(0, 7);
    const from = `${month}-01`;
    const made = await active({
      ...{ technicianId: post(1), from, until: calendarDay(from, 27) },
      months: [{ month, planned: 1 }],
    });
    const done = await run(pole, 'recordHalfDays', {
      id: made.id,
      expectedVersion: made.version,
      months: [{ month, done: 40 }],
    });
    expect(done.problems).toEqual([]);
    expect(done.allocation.months).toEqual([{ month, planned: 1, done: 40 }]);
    const ended = await run(pole, 'moveAllocation', {
      id: made.id,
      expectedVersion: done.allocation.version,
      to: 'ENDED',
    });
    expect(ended.problems).toEqual([]);
    expect(ended.allocation.checks).toContain('OVER_ALLOCATED');
  });
});

describe('a consent withdrawn with a date in the past', () => {
  it('ends the work on the day it is recorded, not on the one it tells: what was done in between was consented to', async () => {
    const { planned, ...period } = around(150);
    const made = await active({ ...period, months: [{ month: planned, planned: 1 }] });
    const decidedOn = calendarDay(today, -15);
    await send('CONSENT', word(made.projectId, { state: 'WITHDRAWN', decidedOn }), 'commune');
    expect(await stateOf(made.id)).toMatchObject({ state: 'ENDED', endedOn: today, endReason: 'CONSENT_WITHDRAWN' });
    expect(await capacities(planned, planned)).toMatchObject([{ committed: 0 }]);
  });
});

describe('a request for a skill that nobody knows', () => {
  it('is kept as it was asked; nobody is proposed, and it is said that nobody holds it', async () => {
    const act = asked({ skill: 'ALCHEMY', from: inDays(40), until: inDays(130) });
    await send('STAFFING_REQUEST', act);
    const { data, errors } = await pole.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { serving skillLabel
        matches { candidates coveredHalfDays missingHalfDays matches { rank } ways { kind text } } } } }`,
      undefined,
      { of: [{ __typename: 'StaffingRequest', id: act.requestId }] },
    );
    expect(errors).toBeUndefined();
    const [found] = data._entities;
    expect(found).toMatchObject({ serving: 'OPEN' });
    expect(found.matches).toMatchObject({
      candidates: 0,
      coveredHalfDays: 0,
      missingHalfDays: act.halfDays,
      matches: [],
    });
    expect(found.matches.ways.length).toBeGreaterThan(0);
  });
});

describe('matching looks at the level of the day', () => {
  const candidates = async (from: string, until: string, level: 'PRACTISES' | 'LEADS') => {
    const act = asked({ skill: 'ENERGY', level, from, until, halfDays: 4 });
    await send('STAFFING_REQUEST', act);
    const { data } = await pole.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StaffingRequest { matches { matches { technician { code } } } } } }`,
      undefined,
      { of: [{ __typename: 'StaffingRequest', id: act.requestId }] },
    );
    return data._entities[0].matches.matches.map(({ technician }: { technician: { code: string } }) => technician.code);
  };

  it('on which the work would begin: a level to come counts from its day, a lost one no more', async () => {
    await pole.owner.query(
      `insert into technician_skill (technician_id, code, level, since) values
        ($1, 'ENERGY', 'PRACTISES', '2026-06-01'), ($1, 'ENERGY', 'LEADS', '2028-03-01'), ($1, 'ENERGY', null, '2028-06-01')`,
      [post(2)],
    );
    expect(await candidates('2028-02-01', '2028-02-29', 'LEADS')).toEqual(['PMA-T01']);
    expect(await candidates('2028-03-01', '2028-03-31', 'LEADS')).toEqual(['PMA-T02', 'PMA-T01']);
    expect(await candidates('2028-02-01', '2028-04-30', 'PRACTISES')).toEqual(['PMA-T02', 'PMA-T01']);
    expect(await candidates('2028-06-01', '2028-06-30', 'PRACTISES')).toEqual(['PMA-T01']);
  });
});

describe('a technician whose employer leaves the pole', () => {
  it('works there until the last day of its agreement, and starts nothing any more', async () => {
    const { planned, ...period } = around(180);
    const running = await active({ ...period, months: [{ month: planned, planned: 2 }] });
    const later = { from: calendarDay(today, 200), until: calendarDay(today, 230) };
    const waiting = await ready({ ...later, months: [{ month: later.until.slice(0, 7), planned: 2 }] });
    // The employer lends to the pole no more, and gives its communes nothing directly: there is no other way.
    await pole.owner.query(
      `update secondment_agreement set until_day = $2 where provider = $1 and id in ($3, $4, $5)`,
      [lens, calendarDay(today, -1), agreement(1), agreement(4), agreement(5)],
    );
    await endWhatIsOver(pole.ownerUrl);
    expect(await stateOf(running.id)).toMatchObject({
      state: 'ENDED',
      endedOn: calendarDay(today, -1),
      endReason: 'AGREEMENT_OVER',
    });
    const refused = await run(pole, 'moveAllocation', {
      id: waiting.id,
      expectedVersion: waiting.version,
      to: 'ACTIVE',
    });
    expect(refused.problems).toMatchObject([{ rule: 'CHAIN', message: expect.stringContaining(later.from) }]);
    expect(await capacities(planned, planned)).toMatchObject([{ committed: 0 }]);
  });
});
