import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, callSiren, grenayAgent, loos, loosAgent, officer, otherSiren } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const send = async (actor: Actor, name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const returned =
    name === 'setActionInitiative' ? 'action { id version }' : 'initiativeEngagement { id state version }';
  const { data, errors } = await commune.ask(
    actor,
    `mutation($input: ${type}!) { ${name}(input: $input) { ${returned}
      problems { __typename ... on RuleBroken { rule } ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
};
const engage = (actor: Actor, initiativeId: string, more: object = {}) =>
  send(actor, 'engageInInitiative', { initiativeId, expectedVersion: 0, body: 'EXECUTIVE', ...more });

/** Where the members of an agglomeration stand, as the planner asks it. */
const standings = async (actor: Actor, id: string, siren: string | null = callSiren, args = '') => {
  const { data, errors } = await commune.ask(
    actor,
    `query($of: [_Any!]!) { _entities(representations: $of) { ... on Initiative {
      engagementCounts { really nominally not n }
      standings${args} { totalCount nodes { level lastActOn localActionCount commune { insee } } } } } }`,
    { of: [{ __typename: 'Initiative', id, siren }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const levelOf = async (id: string, insee = loos) =>
  (await standings(analyst, id)).standings.nodes.find(
    (one: { commune: { insee: string } }) => one.commune.insee === insee,
  )?.level;

describe('an engagement', () => {
  it('asked for by two agents at once is recorded once, and delivered once to the commune’s agglomeration', async () => {
    const id = v7();
    const answers = await Promise.all([engage(loosAgent, id), engage({ ...loosAgent, subject: 'second' }, id)]);
    const problems = answers.flatMap((one) => one.problems);
    expect(problems).toEqual([{ __typename: 'VersionConflict', currentVersion: 1 }]);
    const rows = await commune.rows(
      `select payload from outbox where kind = 'ENGAGEMENT' and payload ->> 'initiativeId' = $1`,
      [id],
    );
    expect(rows).toEqual([
      { payload: expect.objectContaining({ addressee: callSiren, commune: loos, state: 'ENGAGED', version: 1 }) },
    ]);
  });

  it('sent twice under one key is recorded once', async () => {
    const [id, idempotencyKey] = [v7(), v7()];
    const first = await engage(loosAgent, id, { idempotencyKey });
    expect(await engage(loosAgent, id, { idempotencyKey })).toEqual(first);
    expect(await commune.rows('select 1 from initiative_engagement_step where initiative_id = $1', [id])).toHaveLength(
      1,
    );
  });

  it('is written by its commune alone; another reads it and cannot move it', async () => {
    const { initiativeEngagement } = await engage(loosAgent, v7());
    const input = { id: initiativeEngagement.id, expectedVersion: 1 };
    for (const [actor, code] of [
      [grenayAgent, 'FORBIDDEN'],
      [officer, 'FORBIDDEN'],
      [publicActor, 'UNAUTHENTICATED'],
    ] as const) {
      await expect(send(actor, 'withdrawEngagement', input)).rejects.toMatchObject({
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
      });
    }
    const read = `{ initiativeEngagement(id: "${initiativeEngagement.id}") { state } }`;
    expect((await commune.ask(grenayAgent, read)).data.initiativeEngagement).toEqual({ state: 'ENGAGED' });
    expect((await commune.ask(publicActor, read)).data.initiativeEngagement).toBeNull();
  });

  it('keeps what was said in its order, and no application may rewrite it', async () => {
    const { initiativeEngagement } = await engage(loosAgent, v7());
    const [granted] = await commune.rows(
      `select has_table_privilege('commune_app', 'initiative_engagement_step', 'update') as step,
        has_table_privilege('commune_app', 'action_act', 'insert') as act`,
    );
    expect(granted).toEqual({ step: false, act: false });
    await send(loosAgent, 'withdrawEngagement', { id: initiativeEngagement.id, expectedVersion: 1 });
    const steps = await commune.rows(
      'select position, state from initiative_engagement_step where engagement_id = $1 order by position',
      [initiativeEngagement.id],
    );
    expect(steps).toEqual([
      { position: 1, state: 'ENGAGED' },
      { position: 2, state: 'WITHDRAWN' },
    ]);
  });
});

describe('how real an engagement is', () => {
  const linked = async (
    initiativeId: string,
    values: Readonly<Record<string, unknown>> = { visibility: 'SHARED' },
    actor = loosAgent,
  ) => {
    const action = await commune.action(values, actor);
    await send(actor, 'setActionInitiative', { id: action.id, expectedVersion: action.version, initiativeId });
    return action;
  };

  it('comes from an act within twelve months: older ones make it nominal', async () => {
    const id = v7();
    await engage(loosAgent, id);
    const action = await linked(id);
    expect(await levelOf(id)).toBe('REALLY');
    const age = async (months: number, days = 0) =>
      await commune.rows(
        `update action_act set day = ((now() at time zone 'Europe/Paris')::date - make_interval(months => $2, days => $3))::date
        where action_id = $1`,
        [action.id, months, days],
      );
    await age(12, -1);
    expect(await levelOf(id)).toBe('REALLY');
    await age(12);
    expect(await levelOf(id)).toBe('NOMINALLY');
  });

  it('comes neither from an import, nor from what others cannot see, nor from another commune’s action', async () => {
    const id = v7();
    await engage(loosAgent, id);
    await linked(id, { visibility: 'PRIVATE' });
    await linked(id, { visibility: 'PUBLIC' }, grenayAgent);
    expect(await levelOf(id)).toBe('NOMINALLY');
    const imported = await commune.action({ visibility: 'PUBLIC' });
    await commune.rows('delete from action_act where action_id = $1', [imported.id]);
    await commune.rows('update action set initiative_id = $2 where id = $1', [imported.id, id]);
    await commune.rows(
      `insert into journal (tenant, entity, id, verb, visibility, imported) values ($1, 'Action', $2, 'IMPORT', 'PUBLIC', true)`,
      [loos, imported.id],
    );
    expect(await levelOf(id)).toBe('NOMINALLY');
    // Who did not engage is not engaged, whatever it does.
    expect(await levelOf(id, '62386')).toBe('NOT');
  });

  it('is counted over the members of the day, and is unknown while the initiative’s agglomeration is', async () => {
    const id = v7();
    await engage(loosAgent, id);
    const whole = await standings(analyst, id);
    expect(whole.engagementCounts).toEqual({ really: 0, nominally: 1, not: 2, n: 3 });
    expect(whole.standings.totalCount).toBe(3);
    const nominal = await standings(analyst, id, callSiren, '(filter: { levels: [NOMINALLY] })');
    expect(nominal.standings).toMatchObject({ totalCount: 1, nodes: [{ commune: { insee: loos } }] });
    expect((await standings(analyst, id, otherSiren)).engagementCounts).toMatchObject({ n: 1, nominally: 0 });
    expect(await standings(analyst, id, null)).toEqual({ engagementCounts: null, standings: null });
    expect(await standings(publicActor, id)).toMatchObject({ engagementCounts: null, standings: { totalCount: 0 } });
  });

  it('is listed page by page, in the order asked for', async () => {
    const id = v7();
    await engage(loosAgent, id);
    const names = async (args: string) =>
      (await standings(officer, id, callSiren, args)).standings.nodes.map(
        (one: { commune: { insee: string } }) => one.commune.insee,
      );
    const all = await names('(sort: { by: LEVEL })');
    expect(all[0]).toBe(loos);
    expect(await names('(first: 1, sort: { by: LEVEL })')).toEqual([loos]);
    expect(await names('(sort: { by: POPULATION, direction: DESCENDING })')).toEqual(['62498', '62386', loos]);
  });
});
