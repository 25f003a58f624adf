import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenay, grenayAgent, lens, loos, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  const shared = { visibility: 'SHARED' };
  const { id } = await commune.project('SHARED', { coCarriers: [grenay] });
  await commune.action({ title: 'Éolienne', theme: 'ENERGY', dueOn: '2027-01-01', ...shared });
  await commune.action({ title: 'zone humide', theme: 'WATER', summary: 'Mare à Côté', ...shared });
  await commune.action({ title: 'Atelier vélo', theme: 'MOBILITY', dueOn: '2026-12-01', projectId: id, ...shared });
  await commune.action({ title: 'Étang', theme: 'WATER', projectId: id, ...shared }, grenayAgent);
});
afterAll(() => commune?.close());

const titles = async (args: string) => {
  const { data, errors } = await commune.ask(analyst, `{ actions${args} { totalCount nodes { title } } }`);
  expect(errors).toBeUndefined();
  expect(data.actions.totalCount).toBeGreaterThanOrEqual(data.actions.nodes.length);
  return data.actions.nodes.map(({ title }: { title: string }) => title);
};

describe('the list of actions', () => {
  it.each([
    ['themes: [WATER]', ['Étang', 'zone humide']],
    ['phases: [STUDY, OPERATION]', []],
    ['statuses: [ONGOING], themes: [ENERGY]', ['Éolienne']],
    [`communes: ["${grenay}"]`, ['Étang']],
    ['search: "eolienne"', ['Éolienne']],
    ['search: "MARE A COTE"', ['zone humide']],
    ['search: "gren-a"', ['Étang']],
    ['inProject: true', ['Atelier vélo', 'Étang']],
    ['inProject: false', ['Éolienne', 'zone humide']],
    ['updatedSince: "2100-01-01T00:00:00Z"', []],
    ['themes: []', []],
  ])('keeps what %s asks for', async (filter, expected) => {
    expect(await titles(`(filter: { ${filter} }, sort: { by: TITLE })`)).toEqual(expected);
  });

  it('is sorted in French order, by due day with those without one last, by change', async () => {
    expect(await titles('(sort: { by: TITLE })')).toEqual(['Atelier vélo', 'Éolienne', 'Étang', 'zone humide']);
    const byDue = await titles('(sort: { by: DUE_ON })');
    expect(byDue.slice(0, 2)).toEqual(['Atelier vélo', 'Éolienne']);
    const latestDue = await titles('(sort: { by: DUE_ON, direction: DESCENDING })');
    expect(latestDue.slice(0, 2)).toEqual(['Éolienne', 'Atelier vélo']);
    expect((await titles('(sort: { by: UPDATED_AT, direction: DESCENDING }, first: 1)'))[0]).toBe('Étang');
  });

  it.each(['UPDATED_AT', 'REFERENCE', 'TITLE', 'DUE_ON'])('by %s is whole when read page by page', async (by) => {
    for (const direction of ['ASCENDING', 'DESCENDING']) {
      const whole = await titles(`(sort: { by: ${by}, direction: ${direction} })`);
      const read: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await commune.ask(
          analyst,
          `query ($after: Cursor) { actions(first: 1, after: $after, sort: { by: ${by}, direction: ${direction} }) {
            nodes { title } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        read.push(data.actions.nodes[0].title);
        after = data.actions.pageInfo.hasNextPage ? data.actions.pageInfo.endCursor : null;
      } while (after !== null);
      expect(read).toEqual(whole);
    }
  });

  it('of several communes at once is each commune’s own, with its own total', async () => {
    const { data } = await commune.ask(
      analyst,
      `{ communes(sort: { by: NAME }, filter: { insee: ["${loos}", "${grenay}", "${lens}"] }) {
        nodes { name actions(first: 2, sort: { by: TITLE }) { totalCount pageInfo { hasNextPage } nodes { title } } } } }`,
    );
    expect(data.communes.nodes).toEqual([
      { name: 'Grenay', actions: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ title: 'Étang' }] } },
      { name: 'Lens', actions: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
      {
        name: 'Loos-en-Gohelle',
        actions: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [{ title: 'Atelier vélo' }, { title: 'Éolienne' }],
        },
      },
    ]);
  });

  it('of a project holds those of every commune that carries it', async () => {
    const { data } = await commune.ask(
      loosAgent,
      '{ projects(filter: { search: "solaire" }) { nodes { actions { nodes { title commune { insee } } } } } }',
    );
    expect(data.projects.nodes[0].actions.nodes).toEqual([
      { title: 'Étang', commune: { insee: grenay } },
      { title: 'Atelier vélo', commune: { insee: loos } },
    ]);
  });

  it('is not read with a cursor of another list, or another commune’s filter', async () => {
    const cursorOf = async (args: string) =>
      (await commune.ask(analyst, `{ actions${args} { pageInfo { endCursor } } }`)).data.actions.pageInfo.endCursor;
    for (const args of ['(sort: { by: TITLE })', '(filter: { themes: [WATER] })']) {
      const after = await cursorOf(args);
      const { errors } = await commune.ask(analyst, `{ actions(after: "${after}") { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });
});
