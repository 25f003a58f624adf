import type { MatchRequest } from './match.js';
import { monthsAfter } from './monthsAfter.js';
import type { PostIndex } from './postIndex.js';

/** What would make a request possible; each absent where it would not help. */
export interface MatchWays {
  /** The earliest later window of the same number of months in which holders have enough. */
  readonly laterWindow?: LaterWindow;
  /** The same skill below the level asked: the highest level that has half-days left. */
  readonly lowerLevel?: LowerLevel;
  /** The skill of the same family with the most half-days left in the window. */
  readonly nearestSkill?: NearestSkill;
}

/** Months, both included, and the half-days that all holders together have left in them. */
interface LaterWindow {
  readonly from: string;
  readonly until: string;
  readonly free: number;
}

interface LowerLevel {
  readonly level: number;
  readonly free: number;
}

interface NearestSkill {
  readonly skill: string;
  readonly free: number;
}

/** Each way on its own: they are said side by side, and people choose. */
export function everyWay(request: MatchRequest, index: PostIndex): MatchWays {
  const laterWindow = later(request, index);
  const lowerLevel = lower(request, index);
  const nearestSkill = nearest(request, index);
  return {
    ...(laterWindow === null ? {} : { laterWindow }),
    ...(lowerLevel === null ? {} : { lowerLevel }),
    ...(nearestSkill === null ? {} : { nearestSkill }),
  };
}

function later({ skill, level, halfDays, months }: MatchRequest, index: PostIndex): LaterWindow | null {
  const free = index.freeByMonth(skill, level);
  const last = [...free.keys()].sort().at(-1);
  const first = months[0];
  if (last === undefined || first === undefined) return null;
  for (let step = 1; ; step += 1) {
    const window = monthsAfter(first, step, months.length);
    const [from, until] = [window[0], window.at(-1)];
    if (from === undefined || until === undefined || from > last) return null;
    const left = sumOver(window, free);
    if (left >= halfDays) return { from, until, free: left };
  }
}

function lower({ skill, level, months }: MatchRequest, index: PostIndex): LowerLevel | null {
  const above = sumOver(months, index.freeByMonth(skill, level));
  for (let below = level - 1; below >= 1; below -= 1) {
    const free = sumOver(months, index.freeByMonth(skill, below)) - above;
    if (free > 0) return { level: below, free };
  }
  return null;
}

function nearest({ skill, level, months }: MatchRequest, index: PostIndex): NearestSkill | null {
  let best: NearestSkill | null = null;
  for (const other of index.relatives(skill)) {
    const free = sumOver(months, index.freeByMonth(other, level));
    if (free > (best?.free ?? 0)) best = { skill: other, free };
  }
  return best;
}

function sumOver(months: readonly string[], free: ReadonlyMap<string, number>): number {
  return months.reduce((sum, month) => sum + (free.get(month) ?? 0), 0);
}
