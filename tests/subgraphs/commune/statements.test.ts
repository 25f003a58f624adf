import { v7 } from 'uuid';
import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from './openCommune.js';
import { analyst, grenay, loos, smallTerritory } from './smallTerritory.js';

const communes = Array.from({ length: 200 }, (_, index) => ({
  insee: `80${String(index + 1).padStart(3, '0')}`,
  siren: null,
  name: `Commune ${index}`,
  longitude: 2,
  latitude: 50,
  areaKm2: 1,
}));
const codes = [loos, ...communes.map(({ insee }) => insee)];
const at = '2026-01-01T00:00:00.000Z';

/** A thousand actions and two hundred projects over two hundred communes. */
function manyRows(): CommuneDemonstration {
  const projects = codes.slice(0, 200).map((leadCommune, index) => ({
    id: v7(),
    number: 500,
    title: `Projet ${index}`,
    summary: 'Résumé.',
    theme: 'ENERGY',
    leadCommune,
    coCarriers: [{ insee: grenay, confirmedOn: null }],
    state: 'SHARED' as const,
    visibility: 'SHARED' as const,
    costCents: null,
    sharedOn: '2026-01-01',
    proposedOn: null,
    withdrawnOn: null,
    withdrawalReason: null,
    needs: [1, 2].map(() => ({
      id: v7(),
      kind: 'ENGINEERING' as const,
      skill: null,
      description: '',
      quantityHalfDays: 3,
      quantityCents: null,
      ownHalfDays: 0,
      inhabitantsHalfDays: 0,
      from: '2026-01-01',
      until: '2026-12-31',
      competence: null,
    })),
    createdAt: at,
    updatedAt: at,
  }));
  const actions = Array.from({ length: 1000 }, (_, index) => ({
    id: v7(),
    insee: codes[index % 200] ?? loos,
    number: 500 + Math.floor(index / 200),
    title: `Action ${index}`,
    summary: '',
    theme: 'ENERGY',
    phase: 'IDEA' as const,
    status: 'ONGOING' as const,
    electedCarriers: [],
    technicians: [],
    delegations: [],
    services: [],
    origin: 'COMMUNE' as const,
    microDistrict: null,
    visibleInLivingEnvironment: false,
    dueOn: null,
    unblocking: null,
    assessment: null,
    lesson: null,
    projectId: projects[index % 200]?.id ?? null,
    visibility: 'SHARED' as const,
    createdAt: at,
    updatedAt: at,
  }));
  return { actions, projects };
}

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await loadCommuneTerritory(commune.ownerUrl, {
    ...smallTerritory,
    communes: [...smallTerritory.communes, ...communes],
  });
  await loadCommuneDemonstration(commune.ownerUrl, manyRows());
});
afterAll(() => commune?.close());

const everything = `
  insee name population neighbours { name } populations { inhabitants } facts { statement }
  actions(first: 5) { totalCount nodes {
    title commune { name } availableTransitions { to open }
    project { title leadCommune { name } coCarriers { commune { name } } needs { kind } availableTransitions { to }
      actions(first: 5) { nodes { title project { reference } } } }
  } }
  projects(first: 5) { totalCount nodes { title needs { gapHalfDays } } }`;

describe('a fetch of any length', () => {
  const entities = async (howMany: number) => {
    const { data, errors, extensions } = await commune.ask(
      analyst,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commune { ${everything} } } }`,
      { of: codes.slice(0, howMany).map((insee) => ({ __typename: 'Commune', insee })) },
    );
    expect(errors).toBeUndefined();
    const actions = data._entities.flatMap((one: { actions: { nodes: object[] } }) => one.actions.nodes);
    return { actions: actions.length, statements: extensions?.statements };
  };

  it('costs the same number of statements for one commune and for two hundred with a thousand actions', async () => {
    const one = await entities(1);
    const many = await entities(200);
    expect(many.actions).toBe(1000);
    expect(one.actions).toBe(5);
    expect(many.statements).toBe(one.statements);
  });

  it('by the crossing question of the street is three statements beside those of the transaction', async () => {
    const { extensions } = await commune.ask(
      analyst,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commune {
        actions(first: 20, filter: { inProject: true }) { nodes { title project { id title } } } } } }`,
      { of: codes.slice(0, 36).map((insee) => ({ __typename: 'Commune', insee })) },
    );
    // The transaction's beginning, which tells who took over others, and its end; communes, actions, projects.
    expect(extensions?.statements).toBe(3 + 3);
  });
});
