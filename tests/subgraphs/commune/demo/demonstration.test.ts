import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, callSiren, grenay, loos, loosAgent } from '../smallTerritory.js';

const project = '019a0000-0000-7000-8000-000000000001';
const action = '019a0000-0000-7000-8000-000000000002';
const need = '019a0000-0000-7000-8000-000000000003';

const rows: CommuneDemonstration = {
  projects: [
    {
      id: project,
      number: 7,
      title: 'Réseau de chaleur',
      summary: 'Sur le terril.',
      theme: 'ENERGY',
      leadCommune: loos,
      coCarriers: [{ insee: grenay, confirmedOn: '2026-03-01' }],
      state: 'PROPOSED',
      visibility: 'SHARED',
      costCents: 5_000_000_000,
      sharedOn: '2026-02-01',
      proposedOn: '2026-03-15',
      withdrawnOn: null,
      withdrawalReason: null,
      needs: [
        {
          id: need,
          kind: 'FACILITATION',
          skill: 'animation',
          description: 'Ateliers.',
          quantityHalfDays: 20,
          quantityCents: null,
          ownHalfDays: 4,
          inhabitantsHalfDays: 6,
          from: '2026-09-01',
          until: '2027-06-30',
          competence: null,
        },
      ],
      createdAt: '2026-01-10T09:00:00.000Z',
      updatedAt: '2026-03-15T09:00:00.000Z',
    },
  ],
  actions: [
    {
      id: action,
      insee: loos,
      number: 41,
      title: 'Chaufferie',
      summary: '',
      theme: 'ENERGY',
      phase: 'OPERATION',
      status: 'LATE',
      electedCarriers: ['adjointe aux énergies'],
      technicians: [{ function: 'chargé de mission', service: 'services techniques' }],
      delegations: ['énergies'],
      services: ['services techniques'],
      origin: 'INITIATIVE',
      microDistrict: 'Cité 5',
      visibleInLivingEnvironment: true,
      dueOn: '2027-01-31',
      unblocking: null,
      assessment: null,
      lesson: null,
      projectId: project,
      visibility: 'PUBLIC',
      createdAt: '2026-02-10T09:00:00.000Z',
      updatedAt: '2026-02-11T09:00:00.000Z',
    },
  ],
};

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  await loadCommuneDemonstration(commune.ownerUrl, rows);
});
afterAll(() => commune?.close());

const question = `{
  action(id: "${action}") {
    reference title phase status electedCarriers technicians { function service } delegations services origin
    microDistrict visibleInLivingEnvironment dueOn visibility demonstration createdAt updatedAt
    project {
      reference title state costCents leadCommune { name } coCarriers { commune { name } confirmedOn } demonstration
      needs { id kind gapHalfDays quantityHalfDays from until }
    }
  }
}`;

describe('the demonstration', () => {
  it('is read as it was given, marked as what it is', async () => {
    const { data, errors } = await commune.ask(analyst, question);
    expect(errors).toBeUndefined();
    expect(data.action).toEqual({
      reference: 'LOOS-A-2026-041',
      title: 'Chaufferie',
      phase: 'OPERATION',
      status: 'LATE',
      electedCarriers: ['adjointe aux énergies'],
      technicians: [{ function: 'chargé de mission', service: 'services techniques' }],
      delegations: ['énergies'],
      services: ['services techniques'],
      origin: 'INITIATIVE',
      microDistrict: 'Cité 5',
      visibleInLivingEnvironment: true,
      dueOn: '2027-01-31',
      visibility: 'PUBLIC',
      demonstration: true,
      createdAt: '2026-02-10T09:00:00.000Z',
      updatedAt: '2026-02-11T09:00:00.000Z',
      project: {
        reference: 'LOOS-2026-007',
        title: 'Réseau de chaleur',
        state: 'PROPOSED',
        costCents: 5_000_000_000,
        leadCommune: { name: 'Loos-en-Gohelle' },
        coCarriers: [{ commune: { name: 'Grenay' }, confirmedOn: '2026-03-01' }],
        demonstration: true,
        needs: [
          {
            id: need,
            kind: 'FACILITATION',
            gapHalfDays: 10,
            quantityHalfDays: 20,
            from: '2026-09-01',
            until: '2027-06-30',
          },
        ],
      },
    });
  });

  it('loaded again changes nothing, and its journal says it was imported', async () => {
    const everything = `select (select jsonb_agg(p order by id) from project p) as projects,
      (select jsonb_agg(a order by id) from action a) as actions, (select count(*)::int from need) as needs,
      (select jsonb_agg(jsonb_build_array(entity, verb, imported) order by entity) from journal) as journal`;
    const before = await commune.rows(everything);
    await loadCommuneDemonstration(commune.ownerUrl, rows);
    expect(await commune.rows(everything)).toEqual(before);
    expect(before[0]?.journal).toEqual([
      ['Action', 'IMPORT', true],
      ['Project', 'IMPORT', true],
    ]);
    expect(before[0]?.needs).toBe(1);
  });

  it('knows to whom a project was proposed, so that its withdrawal is told', async () => {
    const { problems } = await commune.call(loosAgent, 'withdrawProject', {
      id: project,
      expectedVersion: 1,
      reason: 'Changement de terrain.',
    });
    expect(problems).toEqual([]);
    expect(await commune.rows('select kind, payload->>$1 as addressee from outbox', ['addressee'])).toEqual([
      { kind: 'WITHDRAWAL', addressee: callSiren },
    ]);
  });

  it('leaves its numbers to the rows it has: new references go on after them', async () => {
    const year = new Date().getFullYear();
    const { reference } = await commune.action();
    expect(reference).toBe(`LOOS-A-${year}-${year === 2026 ? '042' : '001'}`);
  });
});
