import { agglomerationOf } from './store.js';

interface StatedPeriod {
  readonly commune: string;
  readonly siren: string;
  readonly since: string;
  readonly until: string;
}

/** SQL: another agglomeration has the commune on a day of a membership as it is stated. SQL of the code's own. */
export function overlapsMembership({ commune, siren, since, until }: StatedPeriod): string {
  return `(${agglomerationOf(commune, since)} is distinct from ${siren} or exists (select from membership other
    where other.commune = ${commune} and other.siren <> ${siren} and other.since > ${since} and other.since <= ${until}))`;
}

/** SQL: a membership as it is stated ends, and no other change point of the commune follows by the day after. */
export function leavesHole({ commune, since, until }: StatedPeriod): string {
  return `(${until} is not null and not exists (select from membership next where next.commune = ${commune}
    and next.since > ${since} and next.since <= ${until} + 1))`;
}
