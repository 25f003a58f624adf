import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

describe('a word sought in a list', () => {
  let commune: CommuneUnderTest;
  beforeAll(async () => {
    commune = await openCommune();
    await commune.action({ title: 'Compostière de quartier' });
    await commune.action({ title: 'Rénovation de l’école' });
    await commune.action({ title: 'Formation des aînés' });
  });
  afterAll(() => commune?.close());

  const titles = async (search: string): Promise<string[]> => {
    const { data } = await commune.ask(
      loosAgent,
      'query ($search: String) { actions(filter: { search: $search }) { nodes { title } } }',
      { search },
    );
    return data?.actions.nodes.map(({ title }: { title: string }) => title);
  };

  it.each([
    ['compostière', 'as it is'],
    ['COMPOSTIERE', 'without case and accent'],
    ['compsotière', 'two letters in each other’s place'],
    ['compostere', 'a letter too few'],
    ['composttière', 'a letter too many'],
    ['conpostière', 'another letter'],
    ['quartier compostiere', 'in another order'],
    ['qartier', 'within a title'],
  ])('is found when typed "%s": %s', async (search) => {
    expect(await titles(search)).toEqual(['Compostière de quartier']);
  });

  it.each([
    ['conpostère', 'two slips'],
    ['forum', 'a short word is not bent into another'],
    ['tompostière', 'the first letter stands'],
    ['compostiere 99', 'each word is needed'],
    ['quartier.*école', 'signs mean themselves'],
    ['rénovation (', 'signs mean themselves'],
  ])('is not found when typed "%s": %s', async (search) => {
    expect(await titles(search)).toEqual([]);
  });

  it('forgives nothing in a reference', async () => {
    const { reference } = await commune.action({ title: 'Le verger' });
    expect(await titles(reference)).toEqual(['Le verger']);
    expect(await titles(reference.replace(/\d$/, '9'))).toEqual([]);
  });
});
