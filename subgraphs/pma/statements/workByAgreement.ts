import type { EntityManager } from 'typeorm';
import { type ChainAgreement, chainOn, chainOver } from '../agreements/chain.js';
import { signedAgreementsOf } from '../agreements/store.js';
import { type DoneMonth, doneHalfDaysOf } from '../allocations/doneHalfDays.js';

/** Work done in a month with the agreements it went through; none where no chain led to the commune on any day of it. */
export interface ChainedWork extends DoneMonth {
  readonly agreementIds: readonly string[];
  /** Who hands the work to the commune: the last provider of the chain; null without a chain. */
  readonly handedOnBy: string | null;
}

/** The work done at each pole in some months, with its chains: two statements, whatever their number. */
export async function workByAgreement(
  manager: EntityManager,
  poles: readonly string[],
  months: { readonly from: string | null; readonly until: string },
): Promise<ChainedWork[][]> {
  const [agreements, done] = [await signedAgreementsOf(manager, poles), await doneHalfDaysOf(manager, poles, months)];
  return poles.map((_pole, place) => chained(done[place] ?? [], agreements[place] ?? []));
}

/**
 * The work with the chain of its month's last day that has one: where an agreement is renewed within a month, the month's
 * half-days go to the later, and never to both.
 */
export function chained(done: readonly DoneMonth[], agreements: readonly ChainAgreement[]): ChainedWork[] {
  const known = new Map<string, Pick<ChainedWork, 'agreementIds' | 'handedOnBy'>>();
  return done.map((row) => {
    const key = [row.technicianId, row.employer, row.pilot, row.from, row.until].join(' ');
    const chain = known.get(key) ?? chainOf(row, agreements);
    known.set(key, chain);
    return { ...row, ...chain };
  });
}

function chainOf(
  row: DoneMonth,
  agreements: readonly ChainAgreement[],
): Pick<ChainedWork, 'agreementIds' | 'handedOnBy'> {
  const { from, until, ...question } = row;
  const held = chainOver(agreements, question, { from, until }).filter(({ complete }) => complete);
  const day = held.at(-1)?.until;
  if (day === undefined) return { agreementIds: [], handedOnBy: null };
  const { links } = chainOn(agreements, question, day);
  return {
    agreementIds: links.flatMap(({ agreementId }) => agreementId ?? []),
    handedOnBy: links.at(-1)?.from ?? row.employer,
  };
}
