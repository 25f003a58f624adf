import type { EntityManager } from 'typeorm';
import type { LaterTerms } from './laterTerms.js';
import type { LockedPost } from './writing.js';

/** Writes what a post works and pools from a month on, in the place of what was said of that month before. */
export async function writeTerms(manager: EntityManager, { id, pole }: LockedPost, terms: LaterTerms): Promise<void> {
  await manager.query(
    `insert into post_terms (technician_id, pole, from_month, working_time, pooled_share) values ($1, $2, $3, $4, $5)
    on conflict (technician_id, from_month) do update
      set working_time = excluded.working_time, pooled_share = excluded.pooled_share`,
    [id, pole, terms.fromMonth, terms.workingTime, terms.pooledShare],
  );
}

/** Forgets the change of a month: what was before it goes on. */
export async function forgetTerms(manager: EntityManager, { id }: LockedPost, fromMonth: string): Promise<void> {
  await manager.query('delete from post_terms where technician_id = $1 and from_month = $2', [id, fromMonth]);
}
