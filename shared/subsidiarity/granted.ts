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
  // What the law allows for no amount needs no plan: it is examined as it was asked.
  const isUnlawful = coFunding?.object === 'OTHER';
  if (
    offer?.state !== 'KNOWN' ||
    coFunding === null ||
    coFunding.object === null ||
    (coFunding.maxCents === null && !isUnlawful)
  ) {
    return { ...nothing, asked: asked('SILENT'), uncovered, unseen: [turn] };
  }
  const maxCents = coFunding.maxCents ?? 0;
  // What would be against the law is examined as it was asked, so that the answer says what would be lawful.
  const given = isUnlawful || maxCents === 0 ? cents : Math.min(cents, maxCents);
  const { scale, provider } = { ...turn, provider: offer.provider };
  const portion: Portion = { commune: lead, scale, provider, role: 'CO_FUNDING', halfDays: given, offer };
  const rest = [{ commune, halfDays: cents - given }];
  return { ...nothing, portions: [portion], asked: asked('GIVES', given), uncovered: rest };
}
