import type { AgglomerationTerritory } from '#call/demo/AgglomerationRows.js';
import type { Actor } from '#shared/identity/Actor.js';

export const call = '246200364';
export const cabbalr = '200072460';
export const loos = '62528';
export const grenay = '62386';
export const eleu = '62291';
export const bethune = '62119';

const register = { title: 'Code officiel géographique', publisher: 'INSEE', publishedOn: '2026' };

/** Two agglomerations and four communes: one that moved from one to the other, one whose source only proves it late. */
export const smallTerritory: AgglomerationTerritory = {
  agglomerations: [
    { siren: call, name: 'CA de Lens - Liévin', shortName: 'CALL' },
    { siren: cabbalr, name: 'CA Béthune-Bruay, Artois-Lys Romane', shortName: 'CABBALR' },
  ],
  poleMemberships: [{ siren: call, pole: '200060358', since: '2017-01-01' }],
  communes: [
    { insee: loos, name: 'Loos-en-Gohelle', population: 6842 },
    { insee: grenay, name: 'Grenay', population: 6693 },
    { insee: eleu, name: 'Éleu-dit-Leauwette', population: 2920 },
    { insee: bethune, name: 'Béthune', population: 25000 },
  ],
  memberships: [
    { insee: loos, siren: call, since: '2000-01-01', source: register },
    { insee: grenay, siren: cabbalr, since: '2010-01-01', source: register },
    { insee: grenay, siren: call, since: '2020-01-01', source: register },
    { insee: eleu, siren: call, since: '2017-09-01', source: register },
    { insee: bethune, siren: cabbalr, since: '2017-01-01', source: register },
  ],
  facts: [
    {
      id: 'call-axis-1',
      subject: call,
      kind: 'AXIS',
      title: null,
      statement: {
        fr: 'Premier axe : la troisième révolution industrielle.',
        en: 'First axis: the third industrial revolution.',
      },
      value: null,
      unit: null,
      approximate: false,
      asOf: '2017-09',
      source: register,
    },
  ],
};

export const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: call };
export const secondOfficer: Actor = { ...officer, subject: 'second-officer' };
export const otherOfficer: Actor = { ...officer, subject: 'other-officer', tenant: cabbalr };
export const loosAgent: Actor = { subject: 'loos', role: 'COMMUNE_AGENT', scale: 'commune', tenant: loos };
export const grenayAgent: Actor = { ...loosAgent, subject: 'grenay', tenant: grenay };
export const bethuneAgent: Actor = { ...loosAgent, subject: 'bethune', tenant: bethune };
export const analyst: Actor = { subject: 'analyst', role: 'ANALYST', scale: 'call', tenant: call };
export const director: Actor = { subject: 'director', role: 'DIRECTOR', scale: 'pma', tenant: '200060358' };
export const administrator: Actor = { subject: 'admin', role: 'ADMINISTRATOR', scale: 'call', tenant: call };
