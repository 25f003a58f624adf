import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { administrator, analyst, director, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { call, contractIn } from './contractCalls.js';

let commune: CommuneUnderTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  commune = await openCommune();
  const hidden = await commune.action();
  for (const visibility of ['PRIVATE', 'SHARED', 'PUBLIC']) {
    const { id } = await contractIn(commune, 'PROPOSED', { title: visibility, visibility, actionId: hidden.id });
    ids[visibility] = id;
  }
});
afterAll(() => commune?.close());

const all = ['PRIVATE', 'SHARED', 'PUBLIC'];
const institution = ['SHARED', 'PUBLIC'];
const readers: [string, Actor, string[]][] = [
  ['an agent of the commune', loosAgent, all],
  ['an agent of another commune', grenayAgent, institution],
  ['an officer of the agglomeration', officer, institution],
  ['the director of the pole', director, institution],
  ['an analyst', analyst, institution],
  ['an administrator of the commune', administrator, institution],
  ['an analyst who borrows the commune’s code', { ...analyst, tenant: loos }, institution],
  ['the public', publicActor, ['PUBLIC']],
];

describe.each(readers)('%s', (_who, actor, seen) => {
  it('reads and counts these contracts only, in every list, by every filter', async () => {
    const { data, errors } = await commune.ask(
      actor,
      `{ contracts(sort: { by: REFERENCE }) { totalCount nodes { title commitments { text } action { id } } }
         hidden: contracts(filter: { visibilities: [PRIVATE] }) { totalCount }
         balanced: contracts(filter: { outOfBalance: false }) { totalCount }
         searched: contracts(filter: { search: "JARDINIERS" }) { totalCount }
         commune(insee: "${loos}") { contracts { totalCount edges { node { title } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.contracts.nodes.map(({ title }: { title: string }) => title)).toEqual(seen);
    for (const { commitments, action } of data.contracts.nodes) {
      expect(commitments).toHaveLength(2);
      expect(action === null).toBe(actor !== loosAgent);
    }
    const counts = [data.contracts, data.balanced, data.searched, data.commune.contracts];
    expect(counts.map(({ totalCount }) => totalCount)).toEqual(counts.map(() => seen.length));
    expect(data.hidden.totalCount).toBe(seen.includes('PRIVATE') ? 1 : 0);
  });

  it('finds them one by one, and the others look absent', async () => {
    for (const visibility of all) {
      const id = ids[visibility];
      const { data } = await commune.ask(
        actor,
        `query ($id: ID!, $of: [_Any!]!) { contract(id: $id) { title }
          _entities(representations: $of) { ... on FiftyFiftyContract { title } } }`,
        { id, of: [{ __typename: 'FiftyFiftyContract', id }] },
      );
      const expected = seen.includes(visibility) ? { title: visibility } : null;
      expect(data).toEqual({ contract: expected, _entities: [expected] });
    }
  });

  it('changes a contract only when it is its own', async () => {
    for (const visibility of all) {
      const attempt = call(commune, actor, 'setCommitments', {
        id: ids[visibility],
        expectedVersion: 99,
        commitments: [],
      });
      if (actor === loosAgent) {
        expect((await attempt).problems).toEqual([expect.objectContaining({ currentVersion: 1 })]);
        continue;
      }
      const hidden = actor.role === 'COMMUNE_AGENT' && !seen.includes(visibility) ? 'NOT_FOUND' : 'FORBIDDEN';
      const code = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : hidden;
      await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});

it('what becomes private disappears from the others’ changes', async () => {
  const { id, version } = await contractIn(commune, 'PROPOSED', { visibility: 'PUBLIC' });
  await call(commune, loosAgent, 'updateContract', { id, expectedVersion: version, visibility: 'PRIVATE' });
  await commune.journalReadable();
  const { data } = await commune.ask(analyst, '{ communeChanges { changes { entity id verb tombstone } } }');
  const told = data.communeChanges.changes.filter((one: { id: string }) => one.id === id);
  expect(told.at(-1)).toEqual({ entity: 'FiftyFiftyContract', id, verb: 'REMOVED', tombstone: true });
  expect((await commune.ask(analyst, `{ contract(id: "${id}") { id } }`)).data.contract).toBeNull();
});

it('a list costs the same number of statements for one contract and for many', async () => {
  const question = `query ($first: Int!) { contracts(first: $first) { nodes { title commune { name } action { title }
    commitments { text } availableTransitions { to reason } } } }`;
  for (let count = 0; count < 12; count += 1) {
    const { id: actionId } = await commune.action({ visibility: 'PUBLIC' });
    await contractIn(commune, 'PROPOSED', { actionId, visibility: 'PUBLIC' });
  }
  const many = await commune.ask(loosAgent, question, { first: 100 });
  const one = await commune.ask(loosAgent, question, { first: 1 });
  expect(many.data.contracts.nodes.length).toBeGreaterThan(12);
  expect(many.extensions?.statements).toBe(one.extensions?.statements);
});

it('an id that is none is absent, and never reaches the database', async () => {
  const { data, errors } = await commune.ask(loosAgent, '{ contract(id: "1 or 1=1") { title } }');
  expect([errors, data.contract]).toEqual([undefined, null]);
  await expect(
    call(commune, loosAgent, 'moveContract', { id: 'x', expectedVersion: 1, to: 'RUNNING' }),
  ).rejects.toMatchObject({
    errors: [{ extensions: { code: 'NOT_FOUND' } }],
  });
});
