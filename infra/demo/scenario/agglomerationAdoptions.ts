import type { DemonstrationAgglomerationAdoption } from '#call/demo/AdoptionRows.js';
import type { DemonstrationFramework } from '#commune/demo/FrameworkRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays } from './days.js';

const results = [
  {
    result: 'WORKED',
    evaluation: 'Repris dans six communes\u00a0; l’équipe de développement local en tient le tableau.',
  },
  { result: 'WORKED_PARTLY', evaluation: 'La méthode tient à l’échelle d’un quartier, pas encore de l’agglomération.' },
  null,
] as const;

/** Each agglomeration has adopted one published framework of a commune; the last has not said yet what came of it. */
export function agglomerationAdoptionsOf(
  { agglomerations }: Territory,
  frameworks: readonly DemonstrationFramework[],
  day: string,
): DemonstrationAgglomerationAdoption[] {
  const published = frameworks.filter(({ versions }) => versions.length > 0);
  return agglomerations.flatMap(({ siren }, index): DemonstrationAgglomerationAdoption[] => {
    const framework = published[index % Math.max(1, published.length)];
    const latest = framework?.versions.at(-1);
    if (framework === undefined || latest === undefined) return [];
    const adoptedOn = addDays(latest.publishedOn, 45 + 20 * index);
    if (adoptedOn > day) return [];
    const evaluatedOn = addDays(adoptedOn, 60);
    const came = evaluatedOn > day ? null : (results[index] ?? null);
    return [
      {
        id: id('agglomeration adoption', siren),
        siren,
        frameworkId: framework.id,
        number: framework.versions.length,
        adoptedOn,
        adaptation: 'Une fiche par commune membre, avec le service qui la suit.',
        visibility: index === 1 ? 'SHARED' : 'PUBLIC',
        evaluatedOn: came === null ? null : evaluatedOn,
        result: came?.result ?? null,
        evaluation: came?.evaluation ?? null,
      },
    ];
  });
}
