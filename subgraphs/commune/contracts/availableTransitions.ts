import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Transition } from '#shared/graphql/Transition.js';
import { ContractState } from './ContractState.js';
import { type ContractSituation, decide } from './lifecycle.js';

const notYours = {
  fr: 'Seule la commune qui tient le contrat le fait avancer.',
  en: 'Only the commune that keeps the contract moves it.',
};

/** Every other state, open when the move would succeed now, else with what it still needs. */
export function availableTransitions(
  contract: ContractSituation,
  { own, day, locale }: { readonly own: boolean; readonly day: string; readonly locale: Locale },
): Transition[] {
  return Object.values(ContractState)
    .filter((to) => to !== contract.state)
    .map((to) => {
      if (!own) return { to, open: false, reason: notYours[locale] };
      const outcome = decide(contract, { kind: 'MOVE', to, day });
      if (outcome.kind !== 'REFUSED') return { to, open: true, reason: null };
      const reasons = outcome.obstacles.flatMap((one) => ('message' in one ? [one.message[locale]] : []));
      return { to, open: false, reason: reasons.join(' ') };
    });
}
