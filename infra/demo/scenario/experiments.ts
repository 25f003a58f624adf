import type { DemonstrationExperiment, DemonstrationReuse } from '#commune/demo/ExperimentRows.js';
import { between, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';
import { type ExperimentIdea, experimentIdeas } from './experimentIdeas.js';

/** How many communes try something. */
const trying = 16;

/** One experiment in sixteen communes, two more in the first; what ended well or badly is public with what it taught. */
export function experimentsOf(communes: readonly ChosenCommune[], day: string): DemonstrationExperiment[] {
  return communes.slice(0, trying).flatMap((commune, place) =>
    (place === 0 ? [0, 1, 3] : [place]).map((choice, index) => {
      const idea = experimentIdeas[choice % experimentIdeas.length] ?? experimentIdeas[0];
      return experiment(commune, idea, index, day);
    }),
  );
}

function experiment(
  { insee }: ChosenCommune,
  idea: ExperimentIdea,
  index: number,
  day: string,
): DemonstrationExperiment {
  const { theme, title, hypothesis, outcome, lesson } = idea;
  const startedOn = addDays(day, -between(120, 400, insee, index, 'experiment'));
  const running = outcome === 'RUNNING';
  const endedOn = running ? null : addDays(startedOn, between(30, 110, insee, index, 'experiment ends'));
  return {
    id: id('experiment', insee, index),
    insee,
    actionId: null,
    title,
    hypothesis,
    theme,
    startedOn,
    endedOn,
    outcome,
    visibility: running ? 'SHARED' : 'PUBLIC',
    lessons: lesson === null ? [] : [{ id: id('lesson', insee, index), text: lesson }],
    createdAt: at(startedOn),
    updatedAt: at(endedOn ?? startedOn, 16),
  };
}

/** Every second lesson is taken up by another commune; the last ones by nobody yet. */
export function reusesOf(
  experiments: readonly DemonstrationExperiment[],
  communes: readonly ChosenCommune[],
): DemonstrationReuse[] {
  const lessons = experiments.flatMap(({ insee, endedOn, lessons }) =>
    lessons.map((lesson) => ({ ...lesson, insee, endedOn })),
  );
  return lessons.flatMap(({ id: lessonId, insee, endedOn }, index) => {
    // The first commune takes up nothing yet: the lessons of others wait for it.
    const taker = communes.slice(1).find((one, place) => one.insee !== insee && place % 5 === index % 5);
    if (index % 2 === 1 || taker === undefined || endedOn === null) return [];
    return [
      {
        id: id('reuse', lessonId, taker.insee),
        insee: taker.insee,
        lessonId,
        how: pick(
          [
            'Repris tel quel dans notre appel aux habitants.',
            'Adapté : nous l’essayons d’abord dans une seule rue.',
            'Lu avant de lancer notre essai ; le comptage de départ est fait.',
          ] as const,
          lessonId,
          'how',
        ),
        reusedOn: addDays(endedOn, 8),
        visibility: pick(['SHARED', 'PUBLIC'] as const, lessonId, 'reuse'),
      },
    ];
  });
}
