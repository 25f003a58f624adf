import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { settleServedBy } from '../staffing/settle.js';
import { clock } from '../territory/clock.js';
import { knownForm } from '../territory/identifiers.js';
import { insertAllocation, type LockedAllocation, shortenWork, writeAgreement, writeState } from './changes.js';
import { announceEnd } from './endAllocations.js';
import { decidedEnd } from './ending.js';
import { guards, type State } from './lifecycle.js';
import { samePost } from './otherPost.js';
import { ownPostFor } from './placeRequest.js';
import { agreementObstacles, type GivenAgreement, reasonObstacles } from './records.js';
import { type Split, splitWork } from './splitWork.js';
import { standingsOf } from './standing.js';
import { monthsOfAllocations } from './store.js';

/** Who is to go on with an allocation's work, and from when. */
export interface Reassignment {
  readonly technicianId: string;
  readonly fromMonth?: string | null;
  readonly reason: string;
  /** That the other post's employer lends it, where that is known already. */
  readonly employerAgreement?: GivenAgreement | null;
}

/**
 * Another post takes over an allocation's work, or what is left of it, in one change: an allocation of its own for the same
 * team and request, which goes as far as the one before had gone. Nothing that was about the former post is inherited: to be
 * at work at once it needs its own employer's agreement, and the law of consents and chains is asked anew.
 * @param former locked, its project's turn taken
 * @returns the new allocation
 */
export async function reassign(
  work: Work,
  former: LockedAllocation,
  asked: Reassignment,
  subject: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const { manager, tenant: pole, record } = work;
  const today = clock.today();
  const reason = asked.reason.trim();
  refuseIf([...(reason === '' ? [noReason] : []), ...reasonObstacles(asked.reason)]);
  const [months = []] = await monthsOfAllocations(manager, [former.id]);
  const decided = splitWork({ ...former, months }, asked.fromMonth ?? null, today);
  if ('obstacles' in decided) throw new Refused(decided.obstacles);
  const { split } = decided;
  const technicianId = await otherPost(manager, { pole, id: asked.technicianId }, former, split);
  const { employerAgreement = null } = asked;
  if (employerAgreement !== null) {
    refuseIf(underAgreement(agreementObstacles({ ...employerAgreement, state: former.state, today })));
  }
  const id = newId();
  const { teamId, staffingRequestId } = former;
  const year = Number(today.slice(0, 4));
  await insertAllocation(manager, {
    id,
    pole,
    year,
    technicianId,
    teamId,
    staffingRequestId,
    takesOver: former.id,
    ...split,
  });
  const accepted = former.state === 'ACCEPTED' || former.state === 'ACTIVE';
  const reached: State = accepted ? 'ACCEPTED' : former.state;
  const give = () =>
    reached === 'REQUESTED' ? Promise.resolve(1) : writeState(manager, id, { to: reached, reason: null });
  const take = () => giveUp(manager, former, split, reason, today);
  // In the order of the posts, as everyone else locks their months: two who exchange work do not wait in a circle.
  if (technicianId < former.technicianId) {
    await elsewhere(give);
    await take();
  } else {
    await take();
    await elsewhere(give);
  }
  if (employerAgreement !== null) await writeAgreement(manager, id, employerAgreement);
  if (former.state === 'ACTIVE' && employerAgreement !== null) await begin(manager, id);
  await settleServedBy(manager, [former.id, id], subject);
  const told = { entity: 'Allocation', visibility: 'PRIVATE' } as const;
  await record({
    ...told,
    id: former.id,
    verb: 'HAND_OVER',
    change: { to: id, from: split.from, months: split.months },
  });
  await record({ ...told, id, verb: 'TAKE_OVER', change: { from: former.id, teamId, months: split.months } });
  return { id, version: await versionOf(manager, id) };
}

/** The post that takes over: another one of the pole, which exists on all those days. @throws Refused */
async function otherPost(
  manager: EntityManager,
  asked: { readonly pole: string; readonly id: string },
  former: LockedAllocation,
  split: Split,
): Promise<string> {
  refuseIf(knownForm(asked.id) === former.technicianId ? [samePost] : []);
  const { post, obstacles } = await ownPostFor(manager, asked, split);
  if (post === null || obstacles.length > 0) throw new Refused(obstacles);
  return post.id;
}

/** What the former allocation keeps: the months before, or nothing. */
async function giveUp(
  manager: EntityManager,
  former: LockedAllocation,
  { restUntil, from }: Split,
  reason: string,
  today: string,
): Promise<void> {
  if (restUntil !== null) {
    await shortenWork(manager, former.id, { until: restUntil, reason, fromMonth: from.slice(0, 7) });
    return;
  }
  if (former.state !== 'ACTIVE') {
    await writeState(manager, former.id, { to: 'CANCELLED', reason });
    return;
  }
  const ending = decidedEnd(former.until, today);
  await writeState(manager, former.id, { to: 'ENDED', reason, ending });
  await announceEnd(manager, former, former, ending);
}

/** Begins the new allocation where the law allows it on each of its days. @throws Refused */
async function begin(manager: EntityManager, id: string): Promise<void> {
  const [standing] = await standingsOf(manager, [id]);
  if (!standing) throw new Error('An allocation that was just written cannot be read.');
  refuseIf(underAgreement(guards(standing, 'ACTIVE')));
  await elsewhere(() => writeState(manager, id, { to: 'ACTIVE', reason: null }));
}

/** What stops the other post is said of it. */
async function elsewhere<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(error.obstacles.map((obstacle) => at(obstacle, ['input', 'technicianId'])));
  }
}

/** The agreement's own obstacles under its field, the law's under the post. */
const underAgreement = (obstacles: readonly Obstacle[]): Obstacle[] =>
  obstacles.map((obstacle) => {
    if (!('path' in obstacle)) return obstacle;
    const [, field = ''] = obstacle.path;
    return at(obstacle, field === 'to' ? ['input', 'technicianId'] : ['input', 'employerAgreement', field]);
  });

const at = (obstacle: Obstacle, path: readonly string[]): Obstacle =>
  'path' in obstacle ? { ...obstacle, path } : obstacle;

async function versionOf(manager: EntityManager, id: string): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>('select version from allocation where id = $1', [id]);
  if (row === undefined) throw new Error('An allocation that was just written cannot be read.');
  return row.version;
}

const noReason: Obstacle = broken('REASON', ['input', 'reason'], {
  fr: 'Confier le travail à un autre poste se motive\u00a0: écrivez la raison en une phrase.',
  en: 'Giving work to another post has its reason: write it in one sentence.',
});
