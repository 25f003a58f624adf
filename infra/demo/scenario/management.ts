import type { DemonstrationManagement } from '#commune/demo/ManagementRows.js';
import { between, draw, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays } from './days.js';

/** How many communes tell how they are led. */
const telling = 14;
/** Below it a commune has one secretary for everything. */
const small = 1000;

/** Codes of the skills that needs ask for. */
const lentSkills = ['ENERGY', 'HOUSING', 'FACILITATION', 'MOBILITY'] as const;

const presenters = [
  { function: 'Maire', elected: true },
  { function: 'Adjointe à la transition écologique', elected: true },
  { function: 'Adjoint à la vie associative', elected: true },
  { function: 'Directrice générale des services', elected: false },
] as const;

const trainings = [
  {
    title: 'Conduire un projet complexe avec les habitants',
    audience: ['ELECTED', 'TECHNICIANS'],
    before: 'Chacun suit sa délégation ou son service.',
    after: 'Deux projets sont menés par un binôme élu et technicien.',
  },
  {
    title: 'Gestion différenciée des espaces verts',
    audience: ['TECHNICIANS'],
    before: 'Tout est tondu de la même façon.',
    after: 'Trois niveaux d’entretien, expliqués aux riverains.',
  },
  {
    title: 'Animer une réunion de quartier',
    audience: ['INHABITANTS', 'ASSOCIATIONS'],
    before: 'La mairie anime toutes les réunions.',
    after: null,
  },
] as const;

/** Presentations, trainings, steering teams, trajectories and figures of fourteen communes. */
export function managementOf(communes: readonly ChosenCommune[], day: string): DemonstrationManagement {
  const chosen = communes.slice(0, telling);
  const year = Number(day.slice(0, 4));
  return {
    presentations: chosen.flatMap(({ insee }, place) =>
      presenters.slice(0, place === 0 ? 4 : 1 + (place % 3)).flatMap((who, index) =>
        (['INSIDE', 'OUTSIDE'] as const).map((where) => ({
          id: id('presentation', insee, index, where),
          insee,
          ...who,
          scope: index < 2 || draw(insee, index, where) < 0.5 ? ('WHOLE' as const) : ('PART' as const),
          place: where,
          presentedOn: addDays(day, -between(10, 360, insee, index, where, 'presented')),
          occasion: where === 'INSIDE' ? 'Conseil de quartier' : 'Visite d’une autre commune',
          visibility: pick(['SHARED', 'PUBLIC'] as const, insee, index, where, 'seen'),
        })),
      ),
    ),
    trainings: chosen.flatMap(({ insee }, place) =>
      trainings.slice(0, place === 0 ? 3 : 1).map((training, index) => ({
        id: id('training', insee, index),
        insee,
        ...training,
        heldOn: addDays(day, -between(40, 400, insee, index, 'training')),
        participants: between(3, 18, insee, index, 'participants'),
        visibility: 'SHARED' as const,
      })),
    ),
    steering: chosen.flatMap(({ insee, population }) =>
      (population < small
        ? ['Secrétaire de mairie']
        : ['Directrice générale des services', 'Directeur des services techniques', 'Directrice de cabinet']
      ).map((name, index) => {
        const projectHalfDays = between(4, 18, insee, index, 'project');
        return {
          id: id('steering', insee, index),
          insee,
          function: name,
          since: `${year - 1}-01-01`,
          routineHalfDays: 38 - projectHalfDays,
          projectHalfDays,
          cooperationTraining: draw(insee, index, 'trained') < 0.6,
          internalPromotion: index < 2 && draw(insee, index, 'promoted') < 0.5,
          visibility: 'SHARED' as const,
        };
      }),
    ),
    trajectories: chosen.map(({ insee }) => ({
      id: id('trajectory', insee),
      insee,
      starting: 'Une commune bâtie autour de la mine, qui attendait beaucoup de quelques-uns.',
      wished: 'Une commune sobre et solidaire, où chacun sait ce qu’il apporte.',
      since: `${year - 2}-01-01`,
      visibility: 'PUBLIC' as const,
    })),
    capacities: chosen.flatMap(({ insee, population }) =>
      [year - 1, year].map((since) => ({
        id: id('capacity', insee, since === year ? 'now' : 'before'),
        insee,
        since: `${since}-01-01`,
        // About a hundred euros an inhabitant, in whole thousands.
        amountCents:
          Math.max(2, Math.round((population * between(80, 130, insee, since === year ? 'now' : 'before')) / 1000)) *
          100_000,
        source: `Compte administratif ${since - 1}`,
        visibility: 'SHARED' as const,
      })),
    ),
    // A hundred and fifty inhabitants want a few hours; a town has managers, and lends a little of them.
    engineering: chosen.map(({ insee, population }) => {
      const managersFteHundredths = Math.min(1_500, Math.round(population / 40) * 10);
      const lends = managersFteHundredths >= 100;
      return {
        id: id('engineering', insee),
        insee,
        since: `${year}-01-01`,
        managersFteHundredths,
        skills: lends ? [pick(lentSkills, insee, 'skill'), 'PROCUREMENT'] : [],
        lendableHalfDays: lends ? between(1, 4, insee, 'lends') : 0,
        visibility: 'SHARED' as const,
      };
    }),
  };
}
