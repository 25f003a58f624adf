/** Half-days that went from who employs a post to whom its work was for, in one allocation and month. */
export interface PassedWork {
  readonly allocationId: string;
  readonly month: string;
  readonly halfDays: number;
  /** SIREN of the employer. */
  readonly from: string;
  /** SIREN of the member whose commune it was for; null where no agreement tells. */
  readonly to: string | null;
}

/** A practice that one member took up from another, or from elsewhere. */
export interface PassedLead {
  readonly givenBy: string | null;
  readonly takenBy: string;
}

/** What a member gave and got back over a period. */
export interface Balance {
  readonly siren: string;
  readonly halfDaysGiven: number;
  readonly halfDaysReceived: number;
  readonly practicesGiven: number;
  readonly practicesAdopted: number;
}

/**
 * Each body's balance: members all of them, in their order, then whoever else employs or received. Work for the employer's
 * own communes counts on both sides, so that it changes no balance; nothing is weighed against anything else.
 */
export function balancesOf(
  members: readonly string[],
  work: readonly PassedWork[],
  leads: readonly PassedLead[],
): Balance[] {
  const others = [...work.flatMap(({ from, to }) => [from, to]), ...leads.map(({ takenBy }) => takenBy)];
  const bodies = new Set([...members, ...others.filter((siren) => siren !== null).sort()]);
  const sum = (rows: readonly PassedWork[]) => rows.reduce((total, { halfDays }) => total + halfDays, 0);
  return [...bodies].map((siren) => ({
    siren,
    halfDaysGiven: sum(work.filter(({ from }) => from === siren)),
    halfDaysReceived: sum(work.filter(({ to }) => to === siren)),
    practicesGiven: leads.filter(({ givenBy }) => givenBy === siren).length,
    practicesAdopted: leads.filter(({ takenBy }) => takenBy === siren).length,
  }));
}

/** Half-days between two bodies. */
export interface Flow {
  readonly from: string;
  readonly to: string | null;
  readonly halfDays: number;
}

/** What went from each body to each, the largest first. */
export function flowsOf(work: readonly PassedWork[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { from, to, halfDays } of work) {
    const key = `${from} ${to}`;
    flows.set(key, { from, to, halfDays: (flows.get(key)?.halfDays ?? 0) + halfDays });
  }
  return [...flows]
    .sort(([one, a], [other, b]) => b.halfDays - a.halfDays || (one < other ? -1 : 1))
    .map(([, flow]) => flow);
}
