import { v7 } from 'uuid';
import { SizeBand, sizeBandOf } from '#commune/needs/SizeBand.js';
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
  lonely,
  lonelyAgent,
  loosAgent,
} from '../smallTerritory.js';

const peers = `totalCount nodes { distanceKm sizeBand commune { insee name } needs { id kind skill project { visibility } }
  lessons { text } }`;

let commune: CommuneUnderTest;
let need: string;
beforeAll(async () => {
  commune = await openCommune();
  const skilled = async (
    actor: Actor,
    skill: string,
    values = {},
    state: 'DRAFT' | 'SHARED' | 'WITHDRAWN' = 'SHARED',
  ) => {
    const project = await commune.project(state, values, actor);
    await commune.rows('update need set skill = $2 where project_id = $1', [project.id, skill]);
    return project;
  };
  need = (await skilled(loosAgent, 'Thermique du bâtiment', { visibility: 'PUBLIC' })).needs[0].id;
  await skilled(bullyAgent, 'thermique du batiment', { visibility: 'PUBLIC' });
  await skilled(lonelyAgent, 'Thermique du bâtiment ', { visibility: 'PUBLIC' });
  await skilled(lensAgent, 'Thermique du bâtiment');
  // None of these makes a peer: another skill, a draft, one taken back.
  await skilled(grenayAgent, 'Urbanisme', { visibility: 'PUBLIC' });
  await skilled(grenayAgent, 'Thermique du bâtiment', {}, 'DRAFT');
  await skilled(grenayAgent, 'Thermique du bâtiment', {}, 'WITHDRAWN');
});
afterAll(() => commune?.close());

async function ask(actor: Actor, args = '') {
  const { data, errors, extensions } = await commune.ask(
    actor,
    `{ _entities(representations: [{ __typename: "Need", id: "${need}" }]) { ... on Need { peers${args} { ${peers}
      pageInfo { hasNextPage endCursor } } } } }`,
  );
  expect(errors).toBeUndefined();
  return { page: data._entities[0].peers, statements: extensions?.statements };
}
const codes = (page: { nodes: { commune: { insee: string } }[] }) => page.nodes.map(({ commune: { insee } }) => insee);

async function teach(insee: string, visibility: string, theme = 'ENERGY') {
  const action = v7();
  await commune.rows(
    `with made as (
      insert into action (id, insee, reference, title, summary, theme, phase, status, origin, visibility)
      values ($1, $2, $3, 'Essai', '', $5, 'IDEA', 'ONGOING', 'COMMUNE', $4) returning id)
    insert into lesson (id, insee, action_id, text, theme, visibility) values ($1, $2, $1, 'Commencer petit.', $5, $4)`,
    [action, insee, `X-${action}`, visibility, theme],
  );
}

describe('the peers of a need', () => {
  it('are nearest first, in another agglomeration too, and last those of which no place is known', async () => {
    const { page } = await ask(analyst);
    expect(codes(page)).toEqual([lens, bully, lonely]);
    // 0.2° and 0.3° of longitude at 50.4° north: 111.19 km × cos 50.4° × 0.2 = 14.2, × 0.3 = 21.3.
    expect(page.nodes.map(({ distanceKm }: { distanceKm: number }) => distanceKm)).toEqual([14.2, 21.3, null]);
    expect(page.nodes.map(({ sizeBand }: { sizeBand: string }) => sizeBand)).toEqual([
      'FROM_20000',
      'UNDER_2000',
      'UNDER_2000',
    ]);
    expect(page.nodes[1].needs).toEqual([
      {
        id: expect.any(String),
        kind: 'ENGINEERING',
        skill: 'thermique du batiment',
        project: { visibility: 'PUBLIC' },
      },
    ]);
  });

  it('are for the public those with a PUBLIC row', async () => {
    const { page } = await ask(publicActor);
    expect({ total: page.totalCount, codes: codes(page) }).toEqual({ total: 2, codes: [bully, lonely] });
  });

  it('are found by a lesson on the project’s theme, and never by the reader’s own PRIVATE rows', async () => {
    await teach(grenay, 'PRIVATE');
    await teach(bully, 'SHARED', 'FOOD');
    expect(codes((await ask(grenayAgent)).page)).toEqual([lens, bully, lonely]);
    await teach(grenay, 'SHARED');
    expect(codes((await ask(analyst)).page)).toEqual([grenay, lens, bully, lonely]);
    expect(codes((await ask(publicActor)).page)).toEqual([bully, lonely]);
    const { page } = await ask(analyst, '(filter: { by: LESSON })');
    expect(page.nodes).toEqual([
      expect.objectContaining({
        commune: { insee: grenay, name: 'Grenay' },
        needs: [],
        lessons: [{ text: 'Commencer petit.' }],
      }),
    ]);
    expect(codes((await ask(analyst, '(filter: { by: NEED })')).page)).toEqual([lens, bully, lonely]);
  });

  it('come page after page without a gap', async () => {
    const first = (await ask(analyst, '(first: 2)')).page;
    const { endCursor, hasNextPage } = first.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = (await ask(analyst, `(first: 2, after: "${endCursor}")`)).page;
    expect([...codes(first), ...codes(second)]).toEqual([grenay, lens, bully, lonely]);
    expect(second.totalCount).toBe(4);
  });

  it('cost the same number of statements for one need and for many', async () => {
    const more = await commune.rows(
      `insert into need (id, project_id, insee, kind, skill, description)
      select gen_random_uuid(), project_id, insee, kind, skill, '' from need, generate_series(1, 50) where id = $1
      returning id`,
      [need],
    );
    const count = async (some: unknown[]) => {
      const { data, errors, extensions } = await commune.ask(
        analyst,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need { peers { ${peers} } } } }`,
        { of: some.map((id) => ({ __typename: 'Need', id })) },
      );
      expect(errors).toBeUndefined();
      return {
        peers: data._entities.map((one: { peers: object } | null) => one?.peers),
        statements: extensions?.statements,
      };
    };
    const one = await count([need]);
    const many = await count([need, ...more.map(({ id }) => id)]);
    expect(many.peers).toHaveLength(51);
    for (const page of many.peers) expect(page).toEqual(one.peers[0]);
    expect(many.statements).toBe(one.statements);
  });
});

it('a commune is shown in a band by size', () => {
  expect([0, 1999, 2000, 3499, 3500, 9999, 10_000, 20_000].map(sizeBandOf)).toEqual([
    SizeBand.UNDER_2000,
    SizeBand.UNDER_2000,
    SizeBand.FROM_2000,
    SizeBand.FROM_2000,
    SizeBand.FROM_3500,
    SizeBand.FROM_3500,
    SizeBand.FROM_10000,
    SizeBand.FROM_20000,
  ]);
  expect(sizeBandOf(null)).toBeNull();
});
