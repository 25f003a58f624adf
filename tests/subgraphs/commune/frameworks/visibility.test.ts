import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  administrator,
  analyst,
  bullyAgent,
  director,
  grenayAgent,
  lensAgent,
  loos,
  loosAgent,
  officer,
} from '../smallTerritory.js';
import { adoptionOf, call, frameworkWith } from './frameworkCalls.js';

let commune: CommuneUnderTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  commune = await openCommune();
  for (const visibility of ['PRIVATE', 'PUBLIC', 'SHARED']) {
    const { id, version } = await frameworkWith(commune, 1, { title: visibility, visibility, content: 'Le puits.' });
    const draft = { id, expectedVersion: version, summary: '', content: 'Brouillon.' };
    await call(commune, loosAgent, 'editFrameworkDraft', draft);
    ids[visibility] = id;
  }
  const shared = ids.SHARED ?? '';
  const first = await adoptionOf(commune, shared, { visibility: 'PRIVATE' });
  const second = await adoptionOf(commune, ids.PUBLIC ?? '', { visibility: 'PUBLIC' }, lensAgent);
  const third = await adoptionOf(commune, ids.PUBLIC ?? '', { visibility: 'PUBLIC', parentId: second.id }, bullyAgent);
  Object.assign(ids, { hiddenAdoption: first.id, adoption: second.id, taken: third.id });
});
afterAll(() => commune?.close());

const all = ['PRIVATE', 'PUBLIC', 'SHARED'];
const institution = ['PUBLIC', 'SHARED'];
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
  it('reads and counts these frameworks only, in every list, by every filter', async () => {
    const { data, errors } = await commune.ask(
      actor,
      `{ frameworks { totalCount nodes { title versions { content } draft { content } } }
         hidden: frameworks(filter: { visibilities: [PRIVATE] }) { totalCount }
         searched: frameworks(filter: { search: "PUITS" }) { totalCount }
         drafts: frameworks(filter: { search: "brouillon" }) { totalCount }
         published: frameworks(filter: { published: true, themes: [FOOD] }) { totalCount }
         others: frameworks(filter: { notOf: ["${loos}"] }) { totalCount }
         commune(insee: "${loos}") { frameworks { totalCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.frameworks.nodes.map(({ title }: { title: string }) => title)).toEqual(seen);
    for (const { versions, draft } of data.frameworks.nodes) {
      expect(versions).toEqual([{ content: 'Le puits.' }]);
      expect(draft).toEqual(actor === loosAgent ? { content: 'Brouillon.' } : null);
    }
    const counts = [data.frameworks, data.searched, data.published, data.commune.frameworks];
    expect(counts.map(({ totalCount }) => totalCount)).toEqual(counts.map(() => seen.length));
    expect(data.hidden.totalCount).toBe(seen.includes('PRIVATE') ? 1 : 0);
    expect([data.drafts.totalCount, data.others.totalCount]).toEqual([0, 0]);
  });

  it('finds them one by one, and the others look absent', async () => {
    for (const visibility of all) {
      const id = ids[visibility];
      const { data } = await commune.ask(
        actor,
        `query ($id: ID!, $of: [_Any!]!) { framework(id: $id) { title }
          _entities(representations: $of) { ... on Framework { title } } }`,
        { id, of: [{ __typename: 'Framework', id }] },
      );
      const expected = seen.includes(visibility) ? { title: visibility } : null;
      expect(data).toEqual({ framework: expected, _entities: [expected] });
    }
  });

  it('counts the adoptions it may see, not those that are hidden', async () => {
    const own = actor === grenayAgent;
    const { data } = await commune.ask(
      actor,
      `{ framework(id: "${ids.SHARED}") { adoptions { totalCount nodes { id } } }
         frameworks(filter: { adoptedBy: ["62386"] }) { totalCount }
         frameworkAdoption(id: "${ids.hiddenAdoption}") { id }
         taken: frameworkAdoption(id: "${ids.taken}") { lineage { id } parent { id } adoptedVersion { number } } }`,
    );
    expect(data.framework?.adoptions.totalCount ?? 0).toBe(own ? 1 : 0);
    expect(data.frameworks.totalCount).toBe(own ? 1 : 0);
    expect(data.frameworkAdoption !== null).toBe(own);
    expect(data.taken).toEqual({
      lineage: [{ id: ids.adoption }],
      parent: { id: ids.adoption },
      adoptedVersion: { number: 1 },
    });
  });

  it('publishes a framework only when it is its own', async () => {
    for (const visibility of all) {
      const attempt = call(commune, actor, 'publishFramework', { id: ids[visibility], expectedVersion: 99 });
      if (actor === loosAgent) {
        expect((await attempt).problems).toEqual([expect.objectContaining({ currentVersion: 3 })]);
        continue;
      }
      const hidden = actor.role === 'COMMUNE_AGENT' && !seen.includes(visibility) ? 'NOT_FOUND' : 'FORBIDDEN';
      const code = actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : hidden;
      await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});

it('a lineage that passes through a hidden adoption ends there', async () => {
  const { id: frameworkId } = await frameworkWith(commune, 1);
  const first = await adoptionOf(commune, frameworkId, { visibility: 'SHARED' });
  const second = await adoptionOf(commune, frameworkId, { visibility: 'SHARED', parentId: first.id }, lensAgent);
  const third = await adoptionOf(commune, frameworkId, { parentId: second.id }, bullyAgent);
  await commune.rows(`update framework_adoption set visibility = 'PRIVATE' where id = $1`, [second.id]);
  const { data } = await commune.ask(
    analyst,
    `{ frameworkAdoption(id: "${third.id}") { parent { id } lineage { id } } }`,
  );
  expect(data.frameworkAdoption).toEqual({ parent: null, lineage: [] });
});

it('a list costs the same number of statements for one framework and for many', async () => {
  for (let count = 0; count < 8; count += 1) {
    const { id } = await frameworkWith(commune, 2);
    const first = await adoptionOf(commune, id);
    await adoptionOf(commune, id, { parentId: first.id }, lensAgent);
  }
  const question = `query ($first: Int!) { frameworks(first: $first, sort: { by: UPDATED_AT, direction: DESCENDING }) {
    nodes { title commune { name } versions { number } draft { content }
      adoptions(first: 5) { nodes { adopter { name } framework { title } adoptedVersion { content }
        parent { adopter { name } } lineage { adopter { name } adoptedVersion { number } } } } } } }`;
  const many = await commune.ask(loosAgent, question, { first: 100 });
  const one = await commune.ask(loosAgent, question, { first: 1 });
  expect(many.data.frameworks.nodes.length).toBeGreaterThan(8);
  expect(many.extensions?.statements).toBe(one.extensions?.statements);
});

it('an id that is none is absent, and never reaches the database', async () => {
  const { data, errors } = await commune.ask(
    loosAgent,
    '{ framework(id: "x") { title } frameworkAdoption(id: "x") { id } }',
  );
  expect([errors, data]).toEqual([undefined, { framework: null, frameworkAdoption: null }]);
});
