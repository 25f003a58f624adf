import { todayInSql } from '#shared/graphql/today.js';
/** SQL expressions of what a commune was asked, and of the instant since which. */
export interface AskedForWord {
  readonly insee: string;
  readonly needId: string;
  readonly scale: string;
  readonly role: string;
  readonly since: string;
}

/** SQL: the commune's last word answers what it was asked: said since, or a consent from before that is not over. */
export function answered({ insee, needId, scale, role, since }: AskedForWord): string {
  return `exists (select from consent word where word.insee = ${insee} and word.need_id = ${needId}
    and word.scale = ${scale} and word.role = ${role}
    and not exists (select from consent later where later.supersedes = word.id)
    and (word.recorded_at >= ${since} or word.state = 'GRANTED'
      and coalesce(word.until_day >= ${todayInSql}, true)))`;
}
