import { isDeepStrictEqual } from 'node:util';
import { inColumn } from '#shared/exchange/import/inColumn.js';
import type { ColumnProblem, Made, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { ActionRow } from '../../actions/Action.js';
import { ActionPhase } from '../../actions/ActionPhase.js';
import { ActionStatus } from '../../actions/ActionStatus.js';
import { checkAction } from '../../actions/checkAction.js';
import { brokenGuards, decide } from '../../actions/lifecycle.js';
import { Origin } from '../../actions/Origin.js';
import type { WholeAction } from '../../actions/writeActions.js';
import { checkLongTexts } from './checkLongTexts.js';

/** These have a value at all times: an empty cell leaves it. */
const always = new Set([
  'title',
  'theme',
  'phase',
  'status',
  'origin',
  'visibility',
  'visibleInLivingEnvironment',
] as const);

const written = [
  'title',
  'summary',
  'theme',
  'phase',
  'status',
  'electedCarriers',
  'technicians',
  'delegations',
  'services',
  'partners',
  'programme',
  'origin',
  'microDistrict',
  'visibleInLivingEnvironment',
  'dueOn',
  'unblocking',
  'assessment',
  'lesson',
  'projectId',
  'visibility',
] as const satisfies readonly (keyof WholeAction)[];

const fresh: WholeAction = {
  title: '',
  summary: '',
  theme: null,
  phase: ActionPhase.IDEA,
  status: ActionStatus.ONGOING,
  electedCarriers: [],
  technicians: [],
  delegations: [],
  services: [],
  partners: [],
  programme: null,
  origin: Origin.COMMUNE,
  microDistrict: null,
  visibleInLivingEnvironment: false,
  dueOn: null,
  unblocking: null,
  assessment: null,
  lesson: null,
  projectId: null,
  visibility: Visibility.PRIVATE,
};

/** A new action as a line says it. It may begin anywhere: what is imported has often begun long ago. */
export function createdAction(values: Values, projects: ReadonlyMap<string, string>): Made<WholeAction> {
  const linked = withProject(values, projects);
  if ('problems' in linked) return linked;
  const action = laidOver(fresh, linked.values);
  const missing = (['title', 'theme'] as const).filter((name) => values[name] == null);
  if (missing.length > 0) return { problems: missing.map((column) => ({ column, message: neededToCreate })) };
  const obstacles = [...checkAction(action), ...checkLongTexts(action), ...brokenGuards(action)];
  return obstacles.length > 0 ? { problems: obstacles.map(inColumn) } : { value: action, changed: true };
}

/** An action with a line laid over it: absent columns change nothing, and it moves as its lifecycle lets it. */
export function changedAction(
  before: ActionRow,
  values: Values,
  projects: ReadonlyMap<string, string>,
): Made<WholeAction> {
  const linked = withProject(values, projects);
  if ('problems' in linked) return linked;
  const was = laidOver(fresh, before as unknown as Values);
  const asked = laidOver(was, linked.values);
  const differing = written.filter((name) => !isDeepStrictEqual(was[name], asked[name]));
  if (differing.length === 0) return { value: was, changed: false };
  const moved = moveOf(was, asked);
  const action = 'action' in moved ? moved.action : asked;
  const obstacles = [
    ...checkAction(action),
    ...checkLongTexts(action),
    ...('action' in moved ? brokenGuards(action) : moved.obstacles),
  ];
  return obstacles.length > 0 ? { problems: obstacles.map(inColumn) } : { value: action, changed: true };
}

function moveOf(was: WholeAction, asked: WholeAction) {
  if (was.phase === asked.phase && was.status === asked.status) return { action: asked };
  const { phase, status } = asked;
  const outcome = decide({ ...asked, phase: was.phase, status: was.status }, { phase, status });
  if (outcome.kind === 'REFUSED') return { obstacles: outcome.obstacles };
  return { action: { ...asked, unblocking: outcome.state.unblocking } };
}

function laidOver(base: WholeAction, values: Values): WholeAction {
  const given = written.flatMap((name) => {
    const value = values[name];
    if (value === undefined || (value === null && always.has(name as never))) return [];
    return [[name, name === 'summary' ? (value ?? '') : value]];
  });
  return { ...base, ...Object.fromEntries(given) };
}

/** A line names a project by its reference. */
function withProject(
  values: Values,
  projects: ReadonlyMap<string, string>,
): { values: Values } | { problems: ColumnProblem[] } {
  if (!('project' in values)) return { values };
  const { project } = values;
  if (typeof project !== 'string') return { values: { ...values, projectId: null } };
  const projectId = projects.get(project);
  if (projectId === undefined) return { problems: [{ column: 'project', message: unknownProject }] };
  return { values: { ...values, projectId } };
}

const neededToCreate: Message = {
  fr: 'Une nouvelle action a un titre et un thème\u00a0: remplissez cette cellule.',
  en: 'A new action has a title and a theme: fill in this cell.',
};
const unknownProject: Message = {
  fr: 'Aucun projet que votre commune mène ou co-porte n’a cette référence\u00a0: corrigez-la, ou videz la cellule.',
  en: 'No project that your commune leads or co-carries has this reference: correct it, or empty the cell.',
};
