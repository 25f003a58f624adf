import type { Message } from '#shared/graphql/GraphError.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Transition } from '#shared/graphql/Transition.js';
import type { Actor } from '#shared/identity/Actor.js';
import { mayCall } from '#shared/identity/authorization.js';
import type { LabellingReview } from '../criteria/LabellingReview.js';
import { scoresOwed } from '../criteria/scoring.js';
import type { LabellingState } from './LabellingState.js';
import { moves } from './lifecycle.js';

const notYours: Message = {
  fr: 'La décision appartient à l’équipe projet de l’agglomération.',
  en: 'The decision belongs to the agglomeration’s project team.',
};

const twoLooks: Message = {
  fr: 'Proposez ce refus\u00a0: un autre poste le confirmera.',
  en: 'Propose this refusal: another post will confirm it.',
};

/**
 * What may be decided next: open to the agglomeration's own officers, closed to other readers. A label waits for the scores
 * that are missing; a refusal takes two looks, and is not a decision of its own.
 * @param review what was scored; null for who does not read it
 */
export function transitionsOf(
  labelling: { readonly state: LabellingState; readonly siren: string },
  actor: Actor,
  locale: Locale,
  review: Pick<LabellingReview, 'missing' | 'grid'> | null,
): Transition[] {
  const theirs = actor.tenant === labelling.siren && mayCall(actor, 'moveLabelling');
  const [owed] = review === null ? [] : scoresOwed(review, []);
  return moves[labelling.state].map((to) => {
    const closed = !theirs
      ? notYours
      : to === 'NOT_RETAINED'
        ? twoLooks
        : to === 'LABELLED' && owed?.kind === 'RuleBroken'
          ? owed.message
          : null;
    return { to, open: closed === null, reason: closed?.[locale] ?? null };
  });
}
