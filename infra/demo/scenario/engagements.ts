import type { DemonstrationEngagementReceipt, DemonstrationInitiative } from '#call/demo/InitiativeRows.js';
import type { DemonstrationAction } from '#commune/demo/CommuneRows.js';
import type { DemonstrationEngagement, DemonstrationEngagements } from '#commune/demo/EngagementRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, draw, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';

type Fate = 'ENGAGED' | 'WITHDRAWN' | 'DECLINED' | 'NONE';

/** What the first commune answered to the initiatives of its agglomeration, in their order: one still waits for a word. */
const firstFates: readonly Fate[] = ['ENGAGED', 'ENGAGED', 'NONE', 'DECLINED'];

const localVersions = [
  'Une rue pilote par an, avec les habitants du quartier.',
  'Une permanence mensuelle en mairie, tenue avec l’association du quartier.',
  'D’abord l’école et la salle des fêtes, puis les habitants volontaires.',
] as const;

/** What communes answered; the actions of those engaged that belong to an initiative; on which days each commune acted. */
export function engagementsOf(
  communes: readonly ChosenCommune[],
  initiatives: readonly DemonstrationInitiative[],
  actions: readonly DemonstrationAction[],
  territory: Territory,
  day: string,
): DemonstrationEngagements {
  const asked = communes.flatMap((commune, place) =>
    initiatives
      .filter(({ siren }) => siren === commune.agglomeration)
      .map((initiative, index) => ({ commune, initiative, fate: fateOf(commune, initiative, place, index) })),
  );
  const engagements = asked.flatMap(({ commune, initiative, fate }) =>
    fate === 'NONE' ? [] : [engagement(commune, initiative, fate, day)],
  );
  const links = asked.flatMap(({ commune, initiative, fate }) => {
    // Engaged in word only: nothing of the commune belongs to the initiative.
    if (fate !== 'ENGAGED' || draw('engaged in word', commune.insee, initiative.id) < 0.3) return [];
    return actions
      .filter(({ insee, theme }) => insee === commune.insee && theme === initiative.theme)
      .map((action) => ({ actionId: action.id, initiativeId: initiative.id }));
  });
  return {
    engagements,
    links,
    actionActs: actions.map(({ id: actionId, insee, updatedAt, visibility }) => ({
      actionId,
      insee,
      day: updatedAt.slice(0, 10),
      shown: visibility !== 'PRIVATE',
    })),
    communeActs: communeActsOf(communes, actions, territory, day),
  };
}

function fateOf({ insee }: ChosenCommune, initiative: DemonstrationInitiative, place: number, index: number): Fate {
  if (place === 0) return firstFates[index % firstFates.length] ?? 'NONE';
  const chance = draw('engagement', insee, initiative.id);
  if (chance < 0.55) return 'ENGAGED';
  if (chance < 0.62) return 'WITHDRAWN';
  return chance < 0.75 ? 'DECLINED' : 'NONE';
}

function engagement(
  { insee }: ChosenCommune,
  initiative: DemonstrationInitiative,
  fate: Exclude<Fate, 'NONE'>,
  day: string,
): DemonstrationEngagement {
  const since = addDays(day, -between(60, 400, 'engagement since', insee, initiative.id));
  const own = {
    id: id('engagement', insee, initiative.id),
    insee,
    initiativeId: initiative.id,
    ground: null,
    body: null,
    actReference: null,
    localVersion: null,
    reason: null,
  };
  if (fate === 'DECLINED') {
    const ground = pick(['NOT_INTERESTED', 'ALREADY_DONE'] as const, 'ground', insee, initiative.id);
    const reason = ground === 'ALREADY_DONE' ? 'La commune le fait déjà, à sa manière, depuis plusieurs années.' : null;
    return { ...own, steps: [{ state: 'DECLINED', since }], ground, reason };
  }
  const deliberated = draw('deliberated', insee, initiative.id) < 0.7;
  const engaged = {
    ...own,
    steps: [{ state: 'ENGAGED', since }] as DemonstrationEngagement['steps'],
    body: deliberated ? 'DELIBERATION' : 'EXECUTIVE',
    actReference: deliberated ? `DELIB-${String(between(3, 80, 'act', insee, initiative.id)).padStart(3, '0')}` : null,
    localVersion: draw('local version', insee, initiative.id) < 0.6 ? pick(localVersions, insee, initiative.id) : null,
  };
  if (fate === 'ENGAGED') return engaged;
  const withdrawnOn = addDays(since, between(20, 55, 'withdrawn', insee, initiative.id));
  return {
    ...engaged,
    steps: [...engaged.steps, { state: 'WITHDRAWN', since: withdrawnOn }],
    reason: 'Plus d’agent disponible pour suivre la démarche cette année.',
  };
}

/** Communes with rows acted when these last changed; of the others some were heard of lately, some long ago, some never. */
function communeActsOf(
  communes: readonly ChosenCommune[],
  actions: readonly DemonstrationAction[],
  territory: Territory,
  day: string,
): DemonstrationEngagements['communeActs'] {
  const chosen = new Set(communes.map(({ insee }) => insee));
  const others = territory.communes.flatMap(({ insee }) => {
    const chance = draw('heard of', insee);
    if (chosen.has(insee) || chance > 0.85) return [];
    return [
      {
        insee,
        day: addDays(day, -(chance < 0.5 ? between(2, 80, insee, 'lately') : between(95, 400, insee, 'long ago'))),
      },
    ];
  });
  return [...actions.map(({ insee, updatedAt }) => ({ insee, day: updatedAt.slice(0, 10) })), ...others];
}

/** The same words as each agglomeration received them, on the morning after. */
export function engagementReceiptsOf(
  engagements: readonly DemonstrationEngagement[],
  initiatives: readonly DemonstrationInitiative[],
): DemonstrationEngagementReceipt[] {
  const sirenOf = new Map(initiatives.map((initiative) => [initiative.id, initiative.siren]));
  return engagements.flatMap(({ steps, insee, actReference, id: engagementId, ...said }) =>
    steps.map((step, index) => {
      const last = index === steps.length - 1;
      return {
        ...said,
        ...step,
        id: id('engagement receipt', engagementId, index),
        siren: sirenOf.get(said.initiativeId) ?? '',
        engagementId,
        commune: insee,
        version: index + 1,
        reference: actReference,
        ground: last ? said.ground : null,
        reason: last ? said.reason : null,
        receivedAt: at(step.since, 10),
      };
    }),
  );
}
