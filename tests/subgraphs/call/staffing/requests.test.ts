import { v7 } from 'uuid';
import { expireRequests } from '#call/staffing/expireRequests.js';
import { withClient } from '#shared/database/provision.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import {
  administrator,
  analyst,
  bethuneAgent,
  call,
  director,
  grenayAgent,
  loos,
  loosAgent,
  officer,
  otherOfficer,
} from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const payload = `problems { __typename message path ... on RuleBroken { rule satisfiedBy } }
  staffingRequest { id reference state version skill skillLabel halfDays foundHalfDays communes { insee }
    answers { state foundHalfDays } availableTransitions { to open } }`;

async function run(mutation: string, input: object, actor: Actor = officer) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${payload} } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  const code = errors?.[0]?.extensions.code;
  return { request: data?.done?.staffingRequest ?? null, problems: data?.done?.problems ?? [], code };
}

const wanted = (projectId: string, given: object = {}) => ({
  ...{ projectId, needId: v7(), skill: 'énergie des bâtiments', level: 'LEADS', halfDays: 12, ownHalfDays: 3 },
  ...{ from: inDays(10), until: inDays(90), reason: 'Notre conseiller est pris.', ...given },
});

/** A project proposed by Loos-en-Gohelle with Grenay, and a draft for it. */
async function draft(given: object = {}) {
  const projectId = v7();
  await scale.propose({ projectId });
  const made = await run('createStaffingRequest', wanted(projectId, given));
  expect(made.problems).toEqual([]);
  return { projectId, ...made.request };
}

async function sent(given: object = {}) {
  const made = await draft(given);
  const done = await run('sendStaffingRequest', { id: made.id, expectedVersion: made.version });
  expect(done.problems).toEqual([]);
  return { ...made, ...done.request };
}

const outbox = async (projectId: string) =>
  (
    await withClient(scale.ownerUrl, (client) =>
      client.query(`select kind, payload from outbox where stream = $1 and receiver = 'pma' order by number`, [
        projectId,
      ]),
    )
  ).rows as { kind: string; payload: Record<string, unknown> }[];

/** The pole's answer arrives, in the stream of its own. */
const numbers = new Map<string, number>();
async function answer(of: { projectId: string; id: string }, state: string, foundHalfDays: number) {
  const number = (numbers.get(of.projectId) ?? 0) + 1;
  numbers.set(of.projectId, number);
  return await scale.deliver(
    'STAFFING_ANSWER',
    {
      ...{ projectId: of.projectId, addressee: call, requestId: of.id, pole: '200060358', state, foundHalfDays },
      answeredAt: new Date().toISOString(),
    },
    { number, from: 'pma' },
  );
}

const read = async (id: string, actor: Actor = officer) =>
  (
    await scale.ask(
      actor,
      `query ($id: ID!) { request: staffingRequest(id: $id) { state version foundHalfDays cancelReason answers { state foundHalfDays } } }`,
      { id },
    )
  ).data.request;

describe('a request to the pole', () => {
  it('is written as a draft under the next number of the year, and sent as an act that names nobody', async () => {
    const made = await draft();
    expect(made).toMatchObject({ state: 'DRAFT', skill: 'ENERGY', skillLabel: 'énergie des bâtiments', version: 1 });
    expect(made.reference).toMatch(/^CALL-D-\d{4}-\d{3}$/);
    expect(made.availableTransitions).toEqual([
      { to: 'SENT', open: true },
      { to: 'CANCELLED', open: true },
    ]);
    expect(await outbox(made.projectId)).toEqual([]);
    const done = await run('sendStaffingRequest', { id: made.id, expectedVersion: 1 });
    expect(done.request).toMatchObject({ state: 'SENT', version: 2 });
    const [act] = await outbox(made.projectId);
    expect(act).toMatchObject({
      kind: 'STAFFING_REQUEST',
      payload: { requestId: made.id, addressee: '200060358', agglomeration: call, skill: 'ENERGY', leadCommune: loos },
    });
    expect(JSON.stringify(act)).not.toContain('officer');
  });

  it('follows the pole’s answers, each kept as it came, and is taken back with its reason', async () => {
    const made = await sent();
    await answer(made, 'PARTLY', 5);
    expect(await read(made.id)).toMatchObject({ state: 'PARTLY', foundHalfDays: 5 });
    await answer(made, 'OPEN', 0);
    const { version } = await read(made.id);
    const back = await run('cancelStaffingRequest', {
      id: made.id,
      expectedVersion: version,
      reason: 'Projet reporté.',
    });
    expect(back.request).toMatchObject({ state: 'CANCELLED' });
    expect((await outbox(made.projectId)).map(({ kind }) => kind)).toEqual([
      'STAFFING_REQUEST',
      'STAFFING_CANCELLATION',
    ]);
    // Under way when it was cancelled: kept, and nothing comes back to life.
    await answer(made, 'FILLED', 12);
    expect(await read(made.id)).toEqual({
      ...{ state: 'CANCELLED', version: version + 2, foundHalfDays: 12, cancelReason: 'Projet reporté.' },
      answers: [
        { state: 'PARTLY', foundHalfDays: 5 },
        { state: 'OPEN', foundHalfDays: 0 },
        { state: 'FILLED', foundHalfDays: 12 },
      ],
    });
  });

  it('expires by itself once its window is past', async () => {
    const made = await sent({ from: inDays(1), until: inDays(5) });
    await expireRequests(scale.ownerUrl);
    expect(await read(made.id)).toMatchObject({ state: 'SENT' });
    await expireRequests(scale.ownerUrl, new Date(Date.now() + 7 * 86_400_000));
    expect(await read(made.id)).toMatchObject({ state: 'EXPIRED' });
    await answer(made, 'PARTLY', 2);
    expect(await read(made.id)).toMatchObject({ state: 'EXPIRED', foundHalfDays: 2 });
  });

  it('leaves once when two officers send it in the same moment', async () => {
    const made = await draft();
    const both = await Promise.all(
      ['one', 'two'].map((subject) =>
        run('sendStaffingRequest', { id: made.id, expectedVersion: 1 }, { ...officer, subject }),
      ),
    );
    expect(both.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ __typename: 'VersionConflict' }]);
    expect(await outbox(made.projectId)).toHaveLength(1);
  });
});

describe('what a request may not be', () => {
  it.each([
    ['a skill nobody knows', { skill: 'énergies' }, ['skill']],
    ['no half-day', { halfDays: 0 }, ['halfDays']],
    ['more than anybody has', { halfDays: 100_001 }, ['halfDays']],
    ['no reason', { reason: '  ' }, ['reason']],
    ['reversed days', { from: inDays(9), until: inDays(8) }, ['until']],
    ['days that are past', { from: '2020-01-01', until: '2020-02-01' }, ['until']],
    ['a need that is none', { needId: 'the first one' }, ['needId']],
    ['a project that was never proposed here', { projectId: v7() }, ['projectId']],
  ])('%s', async (_what, given, path) => {
    const projectId = v7();
    await scale.propose({ projectId });
    const { request, problems } = await run('createStaffingRequest', wanted(projectId, given));
    expect(request).toBeNull();
    expect(problems.map((one: { path: string[] }) => one.path)).toEqual([['input', ...path]]);
  });

  it('a skill nobody knows is answered with the nearest names', async () => {
    const { problems } = await run('createStaffingRequest', wanted(v7(), { skill: 'alimentaire' }));
    expect(problems[0].message).toContain('FOOD (alimentation)');
  });

  it('what the agglomeration can serve itself stays a draft', async () => {
    const made = await draft({ ownHalfDays: 12 });
    const { problems } = await run('sendStaffingRequest', { id: made.id, expectedVersion: 1 });
    expect(problems).toMatchObject([{ rule: 'UNCOVERED_NEED', satisfiedBy: expect.stringContaining('12') }]);
    expect(await outbox(made.projectId)).toEqual([]);
  });

  it('a project that its commune took back is asked for no longer', async () => {
    const projectId = v7();
    await scale.propose({ projectId });
    await scale.deliver('WITHDRAWAL', { projectId, addressee: call, withdrawnOn: inDays(0), reason: 'Abandon.' });
    const { problems } = await run('createStaffingRequest', wanted(projectId));
    expect(problems).toMatchObject([{ path: ['input', 'projectId'] }]);
  });
});

describe('who knows of a request', () => {
  const known = async (id: string) => {
    const seen = await Promise.all(
      Object.entries({
        officer,
        otherOfficer,
        analyst,
        director,
        loosAgent,
        grenayAgent,
        bethuneAgent,
        administrator,
      }).map(async ([name, actor]) => ((await read(id, actor)) === null ? [] : [name])),
    );
    return seen.flat();
  };

  it('a draft is its agglomeration’s alone; what was sent is for the communes concerned and who follows the flow', async () => {
    const made = await draft();
    expect(await known(made.id)).toEqual(['officer']);
    await run('sendStaffingRequest', { id: made.id, expectedVersion: 1 });
    expect(await known(made.id)).toEqual(['officer', 'analyst', 'director', 'loosAgent', 'grenayAgent']);
  });

  it('nobody else sends or cancels it: for another agglomeration it does not exist', async () => {
    const made = await sent();
    const input = { id: made.id, expectedVersion: made.version, reason: 'Non.' };
    expect((await run('cancelStaffingRequest', input, otherOfficer)).code).toBe('NOT_FOUND');
    expect((await run('cancelStaffingRequest', input, director)).code).toBe('FORBIDDEN');
    expect((await run('cancelStaffingRequest', input, loosAgent)).code).toBe('FORBIDDEN');
    expect((await run('cancelStaffingRequest', { ...input, id: 'none' })).code).toBe('NOT_FOUND');
  });

  it('lists of a hundred cost as many statements as lists of one, and are filtered and sorted', async () => {
    for (let more = 0; more < 12; more += 1) await draft({ skill: 'MOBILITY' });
    const list = async (first: number, rest = '') => {
      const { data, extensions } = await scale.ask(
        officer,
        `{ agglomeration(siren: "${call}") { staffingRequests(first: ${first}, filter: { skills: ["MOBILITY"], states: [DRAFT], communes: ["${loos}"] } ${rest}) {
          totalCount nodes { id skillLabel answers { state } leadCommune { name } } } } }`,
      );
      return { ...data.agglomeration.staffingRequests, statements: extensions?.statements };
    };
    const [one, many] = [await list(1), await list(100)];
    expect([one.nodes.length, many.nodes.length, many.totalCount]).toEqual([1, 12, 12]);
    expect(many.statements).toBe(one.statements);
    const sorted = await list(12, ', sort: { by: UNTIL, direction: ASCENDING }');
    expect(new Set(sorted.nodes.map(({ id }: { id: string }) => id)).size).toBe(12);
  });
});

it('the reference list of skills is the same for everybody, in the reader’s language', async () => {
  const { data } = await scale.ask(loosAgent, '{ skills { code label family } }', {}, 'en');
  expect(data.skills).toHaveLength(10);
  expect(data.skills[0]).toEqual({ code: 'CIRCULAR', label: 'circular economy', family: 'TRANSITION' });
});
