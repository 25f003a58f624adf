import type { Split } from '../allocations/splitWork.js';
import type { Standing, Supposition } from './Supposed.js';

/** Another post that would go on with an allocation's work. */
export interface SupposedTakeover {
  readonly allocationId: string;
  readonly technicianId: string;
  /** What would go to it, and what would stay. */
  readonly split: Split;
}

/** The id under which work that another post would take over is told apart. */
export const takeoverId = (place: number): string => `takeover ${place}`;

/**
 * Work goes to other posts as `reassignAllocation` gives it: it stands as far as it stood, but for what was about the
 * former post. Nothing of the employer's agreement is inherited, so none of it is under way yet.
 */
export function withTakeovers(standing: Standing, takeovers: Supposition['takeovers']): Standing {
  if (takeovers.length === 0) return standing;
  const earlier = new Map(standing.work.map((one) => [one.id, one]));
  const taken = takeovers.flatMap(({ allocationId, technicianId, split }, place) => {
    const former = earlier.get(allocationId);
    const post = standing.posts.get(technicianId);
    if (former === undefined || post === undefined) return [];
    const { from, until } = split;
    const state = former.state === 'ACTIVE' ? ('ACCEPTED' as const) : former.state;
    const about = { technicianId, employer: post.employer, agreedOn: null, agreedUntil: null };
    return [{ ...former, ...about, id: takeoverId(place), reference: '', state, from, until }];
  });
  const splits = new Map(takeovers.map(({ allocationId, split }) => [allocationId, split]));
  const rest = standing.work.flatMap((one) => {
    const split = splits.get(one.id);
    if (split === undefined) return [one];
    return split.restUntil === null ? [] : [{ ...one, until: split.restUntil }];
  });
  const left = standing.planned.filter(({ allocationId, month }) => {
    const split = splits.get(allocationId);
    return split === undefined || (split.restUntil !== null && month <= split.restUntil.slice(0, 7));
  });
  const given = takeovers.flatMap(({ split }, place) =>
    split.months.map(({ month, planned }) => ({ allocationId: takeoverId(place), month, planned })),
  );
  return { ...standing, work: [...rest, ...taken], planned: [...left, ...given] };
}
