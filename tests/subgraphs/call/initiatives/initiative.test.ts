import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, loos, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const send = async (actor: Actor, name: 'createInitiative' | 'updateInitiative', input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await scale.ask(
    actor,
    `mutation($input: ${type}!) { ${name}(input: $input) {
      initiative { id siren title objective { text value unit } participationObjectiveDefined participationObjective { text }
        openedOn closedOn visibility version }
      problems { __typename path message ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
};
const given = {
  title: 'Toits solaires',
  theme: 'ENERGY',
  objective: { text: 'Un toit par commune.', value: 36, unit: 'toits' },
};
const seen = async (actor: Actor, id: string) =>
  (await scale.ask(actor, `{ initiative(id: "${id}") { title } }`)).data.initiative;

describe('an initiative', () => {
  it('says its objective of involvement, or that none is defined; nothing is guessed', async () => {
    const { initiative } = await send(officer, 'createInitiative', given);
    expect(initiative).toMatchObject({
      siren: call,
      objective: { text: 'Un toit par commune.', value: 36, unit: 'toits' },
      participationObjectiveDefined: false,
      participationObjective: null,
      visibility: 'SHARED',
    });
    const said = {
      id: initiative.id,
      expectedVersion: 1,
      participationObjective: { text: 'Une coopérative par toit.' },
    };
    const { initiative: defined } = await send(officer, 'updateInitiative', said);
    expect(defined).toMatchObject({ participationObjectiveDefined: true, version: 2 });
    const undone = { id: initiative.id, expectedVersion: 2, participationObjective: null };
    expect((await send(officer, 'updateInitiative', undone)).initiative.participationObjectiveDefined).toBe(false);
  });

  it.each([
    ['no title', { title: ' ' }, ['input', 'title']],
    ['an objective that says nothing', { objective: { text: '' } }, ['input', 'objective', 'text']],
    ['a figure without a unit', { objective: { text: 'x', value: 3 } }, ['input', 'objective', 'unit']],
    ['half a dwelling', { objective: { text: 'x', value: 0.5, unit: 'logements' } }, ['input', 'objective', 'value']],
    [
      'an involvement of nothing',
      { participationObjective: { text: ' ' } },
      ['input', 'participationObjective', 'text'],
    ],
  ])('is refused with %s', async (_what, wrong, path) => {
    const { initiative, problems } = await send(officer, 'createInitiative', { ...given, ...wrong });
    expect(initiative).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path })]);
  });

  it('closes no earlier than it opened, and opens again', async () => {
    const { initiative } = await send(officer, 'createInitiative', { ...given, openedOn: '2026-03-02' });
    const at = (expectedVersion: number, closedOn: string | null) =>
      send(officer, 'updateInitiative', { id: initiative.id, expectedVersion, closedOn });
    expect((await at(1, '2026-03-01')).problems).toEqual([expect.objectContaining({ path: ['input', 'closedOn'] })]);
    expect((await at(1, '2026-10-01')).initiative.closedOn).toBe('2026-10-01');
    expect((await at(2, null)).initiative.closedOn).toBeNull();
  });

  it('changed by two officers at once is changed by one; the other learns the version', async () => {
    const { initiative } = await send(officer, 'createInitiative', given);
    const answers = await Promise.all(
      ['Un', 'Deux'].map((title) =>
        send(officer, 'updateInitiative', { id: initiative.id, expectedVersion: 1, title }),
      ),
    );
    expect(answers.flatMap(({ problems }) => problems)).toEqual([
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 }),
    ]);
  });

  it('is its agglomeration’s alone while PRIVATE, the institutions’ when SHARED, and written by no other', async () => {
    const { initiative } = await send(officer, 'createInitiative', { ...given, visibility: 'PRIVATE' });
    const { id } = initiative;
    const readers = async () =>
      Promise.all(
        [officer, otherOfficer, loosAgent, publicActor].map(async (actor) => (await seen(actor, id)) !== null),
      );
    expect(await readers()).toEqual([true, false, false, false]);
    const change = { id, expectedVersion: 1, title: 'À nous' };
    await expect(send(otherOfficer, 'updateInitiative', change)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    await send(officer, 'updateInitiative', { id, expectedVersion: 1, visibility: 'SHARED' });
    expect(await readers()).toEqual([true, true, true, false]);
    await expect(send(otherOfficer, 'updateInitiative', { ...change, expectedVersion: 2 })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});

describe('a commune’s word on an initiative', () => {
  const act = (initiativeId: string, engagementId: string, version: number, state: string) => ({
    engagementId,
    addressee: call,
    initiativeId,
    commune: loos,
    state,
    version,
    since: '2026-11-02',
    ground: null,
    body: 'EXECUTIVE',
    reference: null,
    localVersion: null,
    reason: null,
    projectId: engagementId,
  });
  const received = async (actor: Actor, id: string) =>
    (await scale.ask(actor, `{ initiative(id: "${id}") { engagementReceipts { state commune { insee } } } }`)).data
      .initiative?.engagementReceipts;

  it('is kept as it came, the last one shown, to its addressee alone', async () => {
    const { initiative } = await send(officer, 'createInitiative', given);
    const engagement = v7();
    expect(await scale.deliver('ENGAGEMENT', act(initiative.id, engagement, 1, 'ENGAGED'))).toBe('RECEIVED');
    expect(await scale.deliver('ENGAGEMENT', act(initiative.id, engagement, 2, 'WITHDRAWN'))).toBe('RECEIVED');
    expect(await received(officer, initiative.id)).toEqual([{ state: 'WITHDRAWN', commune: { insee: loos } }]);
    for (const actor of [otherOfficer, loosAgent, publicActor])
      expect((await received(actor, initiative.id)) ?? []).toEqual([]);
  });

  it('about another engagement than its stream’s, or in another form, is refused', async () => {
    const engagement = v7();
    await expect(scale.deliver('ENGAGEMENT', act(v7(), engagement, 1, 'ENGAGED'), { stream: v7() })).rejects.toThrow();
    await expect(scale.deliver('ENGAGEMENT', act(v7(), v7(), 1, 'DECLARED'))).rejects.toThrow();
  });
});
