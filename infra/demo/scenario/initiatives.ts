import type { DemonstrationInitiative, DemonstrationObjective } from '#call/demo/InitiativeRows.js';
import type { Fact, Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays, at } from './days.js';

/** What each initiative of the sources is mainly about. */
const themeOf: Readonly<Record<string, string>> = {
  'initiative-housing-renovation': 'HOUSING',
  'initiative-zero-waste': 'WASTE',
  'initiative-food': 'FOOD',
  'initiative-mobility': 'MOBILITY',
};

/** Invented ones, for the agglomerations of which no source names any. */
const invented = [
  {
    title: 'Défi énergie des bâtiments communaux',
    theme: 'ENERGY',
    objective: { text: 'Réduire la consommation des bâtiments communaux.', value: 15, unit: '% en trois ans' },
    participation: {
      text: 'Une équipe d’usagers volontaires par bâtiment suivi.',
      value: 1,
      unit: 'équipe par bâtiment',
    },
  },
  {
    title: 'Vergers et jardins partagés',
    theme: 'BIODIVERSITY',
    objective: { text: 'Un verger ou un jardin partagé dans chaque commune.', value: 1, unit: 'par commune' },
    participation: null,
  },
] as const;

/**
 * The initiatives that sources state, each as its source says it: nothing they leave open is filled in, so that none has an
 * objective of inhabitants' involvement. Beside them, for the agglomerations without any, invented ones.
 */
export function initiativesOf(territory: Territory, day: string): DemonstrationInitiative[] {
  const stated = territory.facts.filter(({ kind }) => kind === 'INITIATIVE').map((fact) => statedOne(fact, territory));
  const others = territory.agglomerations.filter(({ siren }) => !stated.some((one) => one.siren === siren));
  return [
    ...stated,
    ...others.map(({ siren }, index): DemonstrationInitiative => {
      const { objective, participation, ...idea } = invented[index % invented.length] ?? invented[0];
      const openedOn = addDays(day, -420 - 30 * index);
      return {
        ...idea,
        id: id('initiative', siren),
        siren,
        axis: null,
        objective: { ...objective, approximate: false, by: addDays(openedOn, 3 * 365) },
        participation: participation && { ...participation, approximate: false, by: null },
        openedOn,
        source: null,
        statedOn: null,
        demonstration: true,
        createdAt: at(openedOn),
      };
    }),
  ];
}

function statedOne(fact: Fact, { facts }: Territory): DemonstrationInitiative {
  const siren = fact.subject.code;
  const theme = themeOf[fact.id] ?? 'INVOLVEMENT';
  const dwellings = facts.find(({ kind, subject }) => kind === 'DWELLINGS' && subject.code === siren);
  const renovates = theme === 'HOUSING' && dwellings !== undefined;
  const { title, publisher, publishedOn, version } = fact.source;
  return {
    id: id('initiative', fact.id),
    siren,
    title: fact.title?.fr ?? fact.statement.fr,
    theme,
    axis: null,
    objective: renovates ? asStated(dwellings) : null,
    participation: null,
    openedOn: null,
    source: { title, publisher, publishedOn: publishedOn ?? version },
    statedOn: fact.asOf,
    demonstration: false,
    createdAt: at(`${fact.asOf}-01`.slice(0, 10)),
  };
}

function asStated({ statement, value, approximate }: Fact): DemonstrationObjective {
  return { text: statement.fr, value, unit: value === null ? null : 'logements', approximate, by: null };
}
