import type { EntityManager } from 'typeorm';
import type { ChainAgreement } from '../agreements/chain.js';
import { type SharedChains, sharedChains } from '../agreements/sharedChains.js';
import { staffAgreementsOf } from '../agreements/staffAgreements.js';
import { type DoneMonth, doneHalfDaysOf } from '../allocations/doneHalfDays.js';

/** The agreements that work went through; none where no chain led to the commune on any of its days. */
export interface Way {
  readonly agreementIds: readonly string[];
  /** Who hands the work to the commune: the last provider of the chain; null without a chain. */
  readonly handedOnBy: string | null;
}

/** Work done in a month with its way, which is one for all work that shares it: a pole has tens of thousands of such months. */
export interface ChainedWork {
  readonly done: DoneMonth;
  readonly way: Way;
}

/** The work done at each pole in some months, with its chains: two statements, whatever their number. */
export async function workByAgreement(
  manager: EntityManager,
  poles: readonly string[],
  months: { readonly from: string | null; readonly until: string },
): Promise<ChainedWork[][]> {
  const [agreements, done] = [await staffAgreementsOf(manager, poles), await doneHalfDaysOf(manager, poles, months)];
  return poles.map((_pole, place) => chained(done[place] ?? [], agreements[place] ?? []));
}

/**
 * The work with the chain of its month's last day that has one: where an agreement is renewed within a month, the month's
 * half-days go to the later, and never to both.
 */
export function chained(done: readonly DoneMonth[], agreements: readonly ChainAgreement[]): ChainedWork[] {
  const chains = sharedChains(agreements, done);
  const ways = new Map<string, Way>();
  return done.map((row) => {
    const key = `${row.from} ${row.until} ${chains.sharers(row)}`;
    const way = ways.get(key) ?? wayOf(row, chains);
    ways.set(key, way);
    return { done: row, way };
  });
}

function wayOf(row: DoneMonth, chains: SharedChains): Way {
  const held = chains
    .over(row)
    .filter(({ complete, from, until }) => complete && from <= row.until && until >= row.from);
  const last = held.at(-1);
  if (last === undefined) return { agreementIds: [], handedOnBy: null };
  const { links } = chains.on(row, last.until < row.until ? last.until : row.until);
  return {
    agreementIds: links.flatMap(({ agreementId }) => agreementId ?? []),
    handedOnBy: links.at(-1)?.from ?? row.employer,
  };
}
