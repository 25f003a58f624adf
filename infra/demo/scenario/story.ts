import type { DemonstrationAction } from '#commune/demo/CommuneRows.js';
import type { DemonstrationChapter, DemonstrationRound } from '#commune/demo/StoryRows.js';
import { between, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';
import { storyIdeas } from './storyIdeas.js';

/** How many communes tell their story, and how many listen again. */
const telling = 16;
const listening = 9;

/** The first commune has a chapter of each kind: one public, one awaiting its consent, one withdrawn; others one or two. */
export function storyOf(
  communes: readonly ChosenCommune[],
  actions: readonly DemonstrationAction[],
  day: string,
): DemonstrationChapter[] {
  return communes.slice(0, telling).flatMap(({ insee }, place) => {
    const told = actions.filter((action) => action.insee === insee && action.visibility === 'PUBLIC');
    const choices = place === 0 ? [0, 1, 2, 3] : place % 2 === 0 ? [place % 4, (place + 1) % 4] : [place % 4];
    return choices.map((choice, index) => {
      // Of the first commune: public, shared, private, withdrawn. Elsewhere all are public.
      const fate = place === 0 ? (['PUBLIC', 'SHARED', 'PRIVATE', 'WITHDRAWN'] as const)[index] : 'PUBLIC';
      return chapter(insee, choice, index, fate ?? 'PUBLIC', told[index]?.id, day);
    });
  });
}

function chapter(
  insee: string,
  choice: number,
  index: number,
  fate: 'PUBLIC' | 'SHARED' | 'PRIVATE' | 'WITHDRAWN',
  action: string | undefined,
  day: string,
): DemonstrationChapter {
  const { period, title, text, axis } = storyIdeas[choice] ?? storyIdeas[0];
  const createdOn = addDays(day, -between(60, 300, insee, index, 'chapter'));
  const consented = fate === 'PUBLIC' || fate === 'WITHDRAWN';
  const consentGivenOn = consented ? addDays(createdOn, 5) : null;
  const withdrawnOn = fate === 'WITHDRAWN' ? addDays(createdOn, 40) : null;
  return {
    id: id('chapter', insee, index),
    insee,
    period,
    title,
    text,
    axis,
    contributors: [
      { kind: 'INHABITANTS', count: between(3, 40, insee, index, 'contributors') },
      { kind: pick(['ASSOCIATIONS', 'TECHNICIANS', 'ELECTED'] as const, insee, index, 'others'), count: 2 },
    ],
    actionIds: action === undefined ? [] : [action],
    consentGivenOn,
    consentWithdrawnOn: withdrawnOn,
    publishedOn: consented ? addDays(createdOn, 7) : null,
    withdrawnOn,
    visibility: fate === 'WITHDRAWN' ? 'PRIVATE' : fate,
    createdAt: at(createdOn),
    updatedAt: at(withdrawnOn ?? addDays(createdOn, 7), 15),
  };
}

/** Two rounds, the second compared with the first. The first commune has none: sources report its own. */
export function roundsOf(communes: readonly ChosenCommune[], day: string): DemonstrationRound[] {
  return communes.slice(1, listening).flatMap(({ insee }) => {
    const first = addDays(day, -between(500, 700, insee, 'listened'));
    const again = addDays(day, -between(30, 200, insee, 'listened again'));
    const progress = pick(['BETTER', 'SAME', 'WORSE'] as const, insee, 'progress');
    return [
      {
        id: id('round', insee, 0),
        insee,
        heldOn: first,
        scales: ['COMMUNE'],
        summary: 'Une soirée avec des élus, des agents et des habitants de la commune.',
        visibility: 'PUBLIC',
        findings: [
          {
            scale: 'COMMUNE',
            topic: 'Portage partagé',
            finding: 'Le maire présente seul la démarche.',
            progress: null,
          },
          {
            scale: 'COMMUNE',
            topic: 'Implication habitante',
            finding: 'Les mêmes habitants viennent à chaque réunion.',
            progress: null,
          },
        ],
      },
      {
        id: id('round', insee, 1),
        insee,
        heldOn: again,
        scales: ['COMMUNE', 'AGGLOMERATION'],
        summary: 'Une réécoute, cette fois avec l’agglomération.',
        visibility: 'PUBLIC',
        findings: [
          {
            scale: 'COMMUNE',
            topic: 'Portage partagé',
            finding: 'Une adjointe présente maintenant toute la démarche.',
            progress,
          },
          {
            scale: 'COMMUNE',
            topic: 'Récit',
            finding: 'Les chapitres écrits avec les habitants sont lus à l’école.',
            progress: null,
          },
          {
            scale: 'AGGLOMERATION',
            topic: 'Ingénierie',
            finding: 'Un poste mutualisé vient une demi-journée par semaine.',
            progress: null,
          },
        ],
      },
    ];
  });
}
