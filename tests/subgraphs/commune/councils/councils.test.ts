import { v7 } from 'uuid';
import { addDays } from '#shared/councils/calendarDays.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  analyst,
  bully,
  bullyAgent,
  grenay,
  grenayAgent,
  lens,
  lensAgent,
  loosAgent,
  officer,
} from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const today = dayOf(new Date());
const fields =
  'id heldOn kind state estimated note convocation { by clearDays article } visibility demonstration version';
const inputs: Readonly<Record<string, string>> = {
  plan: 'PlanCouncilInput',
  move: 'MoveCouncilInput',
  hold: 'CloseCouncilInput',
  cancel: 'CloseCouncilInput',
};
const call = async (name: string, input: object, actor: Actor = loosAgent) => {
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${inputs[name]}!) { ${name}CommuneCouncil(input: $input) { council { ${fields} }
      problems { __typename message path ... on RuleBroken { rule } ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[`${name}CommuneCouncil`];
};
const planned = async (days: number, values: object = {}, actor: Actor = loosAgent) => {
  const { council, problems } = await call('plan', { heldOn: addDays(today, days), ...values }, actor);
  expect(problems).toEqual([]);
  return council;
};
const calendar = async (actor: Actor, insee: string, args = '') => {
  const { data, errors } = await commune.ask(actor, `{ commune(insee: "${insee}") { councils${args} { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.commune.councils;
};
const councilFor = async (needId: string, args: string, actor: Actor = loosAgent) => {
  const { data, errors } = await commune.ask(
    actor,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need { councilFor(${args}) {
      council { heldOn estimated } steps { kind by article } tooLate next { heldOn } nextIsInWindow } } } }`,
    { of: [{ __typename: 'Need', id: needId }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0]?.councilFor;
};

describe('a commune’s calendar of councils', () => {
  it('holds a meeting that it entered, with the delay of its population, and its journal tells', async () => {
    const council = await planned(40, { note: ' Vote du budget ' });
    const by = addDays(today, 34);
    expect(council).toMatchObject({
      kind: 'COUNCIL',
      state: 'PLANNED',
      estimated: false,
      note: 'Vote du budget',
      version: 1,
    });
    expect(council.convocation).toEqual({ by, clearDays: 5, article: 'CGCT L2121-12' });
    const small = await planned(40, {}, bullyAgent);
    expect(small.convocation).toEqual({ by: addDays(today, 36), clearDays: 3, article: 'CGCT L2121-11' });
    expect(await commune.rows('select verb from journal where id = $1', [council.id])).toEqual([{ verb: 'CREATE' }]);
  });

  it('moves, holds and cancels it by its version, and never twice on one day', async () => {
    const council = await planned(50);
    const moved = await call('move', { id: council.id, expectedVersion: 1, heldOn: addDays(today, 51) });
    expect(moved.council).toMatchObject({ heldOn: addDays(today, 51), version: 2 });
    const stale = await call('cancel', { id: council.id, expectedVersion: 1 });
    expect(stale.problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 2 }]);
    const twice = await call('plan', { heldOn: addDays(today, 51) });
    expect(twice).toMatchObject({ council: null, problems: [{ __typename: 'AlreadyDone' }] });
    const early = await call('hold', { id: council.id, expectedVersion: 2 });
    expect(early.problems).toMatchObject([{ rule: 'COUNCIL_WAS_HELD' }]);
    expect((await call('cancel', { id: council.id, expectedVersion: 2 })).council).toMatchObject({
      state: 'CANCELLED',
    });
    await planned(51);
    const now = await planned(0, { kind: 'BUREAU' });
    expect(now.convocation).toBeNull();
    expect((await call('hold', { id: now.id, expectedVersion: 1 })).council).toMatchObject({ state: 'HELD' });
  });

  it('holds one council of two that are entered for one day at the same moment', async () => {
    const heldOn = addDays(today, 60);
    const both = await Promise.all([call('plan', { heldOn }), call('plan', { heldOn })]);
    expect(both.filter(({ council }) => council !== null)).toHaveLength(1);
    const refused = both.find(({ council }) => council === null);
    expect(refused.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
  });

  it('is written by its own commune alone', async () => {
    const council = await planned(70);
    const input = { id: council.id, expectedVersion: 1 };
    for (const actor of [grenayAgent, officer, analyst]) {
      await expect(call('cancel', input, actor)).rejects.toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
    const hidden = await planned(71, { visibility: 'PRIVATE' });
    await expect(call('cancel', { id: hidden.id, expectedVersion: 1 }, grenayAgent)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('is read as each meeting’s visibility says', async () => {
    const days = async (actor: Actor) =>
      (await calendar(actor, lens)).filter((one: { id: string | null }) => one.id !== null);
    await planned(10, { visibility: 'PRIVATE' }, lensAgent);
    await planned(20, { visibility: 'SHARED' }, lensAgent);
    await planned(30, { visibility: 'PUBLIC' }, lensAgent);
    expect(await days(lensAgent)).toHaveLength(3);
    expect(await days(analyst)).toHaveLength(2);
    expect(await days(publicActor)).toHaveLength(1);
  });

  it('says what is estimated, and refuses a period that is none', async () => {
    const all = await calendar(analyst, grenay);
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.every((one: { estimated: boolean; id: string | null }) => one.estimated && one.id === null)).toBe(true);
    const { data } = await commune.ask(
      analyst,
      `{ commune(insee: "${grenay}") { nextCouncils(first: 2) { heldOn } } }`,
    );
    expect(data.commune.nextCouncils.map((one: { heldOn: string }) => one.heldOn)).toEqual(
      all.slice(0, 2).map((one: { heldOn: string }) => one.heldOn),
    );
    for (const args of ['councils(from: "2027-01-01", until: "2026-01-01")', 'nextCouncils(first: 0)']) {
      const { errors } = await commune.ask(analyst, `{ commune(insee: "${grenay}") { ${args} { heldOn } } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });
});

describe('a need whose support passes before the council', () => {
  const needOf = async (from: string | null, until: string | null) => {
    const { id, version } = await commune.project('SHARED', {}, bullyAgent);
    const window = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
    const input = { projectId: id, expectedVersion: version, kind: 'ENGINEERING', description: 'Un appui.', ...window };
    const { project: after } = await commune.call(bullyAgent, 'addNeed', input);
    return after.needs.at(-1).id as string;
  };

  it('is told the last council before it begins, and what to do by when', async () => {
    const council = await planned(90, {}, bullyAgent);
    const need = await needOf(addDays(today, 100), addDays(today, 200));
    const found = await councilFor(need, 'scale: AGGLOMERATION, role: CARRYING', bullyAgent);
    const entered = (await calendar(bullyAgent, bully)).filter(
      (one: { heldOn: string }) => one.heldOn < addDays(today, 100),
    );
    expect(found).toMatchObject({ council: { heldOn: entered.at(-1).heldOn }, tooLate: false, next: null });
    expect(found.council.heldOn >= council.heldOn).toBe(true);
    expect(found.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'DRAFT',
      'CONVOCATION',
      'COUNCIL',
      'TRANSMISSION',
    ]);
  });

  it('is told that it is too late, and the next one', async () => {
    const need = await needOf(addDays(today, 1), addDays(today, 400));
    const found = await councilFor(need, 'scale: POLE, role: SECONDMENT', bullyAgent);
    expect(found).toMatchObject({ council: null, tooLate: true, nextIsInWindow: true });
    expect(found.next.heldOn > today).toBe(true);
  });

  it('is told nothing where the executive is enough, where the commune does not carry, or where it said yes', async () => {
    const need = await needOf(null, null);
    expect(await councilFor(need, 'scale: AGGLOMERATION, role: ADVICE', bullyAgent)).toBeNull();
    expect(await councilFor(need, `scale: POLE, role: SECONDMENT, commune: "${lens}"`, bullyAgent)).toBeNull();
    expect(await councilFor(need, 'scale: PEERS, role: SECONDMENT', bullyAgent)).not.toBeNull();
    const act = { body: 'AGREEMENT', reference: 'CONV-1', decidedOn: '2026-01-10', enforceableFrom: '2026-01-15' };
    const said = { needId: need, scale: 'PEERS', role: 'SECONDMENT', state: 'GRANTED', act, expectedVersion: 0 };
    const { errors } = await commune.ask(
      bullyAgent,
      'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } problems { message } } }',
      { input: { idempotencyKey: v7(), ...said } },
    );
    expect(errors).toBeUndefined();
    expect(await councilFor(need, 'scale: PEERS, role: SECONDMENT', bullyAgent)).toBeNull();
  });
});
