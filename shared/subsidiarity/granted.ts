import { isRefused } from './CommuneStanding.js';
import type { NeedSituation } from './NeedSituation.js';
import type { Asked } from './Step.js';
import type { Portion, Poured } from './waterfall.js';

/** Fonds de concours: of the lead commune's own agglomeration alone, up to what the law allows. */
export function granted({ coFunding, communes, offers }: NeedSituation, cents: number): Poured {
  const [lead] = communes;
  const nothing: Poured = { portions: [], asked: [], uncovered: [], unseen: [], refused: [] };
  if (lead === undefined || cents === 0) return nothing;
  const { insee: commune, agglomeration } = lead;
  const turn = { commune, scale: 'AGGLOMERATION', provider: agglomeration } as const;
  const [offer] = offers.filter((one) => one.scale === turn.scale && one.provider === agglomeration);
  const asked = (outcome: Asked['outcome'], taken = 0): readonly Asked[] => [
    { ...turn, outcome, had: coFunding?.maxCents ?? null, taken, evidence: offer?.evidence ?? [] },
  ];
  const uncovered = [{ commune, halfDays: cents }];
  if (isRefused(lead, turn.scale, 'CO_FUNDING')) {
    const refused = [{ commune, scale: turn.scale, halfDays: cents }];
    return { ...nothing, asked: asked('REFUSED'), uncovered, refused };
  }
  // What the law allows for no amount needs no plan to be examined.
  const isUnlawful = coFunding?.object === 'OTHER';
  const isTold = coFunding?.object === 'FACILITY' && coFunding.maxCents !== null;
  if (offer?.state !== 'KNOWN' || !(isTold || isUnlawful)) {
    return { ...nothing, asked: asked('SILENT'), uncovered, unseen: [turn] };
  }
  // What would be against the law is examined as it was asked, so that the answer says what would be lawful.
  const given = isUnlawful || !coFunding?.maxCents ? cents : Math.min(cents, coFunding.maxCents);
  const { scale, provider } = { ...turn, provider: offer.provider };
  const portion: Portion = { commune: lead, scale, provider, role: 'CO_FUNDING', halfDays: given, offer };
  const rest = [{ commune, halfDays: cents - given }];
  return { ...nothing, portions: [portion], asked: asked('GIVES', given), uncovered: rest };
}
