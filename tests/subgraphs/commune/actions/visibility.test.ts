import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { administrator, analyst, director, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';

let commune: CommuneUnderTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  commune = await openCommune();
  const hidden = await commune.project('DRAFT');
  for (const visibility of ['PRIVATE', 'SHARED', 'PUBLIC']) {
    const { id } = await commune.action({ title: visibility, visibility, projectId: hidden.id });
    ids[visibility] = id;
  }
});
afterAll(() => commune?.close());

const all = ['PRIVATE', 'SHARED', 'PUBLIC'];
const readers: [string, Actor, string[]][] = [
  ['an agent of the commune', loosAgent, all],
  ['an agent of another commune', grenayAgent, ['SHARED', 'PUBLIC']],
  ['an officer of the agglomeration', officer, ['SHARED', 'PUBLIC']],
  ['the director of the pole', director, ['SHARED', 'PUBLIC']],
  ['an analyst', analyst, ['SHARED', 'PUBLIC']],
  ['an administrator of the commune', administrator, ['SHARED', 'PUBLIC']],
  ['an analyst who borrows the commune’s code', { ...analyst, tenant: loos }, ['SHARED', 'PUBLIC']],
  ['the public', publicActor, ['PUBLIC']],
];

describe.each(readers)('%s', (_who, actor, seen) => {
  it('reads and counts these actions only, in every list', async () => {
    const { data, errors } = await commune.ask(
      actor,
      `{ actions(sort: { by: REFERENCE }) { totalCount nodes { title } }
         hidden: actions(filter: { visibilities: [PRIVATE] }) { totalCount }
         commune(insee: "${loos}") { actions { totalCount edges { node { title } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.actions.nodes.map(({ title }: { title: string }) => title)).toEqual(seen);
    expect(data.actions.totalCount).toBe(seen.length);
    expect(data.hidden.totalCount).toBe(seen.includes('PRIVATE') ? 1 : 0);
    expect(data.commune.actions.totalCount).toBe(seen.length);
    expect(data.commune.actions.edges).toHaveLength(seen.length);
  });

  it('finds them one by one, and the others look absent', async () => {
    for (const visibility of all) {
      const { data } = await commune.ask(
        actor,
        'query ($id: ID!, $of: [_Any!]!) { action(id: $id) { title } _entities(representations: $of) { ... on Action { title } } }',
        { id: ids[visibility], of: [{ __typename: 'Action', id: ids[visibility] }] },
      );
      const expected = seen.includes(visibility) ? { title: visibility } : null;
      expect(data).toEqual({ action: expected, _entities: [expected] });
    }
  });

  it('does not learn of a hidden project through an action', async () => {
    const { data } = await commune.ask(
      actor,
      '{ with: actions(filter: { inProject: true }) { totalCount nodes { project { id } } } without: actions(filter: { inProject: false }) { totalCount } }',
    );
    const own = actor === loosAgent;
    expect(data.with.totalCount).toBe(own ? seen.length : 0);
    expect(data.without.totalCount).toBe(own ? 0 : seen.length);
  });

  it('changes an action only when it is its own', async () => {
    for (const visibility of all) {
      const attempt = commune.call(actor, 'updateAction', { id: ids[visibility], expectedVersion: 99, title: 'X' });
      if (actor === loosAgent) {
        expect((await attempt).problems).toEqual([expect.objectContaining({ currentVersion: 1 })]);
      } else {
        const agent = actor.role === 'COMMUNE_AGENT';
        const code = agent && !seen.includes(visibility) ? 'NOT_FOUND' : 'FORBIDDEN';
        const expected = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : code;
        await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: expected } }] });
      }
    }
  });
});

it('an id that is none is absent, and never reaches the database', async () => {
  const { data, errors } = await commune.ask(loosAgent, '{ action(id: "1 or 1=1") { title } }');
  expect(errors).toBeUndefined();
  expect(data.action).toBeNull();
  await expect(commune.call(loosAgent, 'moveAction', { id: 'x', expectedVersion: 1 })).rejects.toMatchObject({
    errors: [{ extensions: { code: 'NOT_FOUND' } }],
  });
});
