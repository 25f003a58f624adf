import { v7 } from 'uuid';
import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, loos } from '../smallTerritory.js';

const many = 300;
/** Three hundred stands with a heard need each, and as many events with somebody at each. */
function manyRows(): CommuneDemonstration {
  const microDistricts = Array.from({ length: many }, (_, index) => ({
    id: v7(),
    insee: loos,
    name: `Cité ${index}`,
    visibility: 'SHARED' as const,
  }));
  const heldOn = '2026-01-01';
  const stands = microDistricts.map(({ id }) => ({
    id: v7(),
    insee: loos,
    microDistrictId: id,
    heldOn,
    heldBy: ['ELECTED' as const],
    contacts: 9,
    firstContacts: 0,
    visibility: 'SHARED' as const,
  }));
  const heardNeeds = stands.map(({ id }) => ({
    id: v7(),
    insee: loos,
    standId: id,
    heardOn: heldOn,
    text: 'Un banc.',
    theme: 'WATER',
    deadline: heldOn,
    followUp: 'ANSWER' as const,
    actionId: null,
    contractId: null,
    projectId: null,
    answer: 'Oui.',
    answeredOn: heldOn,
    visibility: 'SHARED' as const,
  }));
  const events = stands.map(() => ({
    id: v7(),
    insee: loos,
    title: 'Fête',
    heldOn,
    participants: 9,
    storyNote: null,
    visibility: 'SHARED' as const,
  }));
  return {
    actions: [],
    projects: [],
    stands: { microDistricts, stands, heardNeeds },
    forums: {
      sessions: [],
      associations: [],
      events,
      participations: events.map((event, person) => ({
        id: v7(),
        insee: loos,
        standId: null,
        eventId: event.id,
        forumSessionId: null,
        heldOn,
        person,
      })),
    },
  };
}

const rows = manyRows();
let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await loadCommuneDemonstration(commune.ownerUrl, rows);
});
afterAll(() => commune?.close());

it('a fetch costs the same number of statements for one row and for hundreds', async () => {
  const ask = async (first: number) => {
    const { data, errors, extensions } = await commune.ask(
      analyst,
      `query ($first: Int!) { commune(insee: "${loos}") {
        microDistricts(first: $first) { totalCount nodes { name commune { name } } }
        stands(first: $first) { totalCount nodes { contacts firstContacts microDistrict { name }
          heardNeeds(first: 2) { nodes { text } } } }
        heardNeeds(first: $first) { totalCount nodes { text stand { heldOn } microDistrict { name } action { title }
          contract { title } project { title } } }
        communityEvents(first: $first) { totalCount nodes { participants suppressed } }
        participation { distinct } } }`,
      { first },
    );
    expect(errors).toBeUndefined();
    return { found: data.commune, statements: extensions?.statements };
  };
  const [one, all] = [await ask(1), await ask(200)];
  expect(one.found.stands.nodes).toHaveLength(1);
  expect(all.found.heardNeeds.nodes).toHaveLength(200);
  expect(all.found.heardNeeds.totalCount).toBe(many);
  expect(all.statements).toBe(one.statements);
});

it('loaded twice, the demonstration changes nothing, and its journal says that it was imported', async () => {
  const count = `select (select count(*)::int from stand) as stands, (select count(*)::int from participation) as came,
    (select count(*)::int from journal where entity = 'HeardNeed' and imported) as told`;
  await loadCommuneDemonstration(commune.ownerUrl, rows);
  expect(await commune.rows(count)).toEqual([{ stands: many, came: many, told: many }]);
});
