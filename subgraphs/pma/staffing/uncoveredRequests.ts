import type { EntityManager } from 'typeorm';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { grouped } from '../territory/identifiers.js';
import { levelNumbers } from './levels.js';

/** A request that was not served in whole, with what still lacks and the months of its window. */
export interface UncoveredRow {
  readonly id: string;
  readonly skill: string;
  /** 1 practises, 2 leads, 3 teaches. */
  readonly level: number;
  readonly territory: string;
  readonly missingHalfDays: number;
  readonly from: string;
  readonly until: string;
}

/** Each pole's requests whose window touches some months and that are open, served in part, or expired unserved. */
export async function uncoveredRequests(
  manager: EntityManager,
  poles: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<UncoveredRow[][]> {
  const rows: (Omit<UncoveredRow, 'level'> & { pole: string; level: SkillLevel })[] = await manager.query(
    `select r.pole, r.id, r.skill, r.level, r.agglomeration as territory,
      r.half_days - r.found_half_days as "missingHalfDays", to_char(r.from_day, 'YYYY-MM') as "from",
      to_char(r.until_day, 'YYYY-MM') as "until"
    from staffing_request r
    where r.pole = any($1) and r.state in ('OPEN', 'PARTLY', 'EXPIRED') and r.found_half_days < r.half_days
      and to_char(r.until_day, 'YYYY-MM') >= $2 and to_char(r.from_day, 'YYYY-MM') <= $3
    order by r.until_day, r.id`,
    [poles, from, until],
  );
  return grouped(
    poles,
    rows.map((row) => ({ ...row, level: levelNumbers[row.level] })),
    ({ pole }) => pole,
  );
}
