import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenay, grenayAgent, lensAgent, loos, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const changes = async (actor: Actor, since: string | null) => {
  await commune.journalReadable();
  const { data, errors } = await commune.ask(
    actor,
    'query ($since: Cursor) { communeChanges(since: $since) { cursor hasMore changes { entity id tenant verb tombstone } } }',
    { since },
  );
  expect(errors).toBeUndefined();
  return data.communeChanges;
};

it('a change is told to who may know of it, and what is hidden again looks removed', async () => {
  const start = (await changes(analyst, null)).cursor;
  const { id } = await commune.action();
  const told = await changes(analyst, start);
  expect(told.changes).toEqual([]);
  expect((await changes(loosAgent, start)).changes).toEqual([
    { entity: 'Action', id, tenant: loos, verb: 'CREATE', tombstone: false },
  ]);
  await commune.call(loosAgent, 'updateAction', { id, expectedVersion: 1, visibility: 'SHARED' });
  const shown = await changes(analyst, told.cursor);
  expect(shown.changes).toEqual([{ entity: 'Action', id, tenant: loos, verb: 'UPDATE', tombstone: false }]);
  await commune.call(loosAgent, 'updateAction', { id, expectedVersion: 2, visibility: 'PRIVATE' });
  const hidden = await changes(analyst, shown.cursor);
  expect(hidden.changes).toEqual([{ entity: 'Action', id, tenant: loos, verb: 'REMOVED', tombstone: true }]);
  expect((await changes(publicActor, null)).changes).toEqual([]);
});

it('a cursor that is none is refused', async () => {
  const { errors } = await commune.ask(analyst, '{ communeChanges(since: "bm9uZQ") { cursor } }');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
});

it('a draft that another commune carries beside its lead is told to that commune, its needs included, and to no other', async () => {
  const [mine, other, third] = [loosAgent, grenayAgent, lensAgent];
  const since = (await changes(other, null)).cursor;
  const otherSince = (await changes(third, null)).cursor;
  const project = await commune.project('DRAFT', { coCarriers: [grenay] });
  const told = await changes(other, since);
  expect(told.changes).toMatchObject([
    { entity: 'Project', id: project.id, tenant: loos, verb: 'CREATE', tombstone: false },
    { entity: 'Need', id: project.needs[0].id, verb: 'CREATE' },
    { entity: 'Project', id: project.id, verb: 'UPDATE' },
  ]);
  const { id, version } = project;
  await commune.call(mine, 'updateProject', { id, expectedVersion: version, coCarriers: [] });
  expect((await changes(other, told.cursor)).changes).toEqual([
    { entity: 'Project', id, tenant: loos, verb: 'REMOVED', tombstone: true },
  ]);
  for (const actor of [third, analyst, publicActor]) {
    const all = (await changes(actor, actor === third ? otherSince : null)).changes;
    expect(all.filter((one: { id: string }) => one.id === id)).toEqual([]);
  }
});
