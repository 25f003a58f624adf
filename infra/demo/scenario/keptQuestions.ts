import type { Scale } from '#shared/identity/Actor.js';
import type { DemonstrationQuestion } from '#shared/savedQuestions/loadKeptQuestions.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';

type Kept = Pick<DemonstrationQuestion, 'role' | 'name' | 'indicator' | 'direction' | 'threshold'>;

/** What each scale keeps an eye on, of the figures that its own rows tell. */
const kept: Readonly<Record<Scale, readonly Kept[]>> = {
  commune: [
    {
      role: 'COMMUNE_AGENT',
      ...{ name: 'Trop d’appuis « à la place de »', indicator: 'SUBSTITUTION', direction: 'OVER', threshold: 0.1 },
    },
  ],
  call: [
    {
      role: 'PROJECT_OFFICER',
      ...{ name: 'Nos appuis finissent-ils à temps ?', indicator: 'EXITS_ON_TIME', direction: 'UNDER', threshold: 0.8 },
    },
    {
      role: 'PROJECT_OFFICER',
      ...{ name: 'Petites communes aidées', indicator: 'SMALL_COVERAGE', direction: 'UNDER', threshold: 0.5 },
    },
  ],
  pma: [
    {
      role: 'DIRECTOR',
      ...{ name: 'Besoins restés sans réponse', indicator: 'UNMET_NEEDS', direction: 'OVER', threshold: 0.3 },
    },
    {
      role: 'DIRECTOR',
      ...{ name: 'Chacun donne-t-il aussi ?', indicator: 'RECIPROCITY', direction: 'UNDER', threshold: 0.4 },
    },
    {
      role: 'ANALYST',
      ...{ name: 'Petites communes aidées', indicator: 'SMALL_COVERAGE', direction: 'UNDER', threshold: 0.5 },
    },
  ],
};

/** The questions that a scale's demonstration keeps: of one commune, of each agglomeration on itself, of the pole on all. */
export function keptQuestionsOf(territory: Territory, scale: Scale, commune: string): DemonstrationQuestion[] {
  const tenants = {
    commune: [commune],
    call: territory.agglomerations.map(({ siren }) => siren),
    pma: [territory.pole.siren],
  }[scale];
  return tenants.flatMap((tenant) =>
    kept[scale].map((question) => ({
      ...question,
      id: id('kept question', tenant, question.role, question.indicator),
      tenant,
      agglomeration: scale === 'call' ? tenant : null,
    })),
  );
}
