import fc from 'fast-check';
import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, bethuneAgent, call, eleu, grenay, loos, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const act = {
  body: 'DELIBERATION',
  reference: 'DELIB-2020-001',
  decidedOn: '2019-12-01',
  enforceableFrom: '2019-12-10',
};
const given = { competence: 'waste', communes: [loos], regime: 'TRANSFERRED', since: '2020-01-01', act };

const problems =
  'problems { __typename message path ... on RuleBroken { rule article } ... on VersionConflict { currentVersion } }';
const set = async (input: Record<string, unknown>, actor: Actor = officer) =>
  await scale.ask(
    actor,
    `mutation ($input: SetRegimeInput!) { setRegime(input: $input) {
      regimes { id regime since until line version competence { key title article } commune { insee } act { reference } }
      ${problems} } }`,
    { input: { idempotencyKey: v7(), ...given, ...input } },
  );
const inForce = async (on: string, actor: Actor = officer, competence = 'waste') => {
  const { data } = await scale.ask(
    actor,
    `query ($siren: SIREN!, $on: Date, $filter: RegimeFilter) { agglomeration(siren: $siren) {
      regimes(on: $on, filter: $filter, first: 200) { totalCount nodes { regime commune { insee } } } } }`,
    { siren: call, on, filter: { competences: [competence] } },
  );
  return data.agglomeration.regimes.nodes.map(
    (one: { regime: string; commune: { insee: string } }) => `${one.commune.insee} ${one.regime}`,
  );
};

describe('a regime', () => {
  it('holds from its first day until the next one, in whatever order they are entered', async () => {
    const answer = await set({});
    expect(answer.errors).toBeUndefined();
    expect(answer.data.setRegime.problems).toEqual([]);
    expect(answer.data.setRegime.regimes).toMatchObject([
      { regime: 'TRANSFERRED', until: null, competence: { key: 'waste', article: 'CGCT L5216-5 I 7°' } },
    ]);
    const earlier = { ...act, decidedOn: '2009-12-01', enforceableFrom: '2009-12-10' };
    await set({ regime: 'COMMUNAL', since: '2010-01-01', act: earlier });
    expect(await inForce('2009-12-31')).toEqual([]);
    expect(await inForce('2019-12-31')).toEqual([`${loos} COMMUNAL`]);
    expect(await inForce('2020-01-01')).toEqual([`${loos} TRANSFERRED`]);
    const { data } = await scale.ask(
      officer,
      `{ agglomeration(siren: "${call}") { regimes(history: true, filter: { competences: ["waste"] }) { nodes { since until } } } }`,
    );
    expect(data.agglomeration.regimes.nodes).toEqual([
      { since: '2010-01-01', until: '2019-12-31' },
      { since: '2020-01-01', until: null },
    ]);
  });

  it('is read by everybody, as what an act settles is published', async () => {
    for (const actor of [publicActor, analyst, bethuneAgent, otherOfficer]) {
      expect(await inForce('2026-01-01', actor)).toEqual([`${loos} TRANSFERRED`]);
    }
    const { data } = await scale.ask(
      publicActor,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commune { regimes(on: "2026-01-01") { regime } } } }',
      { of: [{ __typename: 'Commune', insee: loos }] },
    );
    expect(data._entities).toEqual([{ regimes: [{ regime: 'TRANSFERRED' }] }]);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['before its act binds', { since: '2019-12-05' }, { rule: 'REGIME_BEGINS_WITH_ITS_ACT', article: 'CGCT L2131-1' }],
    ['as a delegation without an agreement', { regime: 'DELEGATED' }, { rule: 'DELEGATION_BY_AGREEMENT' }],
    [
      'with a line but no transfer',
      { regime: 'COMMUNAL', line: 'Au-delà de 20 places.' },
      { rule: 'LINE_WITHIN_A_TRANSFER' },
    ],
    ['of an unknown competence', { competence: 'space-travel' }, { path: ['input', 'competence'] }],
    ['for nobody', { communes: [] }, { path: ['input', 'communes'] }],
    ["for another agglomeration's commune", { communes: ['62119'] }, { path: ['input', 'communes'] }],
    [
      'by an act to come',
      { act: { ...act, decidedOn: '2090-01-01', enforceableFrom: '2090-01-02' } },
      { path: ['input', 'act', 'decidedOn'] },
    ],
    ['twice on a day', {}, { rule: 'ONE_REGIME_A_DAY' }],
  ])('is not settled %s', async (_what, input, problem) => {
    const answer = await set(input);
    expect(answer.data.setRegime.regimes).toEqual([]);
    expect(answer.data.setRegime.problems).toContainEqual(expect.objectContaining(problem));
  });

  it('is settled for all communes of a decision or for none', async () => {
    const answer = await set({ communes: [eleu, loos] });
    expect(answer.data.setRegime.problems).toMatchObject([{ rule: 'ONE_REGIME_A_DAY' }]);
    expect(await inForce('2026-01-01')).toEqual([`${loos} TRANSFERRED`]);
  });

  it('of two officers deciding at once is settled by one', async () => {
    const both = await Promise.all([
      set({ competence: 'water', regime: 'COMMUNAL' }),
      set({ competence: 'water' }, { ...officer, subject: 'second-officer' }),
    ]);
    const settled = both.filter(({ data }) => data.setRegime.problems.length === 0);
    expect(settled).toHaveLength(1);
    expect(await inForce('2026-01-01', officer, 'water')).toHaveLength(1);
  });

  it('is settled by nobody but the officers of its agglomeration', async () => {
    for (const actor of [analyst, bethuneAgent, publicActor]) {
      expect((await set({ competence: 'roads' }, actor)).errors?.[0]?.extensions?.code).toMatch(
        /FORBIDDEN|UNAUTHENTICATED/,
      );
    }
    expect((await set({ competence: 'roads' }, otherOfficer)).data.setRegime.problems).toHaveLength(1);
  });

  it('that was a mistake is taken out, and the one before lasts on', async () => {
    const competence = 'sewerage';
    await set({ competence, regime: 'COMMUNAL' });
    const wrong = (await set({ competence, since: '2024-01-01' })).data.setRegime.regimes[0];
    const remove = (input: object, actor: Actor = officer) =>
      scale.ask(
        actor,
        `mutation ($input: RemoveRegimeInput!) { removeRegime(input: $input) { regime { id } ${problems} } }`,
        { input: { idempotencyKey: v7(), id: wrong.id, expectedVersion: 1, reason: 'Saisi deux fois.', ...input } },
      );
    expect((await remove({ expectedVersion: 7 })).data.removeRegime.problems).toMatchObject([{ currentVersion: 1 }]);
    expect((await remove({ reason: ' ' })).data.removeRegime.problems).toMatchObject([{ path: ['input', 'reason'] }]);
    expect((await remove({}, otherOfficer)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await remove({})).data.removeRegime.problems).toEqual([]);
    expect(await inForce('2026-01-01', officer, competence)).toEqual([`${loos} COMMUNAL`]);
  });

  it('puts operations on one side of the line it draws, and on no side without one', async () => {
    const place = async (regime: { id: string; version: number }, input: object) =>
      (
        await scale.ask(
          officer,
          `mutation ($input: PlaceOperationInput!) { placeOperation(input: $input) {
            regime { version operations { operation side } } ${problems} } }`,
          {
            input: {
              idempotencyKey: v7(),
              id: regime.id,
              expectedVersion: regime.version,
              operation: 'Médiathèque du centre',
              side: 'COMMUNITY',
              actReference: 'DELIB-2021-007',
              decidedOn: '2021-05-01',
              ...input,
            },
          },
        )
      ).data.placeOperation;
    const line = 'Les équipements de plus de 2 000 m².';
    const [drawn] = (await set({ competence: 'culture-and-sport', line })).data.setRegime.regimes;
    expect((await place(drawn, {})).regime).toEqual({
      version: 2,
      operations: [{ operation: 'Médiathèque du centre', side: 'COMMUNITY' }],
    });
    expect((await place({ ...drawn, version: 2 }, { side: 'COMMUNAL' })).regime.operations).toEqual([
      { operation: 'Médiathèque du centre', side: 'COMMUNAL' },
    ]);
    const [plain] = (await set({ competence: 'environment' })).data.setRegime.regimes;
    expect((await place(plain, {})).problems).toMatchObject([{ rule: 'LINE_BEFORE_OPERATIONS' }]);
  });

  it('is told to the commune concerned, in the order of one stream', async () => {
    const { rows } = await withClient(scale.ownerUrl, (client) =>
      client.query(
        `select number::int, payload from outbox where kind = 'REGIME' and payload->>'competence' = 'sewerage' order by number`,
      ),
    );
    expect(rows.map(({ payload }) => payload.regime)).toEqual(['COMMUNAL', 'TRANSFERRED', null]);
    const streams = await withClient(scale.ownerUrl, (client) =>
      client.query(`select distinct stream from outbox where kind = 'REGIME' and payload->>'addressee' = $1`, [loos]),
    );
    expect(streams.rows).toHaveLength(1);
  });
});

it('on any day there is one regime at most, the last begun, whatever the order of entry', async () => {
  const years = fc.uniqueArray(fc.integer({ min: 2001, max: 2025 }), { minLength: 1, maxLength: 4 });
  const keys = ['mobility', 'schools', 'green-spaces', 'public-lighting', 'rainwater', 'housing-balance'];
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(years, fc.integer({ min: 2000, max: 2026 }), async (begun, year) => {
      const competence = keys[drawn++ % keys.length] ?? 'mobility';
      const commune = [loos, eleu][drawn % 2] ?? loos;
      await withClient(scale.ownerUrl, (client) =>
        client.query('delete from regime where competence = $1', [competence]),
      );
      const binding = { ...act, decidedOn: '2000-01-01', enforceableFrom: '2000-01-01' };
      for (const from of begun) {
        const regime = from % 2 === 0 ? 'COMMUNAL' : 'TRANSFERRED';
        await set({ competence, communes: [commune], since: `${from}-01-01`, regime, act: binding });
      }
      const last = Math.max(...begun.filter((from) => from <= year));
      const expected = Number.isFinite(last) ? [`${commune} ${last % 2 === 0 ? 'COMMUNAL' : 'TRANSFERRED'}`] : [];
      expect(await inForce(`${year}-06-01`, officer, competence)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

describe('a commune that changes agglomeration', () => {
  const join = async (input: object, actor: Actor = otherOfficer) =>
    await scale.ask(
      actor,
      `mutation ($input: JoinAgglomerationInput!) { joinAgglomeration(input: $input) {
        membership { since until agglomeration { siren } } ${problems} } }`,
      {
        input: {
          idempotencyKey: v7(),
          commune: eleu,
          since: '2026-12-01',
          actReference: 'Arrêté préfectoral du 2 novembre 2026',
          decidedOn: '2020-11-02',
          ...input,
        },
      },
    );

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['before its act', { since: '2019-01-01' }, { rule: 'MEMBERSHIP_AFTER_ITS_ACT' }],
    ['of another territory', { commune: '75056' }, { path: ['input', 'commune'] }],
    ['where it is already', { commune: '62119' }, { __typename: 'AlreadyDone' }],
  ])('does not, %s', async (_what, input, problem) => {
    const { data } = await join(input);
    expect(data.joinAgglomeration.problems).toMatchObject([problem]);
  });

  it('is under the regimes of the one it belongs to that day, and the one it leaves sees its own end', async () => {
    const competence = 'economic-development';
    await set({ competence, communes: [eleu, grenay] });
    const { data } = await join({});
    expect(data.joinAgglomeration).toEqual({
      membership: { since: '2026-12-01', until: null, agglomeration: { siren: '200072460' } },
      problems: [],
    });
    expect(await inForce('2026-11-30', officer, competence)).toEqual([`${eleu} TRANSFERRED`, `${grenay} TRANSFERRED`]);
    expect(await inForce('2026-12-01', officer, competence)).toEqual([`${grenay} TRANSFERRED`]);
    const ended = await scale.ask(
      officer,
      `{ agglomeration(siren: "${call}") { endedMemberships { nodes { until commune { insee } } } } }`,
    );
    expect(ended.data.agglomeration.endedMemberships.nodes).toEqual([
      { until: '2026-11-30', commune: { insee: eleu } },
    ]);
  });

  it('is told which one it joined', async () => {
    const { rows } = await withClient(scale.ownerUrl, (client) =>
      client.query(`select payload from outbox where kind = 'MEMBERSHIP'`),
    );
    expect(rows).toMatchObject([{ payload: { addressee: eleu, agglomeration: '200072460', since: '2026-12-01' } }]);
  });
});
