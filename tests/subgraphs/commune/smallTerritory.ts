import type { CommuneTerritory } from '#commune/demo/CommuneRows.js';
import type { Actor } from '#shared/identity/Actor.js';

export const loos = '62528';
export const grenay = '62386';
export const lens = '62498';
/** In another agglomeration, beside Grenay. */
export const bully = '62186';
/** A commune of which no source says where it belongs. */
export const lonely = '62001';

export const callSiren = '246200364';
export const otherSiren = '200072460';
export const poleSiren = '200060358';

const source = { title: 'Populations légales', publisher: 'INSEE', publishedOn: '2024' };

const names: readonly [string, string, number][] = [
  [loos, 'Loos-en-Gohelle', 6500],
  [grenay, 'Grenay', 6900],
  [lens, 'Lens', 32000],
  [bully, 'Éleu-Bully', 980],
  [lonely, 'Ablain', 1500],
];

export const smallTerritory: CommuneTerritory = {
  communes: names.map(([insee, name], index) => ({
    insee,
    siren: null,
    name,
    longitude: insee === lonely ? null : 2.7 + index / 10,
    latitude: insee === lonely ? null : 50.4,
    areaKm2: 12.5,
  })),
  populations: names.flatMap(([insee, , inhabitants]) => [
    { insee, inhabitants: inhabitants - 100, since: '2015-01-01', source },
    { insee, inhabitants, since: '2021-01-01', source },
  ]),
  neighbours: [
    [loos, grenay],
    [grenay, bully],
    [loos, lens],
  ],
  memberships: [
    { insee: loos, siren: callSiren, since: '2016-01-01' },
    { insee: grenay, siren: callSiren, since: '2017-01-01' },
    { insee: lens, siren: callSiren, since: '2017-01-01' },
    { insee: bully, siren: otherSiren, since: '2030-01-01' },
  ],
  poles: [{ siren: poleSiren, name: 'Pôle métropolitain de l’Artois' }],
  facts: [
    {
      id: 'loos-2017-approach',
      subject: loos,
      kind: 'APPROACH',
      title: null,
      statement: { fr: 'Ville pilote.', en: 'Pilot city.' },
      value: null,
      unit: null,
      approximate: false,
      asOf: '2017-09',
      source,
    },
  ],
};

const agent = (tenant: string): Actor => ({
  subject: `agent-${tenant}`,
  role: 'COMMUNE_AGENT',
  scale: 'commune',
  tenant,
});

export const loosAgent = agent(loos);
export const grenayAgent = agent(grenay);
export const lensAgent = agent(lens);
export const bullyAgent = agent(bully);
export const lonelyAgent = agent(lonely);
export const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: callSiren };
export const otherOfficer: Actor = {
  subject: 'other-officer',
  role: 'PROJECT_OFFICER',
  scale: 'call',
  tenant: otherSiren,
};
export const director: Actor = { subject: 'director', role: 'DIRECTOR', scale: 'pma', tenant: '200060358' };
export const analyst: Actor = { subject: 'analyst', role: 'ANALYST', scale: 'pma', tenant: '200060358' };
/** An administrator of the commune keeps its mandates; its rows are its agents'. */
export const administrator: Actor = { subject: 'admin', role: 'ADMINISTRATOR', scale: 'commune', tenant: loos };
