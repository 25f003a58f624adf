import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';

export const loos = '62528';
export const lensLievin = '246200364';
export const pole = '200060358';

/** The month that every allocation of these rows works in, planned beyond what its post can give. */
export const month = '2026-11';
const at = '2026-01-05T08:00:00.000Z';

/** The id of the nth row of a kind: a letter from a to f, and the number. */
export const idOf = (kind: string, index: number): string =>
  `019b8d2b-8c00-7000-8${kind.repeat(3)}-${String(index).padStart(12, '0')}`;

const upTo = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, i) => row(i));

/** As many projects of one commune, each with an action, a need, a labelling, a post, a team and an allocation. */
export function manyRows(count: number): {
  commune: CommuneDemonstration;
  call: AgglomerationDemonstration;
  pma: PoleDemonstration;
} {
  return { commune: communeRows(count), call: callRows(count), pma: poleRows(count) };
}

function communeRows(count: number): CommuneDemonstration {
  return {
    projects: upTo(count, (index) => ({
      id: idOf('a', index),
      number: index + 1,
      title: `Projet ${index}`,
      summary: 'Résumé.',
      theme: 'ENERGY',
      leadCommune: loos,
      coCarriers: [],
      state: 'PROPOSED',
      visibility: 'SHARED',
      costCents: null,
      sharedOn: '2026-01-05',
      proposedOn: '2026-01-05',
      withdrawnOn: null,
      withdrawalReason: null,
      needs: [
        {
          id: idOf('b', index),
          kind: 'ENGINEERING',
          skill: null,
          description: 'Étude.',
          quantityHalfDays: 3,
          quantityCents: null,
          ownHalfDays: 1,
          inhabitantsHalfDays: 0,
          from: '2026-01-01',
          until: '2026-12-31',
          competence: null,
        },
      ],
      createdAt: at,
      updatedAt: at,
    })),
    actions: upTo(count, (index) => ({
      id: idOf('c', index),
      insee: loos,
      number: index + 1,
      title: `Action ${index}`,
      summary: '',
      theme: 'ENERGY',
      phase: 'IDEA',
      status: 'ONGOING',
      electedCarriers: [],
      technicians: [],
      delegations: [],
      services: [],
      origin: 'COMMUNE',
      microDistrict: null,
      visibleInLivingEnvironment: false,
      dueOn: null,
      unblocking: null,
      assessment: null,
      lesson: null,
      projectId: idOf('a', index),
      visibility: 'SHARED',
      createdAt: at,
      updatedAt: at,
    })),
  };
}

function callRows(count: number): AgglomerationDemonstration {
  return {
    labellings: upTo(count, (index) => ({
      id: idOf('d', index),
      number: index + 1,
      siren: lensLievin,
      projectId: idOf('a', index),
      projectReference: `P-${index}`,
      title: `Projet ${index}`,
      leadCommune: loos,
      coCarriers: [],
      visibility: 'SHARED',
      proposedOn: '2026-01-05',
      withdrawnOn: null,
      withdrawalReason: null,
      state: 'RECEIVED',
      reason: null,
      labelledOn: null,
      decisions: [],
      receivedAt: at,
      updatedAt: at,
    })),
    teamSupports: {
      posts: [
        {
          id: idOf('8', 0),
          siren: lensLievin,
          code: 'CALL-P01',
          function: 'chargé de mission',
          state: 'FILLED',
          pooledShare: 100,
          involvesInhabitants: false,
          skills: [],
          capacities: [{ since: '2026-01', halfDays: 30 }],
        },
      ],
      words: [],
      supports: upTo(count, (index) => ({
        id: idOf('9', index),
        siren: lensLievin,
        year: 2026,
        number: index + 1,
        reference: `CALL-A-2026-${index + 1}`,
        projectId: idOf('a', index),
        needId: idOf('b', index),
        communes: [loos],
        role: 'ADVICE',
        kind: 'ENGINEERING',
        host: null,
        postId: idOf('8', 0),
        from: `${month}-01`,
        until: `${month}-30`,
        upskilling: 'La commune garde les outils.',
        months: [{ month, planned: 2, done: 0 }],
        steps: [{ state: 'OFFERED', at, endedOn: null, endReason: null }],
      })),
    },
  };
}

function poleRows(count: number): PoleDemonstration {
  return {
    skills: [{ code: 'energy', fr: 'Énergie', en: 'Energy' }],
    technicians: upTo(count, (index) => ({
      id: idOf('e', index),
      pole,
      code: `PMA-T${index}`,
      function: 'Conseil en énergie',
      employer: { siren: lensLievin, name: 'Communauté d’agglomération' },
      skills: [{ code: 'energy', level: 'PRACTISES' }],
      pooledShare: 50,
      since: '2026-01-01',
      until: null,
      capacity: [{ month, halfDays: 10 }],
    })),
    teams: upTo(count, (index) => ({
      id: idOf('f', index),
      pole,
      projectId: idOf('a', index),
      pilot: loos,
      communes: [loos],
    })),
    allocations: upTo(count, (index) => ({
      id: idOf('0', index),
      number: index + 1,
      technicianId: idOf('e', index),
      teamId: idOf('f', index),
      state: 'ACTIVE',
      from: `${month}-01`,
      until: `${month}-30`,
      months: [{ month, planned: 12, done: 2 }],
      employerAgreement: { agreedOn: '2026-01-05', reference: null },
      // Taken in as it was elsewhere: beyond the capacity, which the director's question looks for.
      imported: true,
    })),
    consents: upTo(count, (index) => ({
      projectId: idOf('a', index),
      commune: loos,
      state: 'GRANTED',
      decidedOn: '2026-01-05',
      body: 'DELIBERATION',
      reference: null,
      receivedAt: at,
    })),
    capacityCuts: [],
  };
}
