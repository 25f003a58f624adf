import { v7 } from 'uuid';
import { countShared } from '#commune/riskSharing/countShared.js';
import { decideSharing } from '#commune/riskSharing/decideSharing.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  administrator,
  analyst,
  director,
  grenay,
  grenayAgent,
  lensAgent,
  loos,
  loosAgent,
  officer,
  poleSiren,
} from '../smallTerritory.js';

const technician: Actor = { subject: 'post', role: 'TECHNICIAN', scale: 'pma', tenant: poleSiren };
const institutions: readonly Actor[] = [grenayAgent, lensAgent, officer, director, analyst, administrator];
const others: readonly Actor[] = [publicActor, technician];
const today = dayOf(new Date());

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  // Six operations that nobody but the commune may see: the mayor carries two thirds.
  for (let number = 1; number <= 6; number += 1) {
    await commune.action({
      ...{ phase: 'OPERATION', visibility: 'PRIVATE' },
      technicians: [{ function: 'Chargée de projet', service: 'Technique' }],
      electedCarriers: [number <= 4 ? 'Maire' : 'Adjointe'],
    });
  }
  // Three persons came: too few to be told of.
  await commune.rows(
    `with held as (insert into forum_session (id, insee, held_on, participants, peers_mobilised, visibility)
      values (gen_random_uuid(), $1, $2::date - 10, 30, 6, 'PRIVATE') returning id, held_on)
    insert into participation (id, insee, forum_session_id, held_on, token)
    select gen_random_uuid(), $1, id, held_on, repeat(person, 64) from held, unnest(array['a', 'b', 'c']) person`,
    [loos, today],
  );
});
afterAll(() => commune?.close());

const fields = 'visibility decidedBy since asOf risks { kind alert figures { name value significant } } demonstration';
async function shown(actor: Actor, insee = loos) {
  const { data, errors } = await commune.ask(
    actor,
    `{ commune(insee: "${insee}") { name sharedRisks { ${fields} } } }`,
  );
  expect(errors).toBeUndefined();
  return data.commune.sharedRisks;
}
async function send(name: 'shareRisks' | 'withdrawRisks', input: object, actor: Actor = loosAgent) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      sharing { visibility decidedBy since withdrawnBy withdrawnOn version } problems { __typename path } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}
const seenBy = async (actors: readonly Actor[]) =>
  await Promise.all(actors.map(async (actor) => (await shown(actor))?.visibility ?? null));
const changesFor = async (actor: Actor) => {
  await commune.journalReadable();
  const { data } = await commune.ask(actor, '{ communeChanges(first: 200) { changes { entity id verb tombstone } } }');
  return data.communeChanges.changes.filter(({ entity }: { entity: string }) => entity === 'SharedRisks');
};

describe('the three risks of a commune', () => {
  it('are shown to nobody until it decides so, and its decision is its own to read', async () => {
    expect(await seenBy([loosAgent, ...institutions, ...others])).toEqual(Array(9).fill(null));
    const decision = `{ commune(insee: "${loos}") { riskSharing { visibility version } } }`;
    expect((await commune.ask(loosAgent, decision)).data.commune.riskSharing).toEqual({
      ...{ visibility: 'PRIVATE', version: 0 },
    });
    for (const actor of [...institutions, ...others]) {
      expect((await commune.ask(actor, decision)).data.commune.riskSharing).toBeNull();
    }
  });

  it('shared with the institutions are read by each of them, and absent for everybody else', async () => {
    const { sharing, problems } = await send('shareRisks', {
      ...{ visibility: 'SHARED', decidedBy: ' Bureau municipal ', expectedVersion: 0 },
    });
    expect(problems).toEqual([]);
    expect(sharing).toEqual({
      ...{ visibility: 'SHARED', decidedBy: 'Bureau municipal', since: today },
      ...{ withdrawnBy: null, withdrawnOn: null, version: 1 },
    });
    expect(await seenBy([loosAgent, ...institutions])).toEqual(Array(7).fill('SHARED'));
    expect(await seenBy(others)).toEqual([null, null]);
    expect(await changesFor(officer)).toMatchObject([{ id: loos, tombstone: false }]);
    expect(await changesFor(publicActor)).toEqual([]);
    // Those of another commune are no more shown than before.
    expect(await shown(officer, grenay)).toBeNull();
  });

  it('are told as the commune’s own eyes see them, without rows, thresholds, or figures of a few persons', async () => {
    const risks = await shown(officer);
    expect(risks).toMatchObject({ decidedBy: 'Bureau municipal', since: today, asOf: today, demonstration: false });
    const [carrying, silos, involvement] = risks.risks;
    expect(carrying).toMatchObject({ kind: 'PERSONALISED_CARRYING', alert: 'RAISED' });
    expect(carrying.figures.slice(0, 2)).toEqual([
      { name: 'MAYOR_SHARE', value: 0.67, significant: true },
      { name: 'HHI', value: 0.56, significant: true },
    ]);
    expect(silos.figures).toHaveLength(4);
    expect(involvement.figures.slice(0, 3)).toEqual([
      { name: 'DISTINCT', value: null, significant: false },
      { name: 'NEWCOMERS_SHARE', value: null, significant: false },
      { name: 'TOP_TENTH_SHARE', value: null, significant: false },
    ]);
    // Its own page still has all of it; another's has none.
    const page = `{ commune(insee: "${loos}") { vigilance { personalisedCarrying { mayorShare { n rows } } } } }`;
    const own = (await commune.ask(loosAgent, page)).data.commune.vigilance.personalisedCarrying.mayorShare;
    expect([own.n, own.rows.length]).toEqual([6, 6]);
    expect((await commune.ask(officer, page)).data.commune.vigilance).toBeNull();
    const kept = JSON.stringify(await commune.rows('select told from risk_sharing'));
    for (const id of own.rows) expect(kept).not.toContain(id);
  });

  it('made public are read by everybody, and narrowed again by the institutions alone', async () => {
    const share = (visibility: string, expectedVersion: number) =>
      send('shareRisks', { visibility, decidedBy: 'Maire', expectedVersion });
    expect((await share('PUBLIC', 1)).sharing).toMatchObject({ visibility: 'PUBLIC', decidedBy: 'Maire', version: 2 });
    expect(await seenBy([loosAgent, ...institutions, ...others])).toEqual(Array(9).fill('PUBLIC'));
    expect((await share('SHARED', 2)).sharing.version).toBe(3);
    expect(await seenBy(others)).toEqual([null, null]);
    expect((await changesFor(publicActor)).at(-1)).toMatchObject({ verb: 'REMOVED', tombstone: true });
  });

  it('are counted again each night, from all of the commune’s rows', async () => {
    const before = (await shown(officer)).risks;
    expect(await countShared(commune.ownerUrl)).toBe(0);
    await commune.rows(`update risk_sharing set as_of = as_of - 1, told = '[]' returning insee`);
    expect(await countShared(commune.ownerUrl)).toBe(1);
    expect(await shown(officer)).toMatchObject({ asOf: today, risks: before });
  });

  it('are taken back at once: absent for all others, forgotten, and shared again by a new decision only', async () => {
    const { sharing } = await send('withdrawRisks', { decidedBy: 'Conseil municipal', expectedVersion: 3 });
    expect(sharing).toMatchObject({
      ...{ visibility: 'PRIVATE', withdrawnBy: 'Conseil municipal', withdrawnOn: today, version: 4 },
    });
    expect(await seenBy([loosAgent, ...institutions, ...others])).toEqual(Array(9).fill(null));
    expect(await commune.rows('select told, as_of from risk_sharing')).toEqual([{ told: null, as_of: null }]);
    expect(await countShared(commune.ownerUrl)).toBe(0);
    expect((await changesFor(officer)).at(-1)).toMatchObject({ verb: 'REMOVED', tombstone: true });
    const again = await send('withdrawRisks', { decidedBy: 'Maire', expectedVersion: 4 });
    expect(again.problems).toEqual([{ __typename: 'AlreadyDone', path: ['input'] }]);
  });

  it('are shared by the commune’s own agents alone, by a function, on the version they read', async () => {
    const input = { visibility: 'SHARED', decidedBy: 'Maire', expectedVersion: 4 };
    for (const actor of [officer, director, analyst, administrator, ...others]) {
      const code = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      await expect(send('shareRisks', input, actor)).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
    }
    const refused = async (more: object) =>
      (await send('shareRisks', { ...input, ...more })).problems.map(
        ({ __typename, path }: { __typename: string; path: string[] }) => `${__typename} ${path.at(-1) ?? ''}`,
      );
    expect(await refused({ decidedBy: ' ' })).toEqual(['InvalidInput decidedBy']);
    expect(await refused({ visibility: 'PRIVATE' })).toEqual(['InvalidInput visibility']);
    expect((await refused({ expectedVersion: 3 }))[0]).toMatch(/^VersionConflict/);
    // Another commune shares its own, not these.
    expect((await send('shareRisks', { ...input, expectedVersion: 0 }, grenayAgent)).problems).toEqual([]);
    expect((await shown(officer, grenay)).visibility).toBe('SHARED');
    expect(await shown(officer)).toBeNull();
  });
});

describe('what becomes of a sharing', () => {
  const { PRIVATE, SHARED, PUBLIC } = Visibility;
  const share = (visibility: Visibility) => ({ kind: 'SHARE', visibility, decidedBy: 'Maire' }) as const;
  const withdraw = { kind: 'WITHDRAW', decidedBy: 'Maire' } as const;

  it.each([
    [PRIVATE, share(SHARED), SHARED],
    [PRIVATE, share(PUBLIC), PUBLIC],
    [SHARED, share(PUBLIC), PUBLIC],
    [PUBLIC, share(SHARED), SHARED],
    [SHARED, withdraw, PRIVATE],
    [PUBLIC, withdraw, PRIVATE],
    [PRIVATE, withdraw, null],
    [PRIVATE, share(PRIVATE), null],
    [SHARED, share(PRIVATE), null],
    [SHARED, share(SHARED), null],
    [PUBLIC, share(PUBLIC), null],
  ])('%s, by %j: %s', (visibility, command, expected) => {
    const outcome = decideSharing({ visibility }, command);
    expect(outcome.kind === 'DECIDED' ? outcome.visibility : null).toBe(expected);
  });
});
