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
  otherOfficer,
} from '../smallTerritory.js';

let commune: CommuneUnderTest;
const kinds = ['draft', 'shared', 'public', 'withdrawn', 'co-carried draft'] as const;
type Kind = (typeof kinds)[number];
const projects = {} as Record<Kind, { id: string; needs: { id: string }[] }>;

beforeAll(async () => {
  commune = await openCommune();
  projects.draft = await commune.project('DRAFT', { title: 'draft' });
  projects.shared = await commune.project('SHARED', { title: 'shared' });
  projects.public = await commune.project('PROPOSED', { title: 'public', visibility: 'PUBLIC' });
  projects.withdrawn = await commune.project('WITHDRAWN', { title: 'withdrawn' });
  projects['co-carried draft'] = await commune.project('DRAFT', { title: 'co-carried draft', coCarriers: [grenay] });
  await commune.action({ title: 'Visible', visibility: 'PUBLIC', projectId: projects.public.id });
  await commune.action({ title: 'Hidden', visibility: 'PRIVATE', projectId: projects.public.id });
});
afterAll(() => commune?.close());

const institution: Kind[] = ['shared', 'public', 'withdrawn'];
const readers: [string, Actor, readonly Kind[]][] = [
  ['an agent of the lead commune', loosAgent, kinds],
  ['an agent of a co-carrying commune', grenayAgent, [...institution, 'co-carried draft']],
  ['an agent of another commune', lensAgent, institution],
  ['an officer of the agglomeration', officer, institution],
  ['an officer of another agglomeration', otherOfficer, institution],
  ['the director of the pole', director, institution],
  ['an analyst', analyst, institution],
  ['an administrator of the commune', administrator, institution],
  ['who borrows a co-carrier’s code without its mandate', { ...analyst, tenant: grenay }, institution],
  ['the public', publicActor, ['public']],
];

describe.each(readers)('%s', (_who, actor, seen) => {
  it('reads and counts these projects only, in every list', async () => {
    const { data, errors } = await commune.ask(
      actor,
      `{ projects { totalCount nodes { title needs { id } coCarriers { commune { insee } } } }
         drafts: projects(filter: { states: [DRAFT] }) { totalCount }
         commune(insee: "${loos}") { projects { totalCount nodes { title } } }
         other: commune(insee: "${grenay}") { projects { totalCount nodes { title } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.projects.nodes.map(({ title }: { title: string }) => title)).toEqual(seen);
    expect(data.projects.totalCount).toBe(seen.length);
    for (const { needs } of data.projects.nodes) expect(needs).toHaveLength(1);
    expect(data.drafts.totalCount).toBe(seen.filter((kind) => kind.endsWith('draft')).length);
    expect(data.commune.projects.totalCount).toBe(seen.length);
    expect(data.other.projects.totalCount).toBe(seen.includes('co-carried draft') ? 1 : 0);
  });

  it('finds them and their needs one by one, and the others look absent', async () => {
    for (const kind of kinds) {
      const { id, needs } = projects[kind];
      const { data } = await commune.ask(
        actor,
        `query ($id: ID!, $of: [_Any!]!) { project(id: $id) { title } _entities(representations: $of) {
          ... on Project { title } ... on Need { project { title } } } }`,
        { id, of: [{ __typename: 'Project', id }, ...needs.map((need) => ({ __typename: 'Need', id: need.id }))] },
      );
      const title = seen.includes(kind) ? { title: kind } : null;
      expect(data).toEqual({ project: title, _entities: [title, title === null ? null : { project: title }] });
    }
  });

  it('sees of a project’s actions those it may see', async () => {
    const { data } = await commune.ask(
      actor,
      'query ($id: ID!) { project(id: $id) { actions { totalCount nodes { title } } } }',
      { id: projects.public.id },
    );
    expect(data.project.actions.totalCount).toBe(actor === loosAgent ? 2 : 1);
  });

  it('moves a project only when its commune leads it', async () => {
    const attempt = commune.call(actor, 'shareProject', { id: projects['co-carried draft'].id, expectedVersion: 99 });
    if (actor === loosAgent) {
      expect((await attempt).problems).toEqual([expect.objectContaining({ __typename: 'VersionConflict' })]);
      return;
    }
    const codes = { PUBLIC: 'UNAUTHENTICATED', COMMUNE_AGENT: actor === grenayAgent ? 'FORBIDDEN' : 'NOT_FOUND' };
    const code = codes[actor.role as keyof typeof codes] ?? 'FORBIDDEN';
    await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('sees no open transition of a project that is not its own', async () => {
    const { data } = await commune.ask(
      actor,
      'query ($id: ID!) { project(id: $id) { availableTransitions { to open reason } } }',
      { id: projects.public.id },
    );
    const open = data.project.availableTransitions.filter((transition: { open: boolean }) => transition.open);
    expect(open).toEqual(actor === loosAgent ? [{ to: 'WITHDRAWN', open: true, reason: null }] : []);
  });
});
