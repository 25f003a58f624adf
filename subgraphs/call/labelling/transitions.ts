import type { Message } from '#shared/graphql/GraphError.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Transition } from '#shared/graphql/Transition.js';
import type { Actor } from '#shared/identity/Actor.js';
import { mayCall } from '#shared/identity/authorization.js';
import type { LabellingState } from './LabellingState.js';
import { moves } from './lifecycle.js';

const notYours: Message = {
  fr: 'La décision appartient à l’équipe projet de l’agglomération.',
  en: 'The decision belongs to the agglomeration’s project team.',
};

/** What may be decided next: open to the agglomeration's own officers, closed to other readers. */
export function transitionsOf(
  labelling: { readonly state: LabellingState; readonly siren: string },
  actor: Actor,
  locale: Locale,
): Transition[] {
  const open = actor.tenant === labelling.siren && mayCall(actor, 'moveLabelling');
  return moves[labelling.state].map((to) => ({ to, open, reason: open ? null : notYours[locale] }));
}
