import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Transition } from '#shared/graphql/Transition.js';
import { dayOf } from '#shared/graphql/today.js';
import { ownedBy } from '../communes/ownedBy.js';
import { agglomerationsOf } from '../communes/store.js';
import { needsOf } from '../needs/store.js';
import { coCarriersOf, unanswered } from './coCarriers.js';
import { decide, type ProjectCommand } from './lifecycle.js';
import type { ProjectRow } from './Project.js';
import { ProjectState } from './ProjectState.js';

const notYours = {
  fr: 'Seule la commune cheffe de file fait avancer le projet.',
  en: 'Only the lead commune moves the project.',
};

/** Sharing, proposing and withdrawing: open, or closed with what would open them. */
export async function availableTransitions(project: ProjectRow, context: RequestContext): Promise<Transition[]> {
  const day = dayOf(new Date());
  // A withdrawal is judged without its reason, which comes with the move.
  const commands: readonly [to: ProjectState, command: ProjectCommand][] = [
    [ProjectState.SHARED, { kind: 'SHARE', day }],
    [ProjectState.PROPOSED, { kind: 'PROPOSE', day }],
    [ProjectState.WITHDRAWN, { kind: 'WITHDRAW', day, reason: '—' }],
  ];
  const others = commands.filter(([to]) => to !== project.state);
  if (!ownedBy(context.actor, project.insee)) {
    return others.map(([to]) => ({ to, open: false, reason: notYours[context.locale] }));
  }
  const [needs, agglomeration, coCarriers] = await Promise.all([
    context.load(needsOf, project.id, undefined),
    context.load(agglomerationsOf, project.insee, day),
    context.load(coCarriersOf, project.id, undefined),
  ]);
  const situation = { ...project, needs: needs.length, agglomeration, unanswered: unanswered(coCarriers) };
  return others.map(([to, command]) => {
    const outcome = decide(situation, command);
    if (outcome.kind !== 'REFUSED') return { to, open: true, reason: null };
    const reasons = outcome.obstacles.flatMap((obstacle) =>
      'message' in obstacle ? [obstacle.message[context.locale]] : [],
    );
    return { to, open: false, reason: reasons.join(' ') };
  });
}
