import type { DemonstrationAction, DemonstrationProject } from '#commune/demo/CommuneRows.js';
import { type ActionIdea, actionIdeas } from './actionIdeas.js';
import { between, draw, id, pick } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';

const secondDelegations = ['éducation', 'vie associative', 'solidarités'] as const;
const microDistricts = ['Centre', 'Cité du coron', 'Les jardins', 'La gare', 'Le terril'] as const;

/** From three actions in a village to fourteen in a town and in the first commune, in every phase and status. */
export function actionsOf(
  commune: ChosenCommune,
  projects: readonly DemonstrationProject[],
  day: string,
  first: boolean,
): DemonstrationAction[] {
  const [least, most] = commune.population < 2000 && !first ? [3, 5] : [first ? 14 : 6, 14];
  const own = projects.filter((project) => project.leadCommune === commune.insee);
  return ideasOf(commune, own)
    .slice(0, between(least, most, commune.insee, 'count'))
    .map((idea, index) => {
      const project = own.find(({ theme }, position) => theme === idea.theme && position === index);
      return action(commune, idea, index, project, day, first);
    });
}

/** What serves the commune's projects first, theme by theme, then what others do. */
function ideasOf({ insee }: ChosenCommune, own: readonly DemonstrationProject[]): ActionIdea[] {
  const start = between(0, actionIdeas.length - 1, insee, 'start');
  const turned = [...actionIdeas.slice(start), ...actionIdeas.slice(0, start)];
  const serving = own.flatMap(({ theme }) => turned.find((idea) => idea.theme === theme) ?? []);
  return [...new Set([...serving, ...turned])];
}

function action(
  { insee }: ChosenCommune,
  idea: ActionIdea,
  index: number,
  project: DemonstrationProject | undefined,
  day: string,
  first: boolean,
): DemonstrationAction {
  const chance = (what: string) => draw(insee, index, what);
  const phase = pick(['IDEA', 'STUDY', 'OPERATION', 'OPERATION'] as const, insee, index, 'phase');
  const status = statusOf(phase, first ? (index * 0.618) % 1 : chance('status'));
  const createdOn = addDays(day, -between(40, 600, insee, index, 'created'));
  const updatedOn = addDays(day, -between(0, 35, insee, index, 'updated'));
  const running = phase === 'OPERATION';
  return {
    id: id('action', insee, index),
    insee,
    number: index + 1,
    title: idea.title,
    summary: idea.summary,
    theme: idea.theme,
    phase,
    status,
    electedCarriers: running || chance('carrier') < 0.6 ? [idea.elected] : [],
    technicians: running || chance('technician') < 0.5 ? [idea.technician] : [],
    // A third of what runs is shared by two delegations.
    delegations:
      running && chance('second delegation') < 0.35
        ? [idea.delegation, pick(secondDelegations, insee, index, 'with')].filter(
            (one, at, all) => all.indexOf(one) === at,
          )
        : [idea.delegation],
    services: [idea.technician.service],
    origin: pick(
      ['COMMUNE', 'COMMUNE', 'INHABITANTS', 'ASSOCIATION', 'CLAIM', 'INITIATIVE'] as const,
      insee,
      index,
      'origin',
    ),
    microDistrict: chance('district') < 0.5 ? pick(microDistricts, insee, index, 'where') : null,
    visibleInLivingEnvironment: chance('visible') < 0.5,
    dueOn:
      status === 'LATE'
        ? addDays(day, -between(5, 80, insee, index, 'due'))
        : addDays(day, between(20, 400, insee, index, 'due')),
    unblocking: status === 'BLOCKED' ? 'Un avis technique attendu sur la structure du bâtiment.' : null,
    assessment: status === 'DONE' ? 'Objectif atteint ; les riverains demandent la suite dans la rue voisine.' : null,
    lesson:
      status === 'ABANDONED'
        ? 'Le groupe d’habitants était trop petit pour tenir dans la durée : commencer par une rue.'
        : null,
    projectId: project?.id ?? null,
    // What serves a project that others see is seen with it.
    visibility:
      project === undefined
        ? pick(['PRIVATE', 'SHARED', 'PUBLIC', 'PUBLIC'] as const, insee, index, 'visibility')
        : project.visibility,
    createdAt: at(createdOn),
    updatedAt: at(updatedOn, between(8, 17, insee, index, 'hour')),
  };
}

function statusOf(phase: DemonstrationAction['phase'], chance: number): DemonstrationAction['status'] {
  if (phase === 'OPERATION' && chance < 0.25) return 'DONE';
  if (chance < 0.6) return 'ONGOING';
  if (chance < 0.75) return 'LATE';
  if (chance < 0.85) return 'PAUSED';
  if (chance < 0.94) return 'BLOCKED';
  return 'ABANDONED';
}
