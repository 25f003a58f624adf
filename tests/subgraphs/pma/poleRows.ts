import type { PoleDemonstration, PoleTerritory } from '#pma/demo/PoleRows.js';

/** A small territory with every case the director looks for. Days and months stay in 2026, 2027. */
export const poleSiren = '200066694';
export const otherPole = '200033579';
export const lens = '246200364';
export const bethune = '200072460';
export const department = '226200012';
export const loos = '62498';
export const grenay = '62386';
export const bully = '62186';

const uuid = (kind: number, number: number): string =>
  `0198${String(kind).padStart(4, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const post = (number: number): string => uuid(1, number);
export const team = (number: number): string => uuid(2, number);
export const project = (number: number): string => uuid(3, number);
export const agreement = (number: number): string => uuid(5, number);
export const allocation = (number: number): string => uuid(4, number);

const source = { title: 'Arrêté', publisher: 'Préfecture', publishedOn: '2017' };

export const territory: PoleTerritory = {
  poles: [
    { siren: poleSiren, name: 'Pôle métropolitain de l’Artois' },
    { siren: otherPole, name: 'Un autre pôle' },
  ],
  members: [
    { pole: poleSiren, siren: lens, name: 'CA de Lens-Liévin', kind: 'AGGLOMERATION', since: '2017-01-01', source },
    { pole: poleSiren, siren: bethune, name: 'CA de Béthune', kind: 'AGGLOMERATION', since: '2020-01-01', source },
    { pole: poleSiren, siren: department, name: 'Pas-de-Calais', kind: 'DEPARTMENT', since: '2017-01-01', source },
  ],
  communes: [
    { insee: loos, name: 'Loos-en-Gohelle', population: 6_700 },
    { insee: grenay, name: 'Grenay', population: 6_600 },
    { insee: bully, name: 'Bully-les-Mines', population: 12_000 },
  ],
  places: {
    communes: [
      { code: loos, longitude: 2.79, latitude: 50.45 },
      { code: grenay, longitude: 2.74, latitude: 50.45 },
    ],
    organisations: [{ code: lens, longitude: 2.83, latitude: 50.43 }],
  },
  facts: [
    {
      id: 'pole-axis-1',
      subject: poleSiren,
      kind: 'AXIS',
      title: null,
      statement: { fr: 'Un axe', en: 'An axis' },
      value: null,
      unit: null,
      approximate: false,
      asOf: '2017-09',
      source,
    },
  ],
};

type Allocation = PoleDemonstration['allocations'][number];

const at = (
  number: number,
  technician: number,
  inTeam: number,
  state: Allocation['state'],
  months: readonly (readonly [month: string, planned: number, done: number])[],
  basis: Partial<Pick<Allocation, 'employerAgreement' | 'imported'>> = {},
): Allocation => ({
  id: allocation(number),
  number,
  technicianId: post(technician),
  teamId: team(inTeam),
  state,
  from: `${months[0]?.[0]}-01`,
  until: `${months.at(-1)?.[0]}-28`,
  months: months.map(([month, planned, done]) => ({ month, planned, done })),
  employerAgreement: { agreedOn: '2026-01-05', reference: 'CONV-2026-01' },
  imported: false,
  ...basis,
});

const employer = { siren: lens, name: 'CA de Lens-Liévin' };
const capacity = ['2026-10', '2026-11', '2026-12', '2027-01'].map((month) => ({ month, halfDays: 20 }));

/** Agreements that lead from each employer to the communes that pilot a team. */
const agreements = [
  ['SYNDICATE', lens, poleSiren],
  ['SYNDICATE', department, poleSiren],
  ['SYNDICATE', poleSiren, lens],
  ['PROVISION', lens, loos],
  ['PROVISION', lens, grenay],
] as const;

export const demonstration: PoleDemonstration = {
  agreements: agreements.map(([kind, provider, receiver], place) => ({
    ...{ id: agreement(place + 1), pole: poleSiren, kind, state: 'SIGNED', provider, receiver, instructs: receiver },
    unitCostCents: 12_000,
    from: '2020-01-01',
    until: null,
    act: { reference: `DEL-${place + 1}`, decidedOn: '2019-12-10', enforceableFrom: '2019-12-15' },
    renews: null,
  })),
  skills: [
    { code: 'ENERGY', fr: 'énergie des bâtiments', en: 'energy of buildings' },
    { code: 'FACILITATION', fr: 'animation et implication habitante', en: "facilitation and inhabitants' involvement" },
  ],
  technicians: [1, 2, 3].map((number) => ({
    id: post(number),
    pole: poleSiren,
    code: `PMA-T0${number}`,
    function: ['Chargé d’énergie', 'Animatrice d’équipes', 'Écologue'][number - 1] ?? '',
    employer: number === 3 ? { siren: department, name: 'Pas-de-Calais' } : employer,
    skills: [
      { code: 'FACILITATION', level: 'PRACTISES' as const },
      ...(number === 1 ? [{ code: 'ENERGY', level: 'TEACHES' as const }] : []),
    ],
    pooledShare: 50,
    since: '2026-01-01',
    until: number === 3 ? '2027-06-30' : null,
    capacity,
  })),
  teams: [
    { id: team(1), pole: poleSiren, projectId: project(1), pilot: loos, communes: [loos, bully] },
    { id: team(2), pole: poleSiren, projectId: project(2), pilot: grenay, communes: [grenay] },
  ],
  allocations: [
    at(1, 1, 1, 'ACTIVE', [
      ['2026-11', 12, 3],
      ['2026-12', 12, 0],
    ]),
    at(2, 1, 1, 'PROPOSED', [['2026-12', 4, 0]]),
    at(3, 2, 2, 'ACTIVE', [['2026-11', 26, 2]], { imported: true, employerAgreement: null }),
    at(4, 2, 1, 'ENDED', [['2026-10', 10, 6]]),
    at(5, 3, 1, 'ACCEPTED', [['2027-01', 15, 0]]),
  ],
  consents: [
    {
      projectId: project(1),
      commune: loos,
      state: 'GRANTED',
      decidedOn: '2026-01-10',
      body: 'EXECUTIVE',
      reference: null,
      receivedAt: '2026-01-11T09:00:00Z',
    },
  ],
  capacityCuts: [{ technicianId: post(1), month: '2026-12', halfDays: 8 }],
};
