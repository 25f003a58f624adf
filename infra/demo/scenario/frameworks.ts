import type { DemonstrationAdoption, DemonstrationFramework } from '#commune/demo/FrameworkRows.js';
import { between, id } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';
import { type FrameworkIdea, frameworkIdeas, frameworksOfOthers } from './frameworkIdeas.js';

/** Three frameworks in the first commune, in each state; one in each of the communes that follow. */
export function frameworksOf(communes: readonly ChosenCommune[], day: string): DemonstrationFramework[] {
  const [first, ...others] = communes;
  if (first === undefined) return [];
  return [
    ...frameworkIdeas.map((idea, index) => framework(first, idea, index, day)),
    ...frameworksOfOthers.flatMap((idea, place) => {
      const commune = others[place];
      return commune === undefined ? [] : [framework(commune, idea, 0, day)];
    }),
  ];
}

function framework({ insee }: ChosenCommune, idea: FrameworkIdea, index: number, day: string): DemonstrationFramework {
  const { theme, title, draft } = idea;
  const createdOn = addDays(day, -between(650, 800, insee, index, 'framework'));
  const versions = idea.versions.map(([summary, content], place) => ({
    publishedOn: addDays(createdOn, 60 + 200 * place),
    summary,
    content,
  }));
  const published = versions.length > 0;
  return {
    id: id('framework', insee, index),
    insee,
    title,
    theme,
    visibility: published ? 'PUBLIC' : 'PRIVATE',
    versions,
    draft: draft === null ? null : { summary: draft[0], content: draft[1] },
    createdAt: at(createdOn),
    updatedAt: at(versions.at(-1)?.publishedOn ?? createdOn, 14),
  };
}

const evaluations = [
  {
    result: 'WORKED',
    text: 'Repris tel quel ou presque\u00a0; les habitants ont pris le relais dès la deuxième saison.',
  },
  { result: 'WORKED_PARTLY', text: 'La méthode tient, mais il manque une demi-journée d’animation par mois.' },
  { result: 'DID_NOT_WORK', text: 'Trop peu de foyers\u00a0: à refaire avec une commune voisine.' },
  null,
] as const;

/** Who adopts each published framework: three communes further on, the third from the first one's adaptation. */
export function adoptionsOf(
  frameworks: readonly DemonstrationFramework[],
  communes: readonly ChosenCommune[],
  day: string,
): DemonstrationAdoption[] {
  return frameworks.flatMap((one, place) => {
    const latest = one.versions.at(-1);
    if (latest === undefined) return [];
    const [example, ...followers] = [place + 6, place + 9, place + 13].flatMap((index) => communes[index] ?? []);
    // The first commune has taken up one framework of another, and has not yet said what came of it.
    const first = place === 3 ? communes.slice(0, 1) : [];
    if (example === undefined) return [];
    const adopters = [example, ...followers, ...first];
    return adopters.map(({ insee }, index): DemonstrationAdoption => {
      const adoptedOn = addDays(latest.publishedOn, 30 + 40 * index);
      const evaluation = index === 3 ? null : (evaluations[(place + index) % evaluations.length] ?? null);
      const evaluatedOn = addDays(adoptedOn, 200);
      return {
        id: id('adoption', insee, place),
        insee,
        frameworkId: one.id,
        number: one.versions.length,
        adoptedOn,
        adaptation: index % 2 === 0 ? 'À l’échelle du village, avec l’association des parents.' : '',
        parentId: index === 2 ? id('adoption', example.insee, place) : null,
        visibility: index === 1 ? 'SHARED' : 'PUBLIC',
        evaluation: evaluation === null || evaluatedOn > day ? null : { on: evaluatedOn, ...evaluation },
      };
    });
  });
}
