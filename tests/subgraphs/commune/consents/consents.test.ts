import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { consentAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  analyst,
  callSiren,
  director,
  grenay,
  grenayAgent,
  lens,
  lensAgent,
  loos,
  loosAgent,
  officer,
  poleSiren,
} from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const publicActor: Actor = { subject: 'public', role: 'PUBLIC', scale: null, tenant: null } as unknown as Actor;
const mutation = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  consent { id version state scale role until commune { insee } need { id } supersedes { id state } act { body reference decidedOn enforceableFrom } }
  problems { __typename message path ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion } }
} }`;
const agreement = { body: 'AGREEMENT', reference: 'CONV-1', decidedOn: '2026-01-10', enforceableFrom: '2026-01-15' };
const record = async (actor: Actor, needId: string, more: object = {}) => {
  const input = { idempotencyKey: v7(), needId, scale: 'POLE', role: 'SECONDMENT', state: 'GRANTED', act: agreement };
  const answer = await commune.ask(actor, mutation, { input: { ...input, expectedVersion: 0, ...more } });
  if (answer.errors) throw Object.assign(new Error(answer.errors[0]?.message), { errors: answer.errors });
  return answer.data.recordConsent;
};
const standing = async (needId: string, args: string, actor: Actor = loosAgent) => {
  const { data } = await commune.ask(
    actor,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need { consentNow(${args}) { state reason } } } }`,
    { of: [{ __typename: 'Need', id: needId }] },
  );
  return data._entities[0]?.consentNow ?? null;
};
const pole = 'scale: POLE, role: SECONDMENT';

describe("a commune's word on a support", () => {
  it('is added, never changed: granted, then taken back, and the last one counts', async () => {
    const { id, needs } = await commune.project('SHARED');
    const needId = needs[0].id;
    expect((await standing(needId, pole)).state).toBe('NONE');
    const granted = await record(loosAgent, needId);
    expect(granted.problems).toEqual([]);
    expect(granted.consent).toMatchObject({ version: 1, state: 'GRANTED', commune: { insee: loos }, act: agreement });
    expect(await standing(needId, pole)).toEqual({ state: 'GRANTED', reason: null });
    expect((await standing(needId, `${pole}, on: "2026-01-14"`)).state).toBe('NONE');
    const act = { body: 'EXECUTIVE', decidedOn: '2026-06-01' };
    const withdrawn = await record(loosAgent, needId, { state: 'WITHDRAWN', act, expectedVersion: 1 });
    expect(withdrawn.consent).toMatchObject({ version: 2, supersedes: { id: granted.consent.id, state: 'GRANTED' } });
    expect((await standing(needId, pole)).state).toBe('WITHDRAWN');
    const told = await commune.rows('select receiver, kind, payload from outbox where stream = $1 order by number', [
      id,
    ]);
    expect(told.map(({ receiver, kind }) => `${receiver} ${kind}`)).toEqual(['pma CONSENT', 'pma CONSENT']);
    expect(consentAct.parse(told[0]?.payload)).toMatchObject({
      addressee: poleSiren,
      commune: loos,
      state: 'GRANTED',
      needId,
      role: 'SECONDMENT',
      enforceableFrom: '2026-01-15',
    });
    await expect(commune.rows(`delete from project where id = $1`, [id])).rejects.toThrow('violates foreign key');
  });

  it('on the agglomeration’s support is addressed to the agglomeration; on that of peers to nobody', async () => {
    const { id, needs } = await commune.project('SHARED');
    const act = { body: 'EXECUTIVE', decidedOn: '2026-01-10', enforceableFrom: '2026-01-10' };
    await record(loosAgent, needs[0].id, { scale: 'AGGLOMERATION', role: 'ADVICE', act });
    await record(loosAgent, needs[0].id, { scale: 'PEERS', role: 'PEER_EXCHANGE', act });
    const told = await commune.rows('select receiver, payload from outbox where stream = $1', [id]);
    expect(told).toEqual([
      { receiver: 'call', payload: expect.objectContaining({ addressee: callSiren, role: 'ADVICE' }) },
    ]);
  });

  it('by the wrong body is refused with the body that is needed, and nothing is written or sent', async () => {
    const { id, needs } = await commune.project('SHARED');
    const act = { ...agreement, body: 'EXECUTIVE' };
    const { consent, problems } = await record(loosAgent, needs[0].id, { act });
    expect(consent).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'BODY_FITS_ROLE', satisfiedBy: 'Une convention signée.' }),
    ]);
    expect(await commune.rows('select 1 from consent where project_id = $1', [id])).toEqual([]);
    expect(await commune.rows('select 1 from outbox where stream = $1', [id])).toEqual([]);
  });

  it('by two people at once is recorded once; the other reads the version it must read again', async () => {
    const { needs } = await commune.project('SHARED');
    const answers = await Promise.all([1, 2, 3].map(() => record(loosAgent, needs[0].id)));
    expect(answers.filter(({ consent }) => consent !== null)).toHaveLength(1);
    for (const { problems } of answers.filter(({ consent }) => consent === null)) {
      expect(problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 1 }]);
    }
  });

  it('sent twice under one key is recorded once; the key with another word is refused', async () => {
    const { id, needs } = await commune.project('SHARED');
    const idempotencyKey = v7();
    const first = await record(loosAgent, needs[0].id, { idempotencyKey });
    expect(await record(loosAgent, needs[0].id, { idempotencyKey })).toEqual(first);
    const other = await record(loosAgent, needs[0].id, { idempotencyKey, conditions: 'Deux jours par mois.' });
    expect(other.problems).toMatchObject([{ __typename: 'KeyReused' }]);
    expect(await commune.rows('select count(*)::int as n from outbox where stream = $1', [id])).toEqual([{ n: 1 }]);
  });

  it('is each carrying commune’s own: one consents, the other refuses, and neither speaks for the other', async () => {
    const { needs, id } = await commune.project('PROPOSED', { coCarriers: [grenay] });
    const needId = needs[0].id;
    await record(loosAgent, needId);
    await record(grenayAgent, needId, { state: 'REFUSED', act: { body: 'EXECUTIVE', decidedOn: '2026-02-01' } });
    expect((await standing(needId, pole)).state).toBe('GRANTED');
    expect((await standing(needId, `${pole}, commune: "${grenay}"`)).state).toBe('REFUSED');
    const { data } = await commune.ask(
      loosAgent,
      'query ($id: ID!) { project(id: $id) { timeline { what detail } } }',
      {
        id,
      },
    );
    expect(data.project.timeline).toEqual(
      expect.arrayContaining([
        { what: 'CONSENT_GRANTED', detail: 'Loos-en-Gohelle — CONV-1' },
        { what: 'CONSENT_REFUSED', detail: 'Grenay' },
      ]),
    );
  });

  it('is not said by another commune nor by an institution, nor on a need that cannot be seen', async () => {
    const shared = await commune.project('SHARED');
    const draft = await commune.project('DRAFT');
    for (const [actor, project, code] of [
      [lensAgent, shared, 'FORBIDDEN'],
      [officer, shared, 'FORBIDDEN'],
      [lensAgent, draft, 'NOT_FOUND'],
    ] as const) {
      await expect(record(actor, project.needs[0].id)).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
    }
    expect((await record(loosAgent, draft.needs[0].id)).problems).toMatchObject([{ rule: 'CONSENT_ON_SHARED' }]);
    await expect(record(loosAgent, 'no-id')).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('is seen with its project, by nobody else, and keeps its need', async () => {
    const shared = await commune.project('SHARED');
    const needId = shared.needs[0].id;
    const { consent } = await record(loosAgent, needId);
    const find = async (actor: Actor) =>
      (
        await commune.ask(
          actor,
          'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Consent { state } } }',
          { of: [{ __typename: 'Consent', id: consent.id }] },
        )
      ).data?._entities[0] ?? null;
    for (const reader of [loosAgent, lensAgent, analyst, director, officer]) {
      expect(await find(reader)).toEqual({ state: 'GRANTED' });
    }
    expect(await find(publicActor)).toBeNull();
    const count = async (actor: Actor) =>
      (
        await commune.ask(
          actor,
          `{ commune(insee: "${loos}") { consents(filter: {projects: ["${shared.id}"]}) { totalCount } } }`,
        )
      ).data.commune.consents.totalCount;
    expect(await count(analyst)).toBe(1);
    expect(await count(publicActor)).toBe(0);
    const removal = { projectId: shared.id, expectedVersion: shared.version, needId };
    expect((await commune.call(loosAgent, 'removeNeed', removal)).problems).toMatchObject([
      { rule: 'NEED_WITH_CONSENT_STAYS' },
    ]);
  });

  it('asked of many needs takes as many statements as asked of one', async () => {
    const projects = await Promise.all([1, 2, 3, 4].map(() => commune.project('SHARED', { title: 'Compté' })));
    for (const project of projects) await record(loosAgent, project.needs[0].id);
    const statements = async (first: number) =>
      (
        await commune.ask(
          loosAgent,
          `{ projects(first: ${first}, filter: {search: "Compté"}) { nodes { timeline { what }
            needs { consents { state supersedes { id } } consentNow(${pole}) { state } } } } }`,
        )
      ).extensions?.statements;
    expect(await statements(4)).toBe(await statements(1));
  });
});

it('the database itself refuses words that the rules exclude', async () => {
  const { id, needs } = await commune.project('SHARED');
  const insert = (values: string) =>
    commune.rows(
      `insert into consent (id, insee, project_id, need_id, scale, role, version, state, body, decided_on, until_day, from_day)
      values (uuidv7(), '${loos}', $1, $2, 'POLE', ${values})`,
      [id, needs[0].id],
    );
  for (const values of [
    `'SECONDMENT', 1, 'GRANTED', 'EXECUTIVE', '2026-01-01', null, null`,
    `'CARRYING', 1, 'GRANTED', 'AGREEMENT', '2026-01-01', null, null`,
    `'ADVICE', 1, 'WITHDRAWN', 'EXECUTIVE', '2026-01-01', null, null`,
    `'ADVICE', 2, 'GRANTED', 'EXECUTIVE', '2026-01-01', null, null`,
    `'ADVICE', 1, 'GRANTED', 'EXECUTIVE', '2026-01-01', '2026-01-01', '2026-02-01'`,
  ]) {
    await expect(insert(values)).rejects.toThrow('check constraint');
  }
});

it('a commune that leaves a project consents to nothing more in it, and may still take its word back', async () => {
  const { id, needs, version } = await commune.project('PROPOSED', { coCarriers: [grenay] });
  const needId = needs[0].id;
  await record(grenayAgent, needId);
  const ofGrenay = `${pole}, commune: "${grenay}"`;
  expect((await standing(needId, ofGrenay)).state).toBe('GRANTED');
  await commune.call(grenayAgent, 'leaveProject', { projectId: id, expectedVersion: version, reason: 'Budget revu.' });
  expect((await standing(needId, ofGrenay)).state).toBe('NONE');
  const act = { body: 'EXECUTIVE', decidedOn: '2026-02-01' };
  const again = await record(grenayAgent, needId, { expectedVersion: 1, conditions: 'Encore.' });
  expect(again.problems).toMatchObject([{ rule: 'CARRIERS_CONSENT' }]);
  const withdrawn = await record(grenayAgent, needId, { expectedVersion: 1, state: 'WITHDRAWN', act });
  expect(withdrawn.problems).toEqual([]);
  expect((await standing(needId, ofGrenay)).state).toBe('WITHDRAWN');
});

it('a commune that would host an exchange between peers says so itself, of what it sees, and of nothing else', async () => {
  const act = { body: 'EXECUTIVE', decidedOn: '2026-02-01', enforceableFrom: '2026-02-02' };
  const asHost = { scale: 'PEERS', role: 'PEER_EXCHANGE', act };
  const { id, needs } = await commune.project('SHARED');
  const needId = needs[0].id;
  const exchange = 'scale: PEERS, role: PEER_EXCHANGE';
  const { consent, problems } = await record(lensAgent, needId, asHost);
  expect(problems).toEqual([]);
  expect(consent).toMatchObject({ state: 'GRANTED', commune: { insee: lens } });
  expect((await standing(needId, `${exchange}, commune: "${lens}"`)).state).toBe('GRANTED');
  // The commune that carries the project has said nothing by that.
  expect((await standing(needId, exchange)).state).toBe('NONE');
  expect(await commune.rows('select kind from outbox where stream = $1', [id])).toEqual([]);
  for (const [scale, role] of [
    ['PEERS', 'ADVICE'],
    ['AGGLOMERATION', 'PEER_EXCHANGE'],
  ]) {
    const refused = record(lensAgent, needId, { scale, role, act });
    await expect(refused).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  }
  const draft = await commune.project('DRAFT');
  const unseen = record(lensAgent, draft.needs[0].id, asHost);
  await expect(unseen).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const back = { ...asHost, state: 'WITHDRAWN', act: { body: 'EXECUTIVE', decidedOn: '2026-03-01' } };
  expect((await record(lensAgent, needId, { ...back, expectedVersion: 1 })).problems).toEqual([]);
  expect((await standing(needId, `${exchange}, commune: "${lens}"`)).state).toBe('WITHDRAWN');
});
