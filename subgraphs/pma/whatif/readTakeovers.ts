import type { Message } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { outsidePost, samePost } from '../allocations/otherPost.js';
import { splitWork, type WorkToSplit } from '../allocations/splitWork.js';
import type { Standing } from './Supposed.js';
import type { SupposedTakeover } from './takeovers.js';
import type { SupposedTakeoverInput } from './WhatIf.js';

type Place = readonly (string | number)[];

/**
 * What of the takeovers can be, by the rules of `reassignAllocation`.
 * @param moved allocations that are supposed to move too
 * @param months what each allocation plans and did, past months included
 */
export function readTakeovers(
  takeovers: readonly SupposedTakeoverInput[],
  known: {
    readonly standing: Standing;
    readonly months: ReadonlyMap<string, WorkToSplit['months']>;
    readonly moved: ReadonlySet<string>;
    readonly today: string;
  },
  refuse: (path: Place, why: Message | Obstacle) => [],
): SupposedTakeover[] {
  const { standing, months, moved, today } = known;
  const work = new Map(standing.work.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return takeovers.flatMap(({ allocation, technician, fromMonth }, place) => {
    const at = (field: string): Place => ['takeovers', place, field];
    const former = work.get(allocation.toLowerCase());
    if (former === undefined) return refuse(at('allocation'), noAllocation);
    if (moved.has(former.id) || seen.has(former.id)) return refuse(at('allocation'), onceOnly);
    seen.add(former.id);
    const post = standing.posts.get(technician.toLowerCase());
    if (post === undefined) return refuse(at('technician'), noPost);
    if (post.id === former.technicianId) return refuse(at('technician'), samePost);
    const { state, from, until } = former;
    const decided = splitWork({ state, from, until, months: months.get(former.id) ?? [] }, fromMonth ?? null, today);
    if ('obstacles' in decided) return decided.obstacles.flatMap((obstacle) => refuse(at('fromMonth'), obstacle));
    const { split } = decided;
    const outside = split.from < post.since || (post.until !== null && split.until > post.until);
    return outside
      ? refuse(at('technician'), outsidePost)
      : [{ allocationId: former.id, technicianId: post.id, split }];
  });
}

const noAllocation = {
  fr: 'Votre pôle n’a pas cette affectation, ou elle est finie\u00a0: choisissez-en une dans la liste.',
  en: 'Your pole has no such allocation, or it has ended: choose one from the list.',
};
const onceOnly = {
  fr: 'Cette affectation est déjà supposée déplacée ou reprise\u00a0: essayez une chose à la fois.',
  en: 'This allocation is supposed to move or to be taken over already: try one thing at a time.',
};
const noPost = {
  fr: 'Votre pôle n’a pas ce poste\u00a0: choisissez-en un dans la liste.',
  en: 'Your pole has no such post: choose one from the list.',
};
