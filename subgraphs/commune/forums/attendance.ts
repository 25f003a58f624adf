import type { EntityManager } from 'typeorm';
import { heritageOf } from '../communes/heritage.js';
import { firstDayOfYearTo } from './shownParticipation.js';

/** Who came to a commune's meetings in the twelve months to a day, as far as the reader sees the meetings. */
export interface Attendance {
  /** Meetings somebody is recorded to have come to. */
  readonly meetings: readonly string[];
  /** How many of them each person came to: as many numbers as different persons. */
  readonly times: readonly number[];
  /** Persons who had come to no meeting before those months. */
  readonly newcomers: number;
  /** True when somebody is recorded at a meeting before those months; else nobody knows who is new. */
  readonly recordedBefore: boolean;
}

const nobody: Attendance = { meetings: [], times: [], newcomers: 0, recordedBefore: false };

/** The attendance of each commune, in one statement. */
export async function attendancesOf(
  manager: EntityManager,
  communes: readonly string[],
  day: string,
): Promise<Attendance[]> {
  const { codesOf } = await heritageOf(manager);
  const pairs = communes.flatMap((insee) => codesOf(insee).map((code) => ({ code, insee })));
  const rows: (Attendance & { insee: string })[] = await manager.query(
    `with seen as (
      select keyed.insee, token, held_on >= $2::date as recent, coalesce(stand_id, event_id, forum_session_id) as meeting
      from participation join unnest($1::text[], $4::text[]) as keyed (code, insee) on keyed.code = participation.insee
      where held_on <= $3::date),
    persons as (
      select insee, count(*) filter (where recent) as times, bool_and(recent) as is_new from seen group by insee, token)
    select insee, (select coalesce(array_agg(distinct meeting), '{}') from seen where seen.insee = persons.insee and recent)
        as meetings,
      coalesce(array_agg(times::int) filter (where times > 0), '{}') as times,
      (count(*) filter (where is_new))::int as newcomers,
      (select not bool_and(recent) from seen where seen.insee = persons.insee) as "recordedBefore"
    from persons group by insee`,
    [pairs.map(({ code }) => code), firstDayOfYearTo(day), day, pairs.map(({ insee }) => insee)],
  );
  const found = new Map(rows.map((row) => [row.insee, row]));
  return communes.map((insee) => found.get(insee) ?? nobody);
}
