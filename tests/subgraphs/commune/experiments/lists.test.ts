import { v7 } from 'uuid';
import type { DemonstrationExperiment } from '#commune/demo/ExperimentRows.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, bully, director, grenay, grenayAgent, lens, loos, loosAgent, officer } from '../smallTerritory.js';

const communes = [loos, grenay, lens, bully];
const at = '2026-01-01T00:00:00.000Z';

/** Two hundred and one experiments: the first of each commune private, the second shared, the others public. */
const experiments: DemonstrationExperiment[] = Array.from({ length: 201 }, (_, index) => ({
  id: v7(),
  insee: communes[index % 4] ?? loos,
  actionId: null,
  title: `Essai ${String(index).padStart(3, '0')}`,
  hypothesis: index === 9 ? 'Élèves à vélo.' : 'Attendu.',
  theme: index % 2 === 0 ? 'ENERGY' : 'FOOD',
  startedOn: '2025-10-26',
  endedOn: '2026-03-29',
  outcome: index % 3 === 0 ? 'INCONCLUSIVE' : 'CONFIRMED',
  visibility: index < 4 ? 'PRIVATE' : index < 8 ? 'SHARED' : 'PUBLIC',
  lessons: [{ id: v7(), text: `Appris ${index}` }],
  createdAt: at,
  updatedAt: at,
}));
const reuses = experiments.slice(8, 20).flatMap(({ insee, lessons }) =>
  communes
    .filter((other) => other !== insee)
    .map((other) => ({
      id: v7(),
      insee: other,
      lessonId: lessons[0]?.id ?? '',
      how: 'Repris.',
      reusedOn: '2026-04-01',
      visibility: 'PUBLIC' as const,
    })),
);

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  const rows = { actions: [], projects: [], experiments, reuses };
  await loadCommuneDemonstration(commune.ownerUrl, rows);
  await loadCommuneDemonstration(commune.ownerUrl, rows);
});
afterAll(() => commune?.close());

describe('lists of experiments and lessons', () => {
  const readers: [string, Actor, number][] = [
    ['the commune itself', loosAgent, 201 - 3],
    ['another commune', grenayAgent, 201 - 3],
    ['an officer of the agglomeration', officer, 201 - 4],
    ['the director of the pole', director, 201 - 4],
    ['an analyst', analyst, 201 - 4],
    ['the public', publicActor, 201 - 8],
  ];
  it.each(readers)('count for %s what it may see, in every list', async (_who, actor, seen) => {
    const { data, errors } = await commune.ask(
      actor,
      `{ experiments { totalCount } lessons { totalCount }
        hidden: experiments(filter: { communes: ["${bully}"], search: "essai 003" }) { totalCount }
        commune(insee: "${loos}") { experiments { totalCount } lessons { totalCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect([data.experiments.totalCount, data.lessons.totalCount]).toEqual([seen, seen]);
    expect(data.hidden.totalCount).toBe(0);
    const all = experiments.filter(({ insee }) => insee === loos).length;
    const own = actor === loosAgent ? all : actor === publicActor ? all - 2 : all - 1;
    expect([data.commune.experiments.totalCount, data.commune.lessons.totalCount]).toEqual([own, own]);
  });

  it('are narrowed by theme, outcome and words without accents, and ordered by how often a lesson was taken up', async () => {
    const { data, errors } = await commune.ask(
      publicActor,
      `{ found: experiments(filter: { search: "ELEVES a velo", themes: [FOOD], outcomes: [INCONCLUSIVE] }) {
          nodes { title lessons { text } } }
        inconclusive: lessons(filter: { outcome: INCONCLUSIVE, themes: [ENERGY], communes: ["${loos}"] }) { totalCount }
        reused: lessons(sort: { by: REUSES }, first: 13) { nodes { reuses } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.found.nodes).toEqual([{ title: 'Essai 009', lessons: [{ text: 'Appris 9' }] }]);
    const expected = experiments.filter(
      ({ insee, outcome, theme, visibility }) =>
        insee === loos && outcome === 'INCONCLUSIVE' && theme === 'ENERGY' && visibility === 'PUBLIC',
    );
    expect(data.inconclusive.totalCount).toBe(expected.length);
    expect(data.reused.nodes.map((one: { reuses: number }) => one.reuses)).toEqual([...Array(12).fill(3), 0]);
  });

  it('go on page by page without a gap or a repetition', async () => {
    const titles: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await commune.ask(
        publicActor,
        'query ($after: Cursor) { experiments(first: 60, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      titles.push(...data.experiments.nodes.map((one: { title: string }) => one.title));
      more = data.experiments.pageInfo.hasNextPage;
      after = data.experiments.pageInfo.endCursor;
    }
    expect(titles).toHaveLength(201 - 8);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('cost the same number of statements for one row and for two hundred', async () => {
    const statements = async (first: number) => {
      const { data, errors, extensions } = await commune.ask(
        analyst,
        `query ($first: Int!) { experiments(first: $first) { nodes {
          title commune { name } action { title } lessons { text reuses reusedBy { commune { name } } experiment { title } } } }
          lessons(first: $first) { nodes { text commune { name } reusedBy { how } experiment { title } } } }`,
        { first },
      );
      expect(errors).toBeUndefined();
      expect(data.experiments.nodes).toHaveLength(Math.min(first, 197));
      return extensions?.statements;
    };
    const one = await statements(1);
    expect(one).toBeGreaterThan(3);
    expect(await statements(197)).toBe(one);
  });
});
