import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, bully, grenay, lens, lonely, loos, loosAgent, smallTerritory } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const namesOf = async (args: string, actor = publicActor) => {
  const { data, errors } = await commune.ask(actor, `{ communes${args} { totalCount nodes { insee name } } }`);
  expect(errors).toBeUndefined();
  return data.communes.nodes.map(({ name }: { name: string }) => name);
};

describe('a commune', () => {
  it('says what official sources state of it, to everybody', async () => {
    const { data } = await commune.ask(
      publicActor,
      `{ commune(insee: "${loos}") {
        name population areaKm2 centroid { longitude latitude } neighbours { name population }
        populations { inhabitants since source { title } } facts { statement asOf }
      } }`,
      {},
      'en',
    );
    expect(data.commune).toEqual({
      name: 'Loos-en-Gohelle',
      population: 6500,
      areaKm2: 12.5,
      centroid: { longitude: 2.7, latitude: 50.4 },
      neighbours: [
        { name: 'Grenay', population: 6900 },
        { name: 'Lens', population: 32000 },
      ],
      populations: [
        { inhabitants: 6400, since: '2015-01-01', source: { title: 'Populations légales' } },
        { inhabitants: 6500, since: '2021-01-01', source: { title: 'Populations légales' } },
      ],
      facts: [{ statement: 'Pilot city.', asOf: '2017-09' }],
    });
  });

  it('without geography has no centre, and one outside the territory is absent', async () => {
    const { data } = await commune.ask(
      publicActor,
      `{ lonely: commune(insee: "${lonely}") { centroid { latitude } neighbours { insee } } other: commune(insee: "59350") { name } }`,
    );
    expect(data).toEqual({ lonely: { centroid: null, neighbours: [] }, other: null });
  });

  it('whose INSEE code is none is refused as bad input', async () => {
    const { errors } = await commune.ask(publicActor, '{ commune(insee: "6252") { name } }');
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_INPUT' } })]);
  });

  it('is resolved from its key, and a stranger is null: this scale alone says which communes exist', async () => {
    const { data } = await commune.ask(
      publicActor,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commune { insee name } } }',
      { of: [loos, '59350'].map((insee) => ({ __typename: 'Commune', insee })) },
    );
    expect(data._entities).toEqual([{ insee: loos, name: 'Loos-en-Gohelle' }, null]);
  });
});

describe('the list of communes', () => {
  it('is found without accents, case or hyphens', async () => {
    expect(await namesOf('(filter: { search: "eleu bu" })')).toEqual(['Éleu-Bully']);
    expect(await namesOf('(filter: { search: "LOOS EN" })')).toEqual(['Loos-en-Gohelle']);
    expect(await namesOf('(filter: { search: "100%_" })')).toEqual([]);
  });

  it('is sorted in French order, by population or by code, either way', async () => {
    expect(await namesOf('')).toEqual(['Ablain', 'Éleu-Bully', 'Grenay', 'Lens', 'Loos-en-Gohelle']);
    expect(await namesOf('(sort: { by: POPULATION, direction: DESCENDING }, first: 2)')).toEqual(['Lens', 'Grenay']);
    expect(await namesOf('(sort: { by: INSEE })')).toEqual([
      'Ablain',
      'Éleu-Bully',
      'Grenay',
      'Lens',
      'Loos-en-Gohelle',
    ]);
  });

  it('is filtered by code and population', async () => {
    expect(await namesOf(`(filter: { insee: ["${lens}", "${bully}"] })`)).toEqual(['Éleu-Bully', 'Lens']);
    expect(await namesOf('(filter: { populationUnder: 2000, populationFrom: 980 })')).toEqual(['Ablain', 'Éleu-Bully']);
  });

  it('tells which have actions, as far as the reader may see them', async () => {
    await commune.action();
    await commune.action({ visibility: 'SHARED' }, { ...loosAgent, tenant: grenay });
    expect(await namesOf('(filter: { withActions: true })', loosAgent)).toEqual(['Grenay', 'Loos-en-Gohelle']);
    expect(await namesOf('(filter: { withActions: true })', analyst)).toEqual(['Grenay']);
    expect(await namesOf('(filter: { withActions: true })')).toEqual([]);
    expect(await namesOf('(filter: { withActions: false })')).toHaveLength(5);
  });

  it('is read page by page, and a cursor is good for its own question only', async () => {
    const page = async (after: string | null, sort = 'NAME') =>
      await commune.ask(
        publicActor,
        `query ($after: Cursor) { communes(first: 2, after: $after, sort: { by: ${sort} }) {
          totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
        { after },
      );
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { data } = await page(after);
      expect(data.communes.totalCount).toBe(5);
      seen.push(...data.communes.nodes.map(({ name }: { name: string }) => name));
      after = data.communes.pageInfo.endCursor;
      more = data.communes.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['Ablain', 'Éleu-Bully', 'Grenay', 'Lens', 'Loos-en-Gohelle']);
    const { errors } = await page(after, 'POPULATION');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('refuses a page of no row, of too many, and an unknown sort', async () => {
    for (const args of ['first: 0', 'first: 201', 'first: -1', 'sort: { by: COLOUR }']) {
      const { errors } = await commune.ask(publicActor, `{ communes(${args}) { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });
});

describe('loading the territory again', () => {
  it('changes nothing, but renews names, and codes stay', async () => {
    const before = await commune.rows('select insee, code from commune order by insee');
    const [first, ...others] = smallTerritory.communes;
    if (first === undefined) throw new Error('the small territory has communes');
    await loadCommuneTerritory(commune.ownerUrl, {
      ...smallTerritory,
      communes: [{ ...first, name: 'Zoos-en-Gohelle' }, ...others],
    });
    expect(await commune.rows('select insee, code from commune order by insee')).toEqual(before);
    expect(await commune.rows('select name from commune where insee = $1', [loos])).toEqual([
      { name: 'Zoos-en-Gohelle' },
    ]);
    expect(await commune.rows('select count(*)::int as n from population')).toEqual([{ n: 10 }]);
    expect(await commune.rows('select count(*)::int as n from neighbour')).toEqual([{ n: 6 }]);
  });
});
