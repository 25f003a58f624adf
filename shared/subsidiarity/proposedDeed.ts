import type { Deed, Effort } from './Deed.js';
import type { NeedSituation } from './NeedSituation.js';
import { all } from './Truth.js';
import type { Portion, Poured } from './waterfall.js';

/** A part that is proposed, with all that the eight checks look at. */
export function proposedDeed(need: NeedSituation, portion: Portion, poured: Poured): Deed {
  const { commune, scale, provider, role, halfDays, offer } = portion;
  const isMoney = role === 'CO_FUNDING';
  return {
    proposed: true,
    scale,
    provider,
    role,
    commune,
    allSmall: all(need.communes.map(({ small }) => small)),
    halfDays: isMoney ? 0 : halfDays,
    effort: effortOf(need, poured),
    workedAfterRefusal: 'FALSE',
    ledByOther: 'FALSE',
    mandate: 'FALSE',
    instructedByBeneficiary: null,
    actsOnInhabitants: need.actsOnInhabitants,
    hasRelay: need.hasRelay,
    // Whoever is lower was asked first: the commune refused them, or they have nothing left.
    lower: [],
    until: need.until,
    hasUpskilling: false,
    repeated: need.repeated,
    coFunding: isMoney && need.coFunding ? { ...need.coFunding, amountCents: halfDays } : null,
    enforceable: 'TRUE',
    withinInterest: offer.withinInterest,
    chain: offer.chain,
    evidence: offer.evidence,
  };
}

/** All half-days of the need: what is given already, what is proposed, and what the communes' side brings itself. */
function effortOf(
  { kind, quantity, own, inhabitants, running, unheard = [] }: NeedSituation,
  { portions }: Poured,
): Effort {
  let above = 0;
  let below = own + (kind === 'FACILITATION' ? inhabitants : 0);
  let peers = 0;
  for (const { scale, halfDays } of [...running, ...portions]) {
    if (scale === 'PEERS') below += halfDays;
    else above += halfDays;
  }
  for (const { scale, halfDays } of portions) peers += scale === 'PEERS' ? halfDays : 0;
  // What is promised already is asked of nobody any more: of those above first, whose part it only replaces, then of peers.
  return { above, below, quantity, ...(unheard.length === 0 ? {} : { unheard: peers }) };
}
