import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenay, lens, loos } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await commune.project('SHARED', { title: 'Écoquartier', theme: 'HOUSING', coCarriers: [grenay, lens] });
  await commune.project('PROPOSED', { title: 'Halle', theme: 'FOOD' });
  await commune.project('WITHDRAWN', { title: 'Usine à vélos', theme: 'ECONOMY' });
});
afterAll(() => commune?.close());

const titles = async (args: string) => {
  const { data, errors } = await commune.ask(analyst, `{ projects${args} { nodes { title } } }`);
  expect(errors).toBeUndefined();
  return data.projects.nodes.map(({ title }: { title: string }) => title);
};

describe('the list of projects', () => {
  it.each([
    ['states: [PROPOSED, WITHDRAWN]', ['Halle', 'Usine à vélos']],
    ['themes: [HOUSING]', ['Écoquartier']],
    [`communes: ["${grenay}"]`, ['Écoquartier']],
    [`communes: ["${loos}", "${lens}"]`, ['Écoquartier', 'Halle', 'Usine à vélos']],
    ['search: "ecoq"', ['Écoquartier']],
    ['visibilities: [PUBLIC]', []],
  ])('keeps what %s asks for', async (filter, expected) => {
    expect(await titles(`(filter: { ${filter} }, sort: { by: TITLE })`)).toEqual(expected);
  });

  it.each(['UPDATED_AT', 'REFERENCE', 'TITLE', 'PROPOSED_ON'])('by %s goes both ways', async (by) => {
    const ascending = await titles(`(sort: { by: ${by} })`);
    const descending = await titles(`(sort: { by: ${by}, direction: DESCENDING })`);
    expect([...descending].sort()).toEqual([...ascending].sort());
    if (by === 'PROPOSED_ON') expect([ascending.at(-1), descending.at(-1)]).toEqual(['Écoquartier', 'Écoquartier']);
    else expect(descending).toEqual([...ascending].reverse());
  });

  it('of communes holds what they lead and what they co-carry', async () => {
    const { data } = await commune.ask(
      analyst,
      `{ communes(filter: { insee: ["${loos}", "${grenay}"] }) { nodes { name projects(first: 2) { totalCount nodes { title } } } } }`,
    );
    expect(data.communes.nodes).toEqual([
      { name: 'Grenay', projects: { totalCount: 1, nodes: [{ title: 'Écoquartier' }] } },
      { name: 'Loos-en-Gohelle', projects: { totalCount: 3, nodes: [{ title: 'Écoquartier' }, { title: 'Halle' }] } },
    ]);
  });
});
