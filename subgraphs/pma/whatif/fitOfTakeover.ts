import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { levelNumbers } from '../staffing/levels.js';
import { heldOn, type SkillPoint } from '../technicians/skillPoints.js';
import type { Standing } from './Supposed.js';
import type { SupposedTakeover } from './takeovers.js';

/** A skill that the other post would lack. */
export interface LackingSkill {
  readonly code: string;
  readonly wanted: `${SkillLevel}`;
  /** How well it is mastered all the same; null where it is not. */
  readonly held: `${SkillLevel}` | null;
  /** Whether the request asks for it; otherwise the former post had it. */
  readonly asked: boolean;
}

/** A month of work that another post would take over. */
export interface TakenMonth {
  readonly month: string;
  readonly halfDays: number;
  /** What the post would have left for it. */
  readonly free: number;
  /** What it would have left after it. */
  readonly left: number;
  /** What it would lack. */
  readonly lacking: number;
}

/** Whether the other post has the room for what it would take over, in each month, all that is supposed being so. */
export function roomFor({ technicianId, split }: SupposedTakeover, id: string, after: Standing): TakenMonth[] {
  const rows = new Map(after.months.filter((row) => row.technicianId === technicianId).map((row) => [row.month, row]));
  const work = after.work.find((one) => one.id === id);
  const counted = work?.state === 'ACCEPTED' || work?.state === 'ACTIVE';
  const planned = new Set(after.planned.filter((row) => row.allocationId === id).map(({ month }) => month));
  return split.months.map(({ month, planned: halfDays }) => {
    const row = rows.get(month);
    const others = (row?.committed ?? 0) - (counted && planned.has(month) ? halfDays : 0);
    const free = Math.max(0, (row?.capacity ?? 0) - others);
    return { month, halfDays, free, left: Math.max(0, free - halfDays), lacking: Math.max(0, halfDays - free) };
  });
}

/** What the request asks for and the other post does not master so; without a request, what the former one masters. */
export function skillsLackingFor(
  { allocationId, technicianId, split }: SupposedTakeover,
  { work, requests }: Standing,
  skills: ReadonlyMap<string, readonly SkillPoint[]>,
): LackingSkill[] {
  const former = work.find(({ id }) => id === allocationId);
  const request = requests.find(({ id }) => id === former?.requestId);
  const on = (post: string) => heldOn(skills.get(post) ?? [], split.from);
  const held = on(technicianId);
  const wanted =
    request === undefined
      ? [...on(former?.technicianId ?? '')].map(([code, level]) => ({ code, wanted: level, asked: false }))
      : [{ code: request.skill, wanted: request.level, asked: true }];
  return wanted.flatMap((one) => {
    const level = held.get(one.code) ?? null;
    const enough = level !== null && levelNumbers[level] >= levelNumbers[one.wanted];
    return enough ? [] : [{ ...one, held: level }];
  });
}
