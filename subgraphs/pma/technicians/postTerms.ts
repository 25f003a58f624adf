import type { EntityManager } from 'typeorm';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import type { PostTerms } from './calendarCapacity.js';
import { laterTermsOf } from './laterTerms.js';

/** What a post's capacity is counted from, with who employs it. */
export interface TermsOfPost extends PostTerms {
  readonly id: string;
  readonly pole: string;
  readonly employer: string;
}

/** The terms of posts by id; null for one that does not exist for this reader. */
export async function postTermsOf(manager: EntityManager, ids: readonly string[]): Promise<(TermsOfPost | null)[]> {
  const rows: TermsOfPost[] = await manager.query(
    `select id, pole, employer, since, until, working_time as "workingTime", pooled_share as "pooledShare",
      ${laterTermsOf('technician')}
    from technician where id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}
