import { v7 } from 'uuid';
import { decideUpsert } from '#commune/actions/decideUpsert.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenayAgent, loosAgent } from '../smallTerritory.js';
import { callAction } from './callAction.js';

describe('which action an application means', () => {
  const named = (...ids: (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : [{ id, reference: `LOOS-A-${id}` }]));
  const rule = (bearer: string | null, otherId: string | null, asked: string | null) => {
    const outcome = decideUpsert({ bearers: named(bearer), otherId }, asked);
    return outcome.kind === 'REFUSED' ? outcome.obstacles.map((one) => ('rule' in one ? one.rule : '')) : outcome.kind;
  };

  it('is the one that bears its id, the one it names, or a new one', () => {
    expect(rule(null, null, null)).toBe('CREATE');
    expect(rule('a', null, null)).toBe('UPDATE');
    expect(rule('a', 'x', 'a')).toBe('UPDATE');
    expect(decideUpsert({ bearers: [], otherId: null }, 'a')).toEqual({ kind: 'UPDATE', action: 'a', link: true });
  });

  it('is refused where one id would name two actions, or one action have two ids', () => {
    expect(rule('a', null, 'b')).toEqual(['EXTERNAL_ID_NAMES_ONE_ACTION']);
    expect(rule(null, 'x', 'b')).toEqual(['ACTION_HAS_ONE_ID_PER_SYSTEM']);
  });

  it('is the one that it names where communes that became one gave the id to several; else all are told', () => {
    const state = { bearers: named('a', 'b'), otherId: 'x' };
    expect(decideUpsert(state, 'b')).toEqual({ kind: 'UPDATE', action: 'b', link: false });
    expect(decideUpsert(state, 'c')).toMatchObject({ kind: 'REFUSED' });
    const several = decideUpsert(state, null);
    expect(JSON.stringify(several)).toMatch(/EXTERNAL_ID_NAMES_ONE_ACTION.*LOOS-A-a \(a\), LOOS-A-b \(b\)/);
  });
});

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const upsert = (input: Record<string, unknown>, actor = loosAgent) =>
  callAction(commune, actor, 'upsertActionByExternalId', {
    system: 'tableau-de-bord',
    title: 'Haie',
    theme: 'WATER',
    ...input,
  });

describe('an action of an application', () => {
  it('is recorded once under its id, then changed: what is absent stays', async () => {
    const first = await upsert({ externalId: 'A-1', summary: 'Le long du stade.', partners: ['Cd2e'] });
    expect(first.problems).toEqual([]);
    expect(first.action).toMatchObject({ phase: 'IDEA', version: 1, visibility: 'PRIVATE', partners: ['Cd2e'] });
    expect(first.action.externalIds).toEqual([{ system: 'tableau-de-bord', id: 'A-1' }]);
    const second = await upsert({ externalId: 'A-1', title: 'Haie double', phase: 'STUDY', programme: 'Trame verte' });
    expect(second.action).toMatchObject({
      id: first.action.id,
      title: 'Haie double',
      summary: 'Le long du stade.',
      phase: 'STUDY',
      programme: 'Trame verte',
      partners: ['Cd2e'],
      version: 2,
    });
  });

  it('sent twice at once under a new id is one action', async () => {
    const answers = await Promise.all(['un', 'deux', 'trois'].map((title) => upsert({ externalId: 'A-2', title })));
    expect(new Set(answers.map(({ action }) => action.id)).size).toBe(1);
    expect(await commune.rows(`select 1 from action_external_id where external_id = 'A-2'`)).toHaveLength(1);
  });

  it('sent again with its key changes nothing', async () => {
    const input = { externalId: 'A-3', idempotencyKey: v7() };
    const [first, again] = [await upsert(input), await upsert(input)];
    expect(again).toEqual(first);
    expect(again.action.version).toBe(1);
  });

  it('obeys the rules of actions: it goes forward, and an operation is carried', async () => {
    await upsert({ externalId: 'A-4', phase: 'STUDY' });
    const rules = async (input: object) =>
      (await upsert({ externalId: 'A-4', ...input })).problems.map((one: { rule: string }) => one.rule);
    expect(await rules({ phase: 'IDEA' })).toEqual(['ACTION_GOES_FORWARD']);
    expect(await rules({ phase: 'OPERATION' })).toEqual(['OPERATION_HAS_ELECTED_CARRIER', 'OPERATION_HAS_TECHNICIAN']);
    const carried = await upsert({
      externalId: 'A-4',
      phase: 'OPERATION',
      electedCarriers: ['adjointe'],
      technicians: [{ function: 'chargé de mission', service: 'technique' }],
    });
    expect(carried.action.phase).toBe('OPERATION');
  });

  it('with a version is changed only at that version; 0 says that it is not there yet', async () => {
    expect((await upsert({ externalId: 'A-5', expectedVersion: 1 })).problems).toEqual([
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 0 }),
    ]);
    expect((await upsert({ externalId: 'A-5', expectedVersion: 0 })).problems).toEqual([]);
    expect((await upsert({ externalId: 'A-5', expectedVersion: 0 })).problems).toEqual([
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 1 }),
    ]);
    expect((await upsert({ externalId: 'A-5', expectedVersion: 1 })).action.version).toBe(2);
  });
});

describe('an external id', () => {
  it('used for two actions is refused, and nothing is written', async () => {
    const one = await commune.action();
    const two = await commune.action();
    expect((await upsert({ externalId: 'B-1', id: one.id })).action.id).toBe(one.id);
    const twice = await upsert({ externalId: 'B-1', id: two.id, title: 'Autre' });
    expect(twice.problems).toEqual([
      expect.objectContaining({ __typename: 'RuleBroken', rule: 'EXTERNAL_ID_NAMES_ONE_ACTION' }),
    ]);
    const second = await upsert({ externalId: 'B-2', id: one.id });
    expect(second.problems).toEqual([expect.objectContaining({ rule: 'ACTION_HAS_ONE_ID_PER_SYSTEM' })]);
    expect(await commune.rows('select title, version from action where id = $1', [two.id])).toEqual([
      { title: 'Éclairage sobre', version: 1 },
    ]);
    // Another application may know the same action.
    expect((await upsert({ system: 'agenda', externalId: 'B-1', id: one.id })).action.externalIds).toEqual([
      { system: 'agenda', id: 'B-1' },
      { system: 'tableau-de-bord', id: 'B-1' },
    ]);
  });

  it('is refused by the database itself when it is used twice', async () => {
    const [one, two] = [await commune.action(), await commune.action()];
    const insert = (id: string) =>
      commune.rows(`insert into action_external_id values ($1, '62528', 'agenda', 'C-1')`, [id]);
    await insert(one.id);
    await expect(insert(two.id)).rejects.toThrow('unique');
  });

  it('is the commune’s own: another commune has the same for its action, and nobody else reads it', async () => {
    const { action } = await upsert({ externalId: 'D-1', visibility: 'PUBLIC' });
    const theirs = await upsert({ externalId: 'D-1', title: 'À Grenay' }, grenayAgent);
    expect(theirs.problems).toEqual([]);
    expect(theirs.action.id).not.toBe(action.id);
    const question = `query ($id: ID!) { action(id: $id) { title externalIds { id } }
      found: actions(filter: { externalId: { system: "tableau-de-bord", id: "D-1" } }) { totalCount nodes { id } } }`;
    const own = await commune.ask(loosAgent, question, { id: action.id });
    expect(own.data.found).toEqual({ totalCount: 1, nodes: [{ id: action.id }] });
    for (const reader of [analyst, publicActor]) {
      const { data, errors } = await commune.ask(reader, question, { id: action.id });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ action: { title: 'Haie', externalIds: [] }, found: { totalCount: 0, nodes: [] } });
    }
  });

  it.each([
    ['an empty application', { system: ' ' }, 'input.system'],
    ['an empty id', { externalId: '' }, 'input.externalId'],
    ['an id of 201 characters', { externalId: 'x'.repeat(201) }, 'input.externalId'],
    ['an erased visibility', { visibility: null }, 'input.visibility'],
  ])('%s is a problem that says where', async (_what, given, path) => {
    const { problems } = await upsert({ externalId: 'E-1', ...given });
    expect(problems.map((one: { path: string[] }) => one.path.join('.'))).toEqual([path]);
  });

  it('does not reach another commune’s action by its name', async () => {
    const theirs = await commune.action({ visibility: 'SHARED' }, grenayAgent);
    await expect(upsert({ externalId: 'F-1', id: theirs.id })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    await expect(upsert({ externalId: 'F-1', id: 'x' })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});
