import type { EntityManager } from 'typeorm';
import { announceSupport } from './announceSupport.js';
import type { SupportMonth } from './Support.js';
import { supportsById } from './store.js';
import { supportReference } from './writing.js';

/** A support that already is, as a file states it. */
export interface StatedSupport {
  readonly id: string;
  readonly projectId: string;
  readonly needId: string;
  readonly communes: readonly string[];
  readonly role: string;
  readonly kind: string;
  readonly state: 'ACTIVE' | 'CLOSED';
  readonly postId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly upskilling: string | null;
  readonly months: readonly SupportMonth[];
}

/**
 * Writes supports as they already are, consented to or not and within a post's capacity or not: that is for the checks.
 * The communes are told of each.
 */
export async function takeInSupports(
  manager: EntityManager,
  { siren, now, year }: { readonly siren: string; readonly now: Date; readonly year: number },
  supports: readonly StatedSupport[],
): Promise<void> {
  if (supports.length === 0) return;
  // Policies and the capacity law let an import, and nothing else, bring in what already is.
  await manager.query(`select set_config('archipel.importing', 'on', true)`);
  const [next]: { last: number; shortName: string }[] = await manager.query(
    `with numbered as (
      insert into support_number as known (siren, year, last) values ($1, $2, $3)
      on conflict (siren, year) do update set last = known.last + $3 returning last)
    select last, short_name as "shortName" from numbered, agglomeration where siren = $1`,
    [siren, year, supports.length],
  );
  if (next === undefined) throw new Error('No such agglomeration in this territory.');
  const rows = supports.map((support, index) => {
    const number = next.last - supports.length + 1 + index;
    return { ...support, number, reference: supportReference(next.shortName, year, number) };
  });
  const given = JSON.stringify(rows);
  await manager.query(
    `insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, state, post_id,
      from_day, until_day, upskilling, ended_on, end_reason, imported, created_at, updated_at)
    select id, $1, $2, number, reference, "projectId", "needId", array(select jsonb_array_elements_text(communes)), role,
      kind, state, "postId", "from", until, upskilling, case state when 'CLOSED' then until end,
      case state when 'CLOSED' then 'PERIOD_OVER' end, true, $3, $3
    from jsonb_to_recordset($4::jsonb) as given (id uuid, number integer, reference text, "projectId" uuid, "needId" uuid,
      communes jsonb, role text, kind text, state text, "postId" uuid, "from" date, until date, upskilling text)`,
    [siren, year, now, given],
  );
  await manager.query(
    `insert into support_month (support_id, siren, state, month, planned, done)
    select id, $1, state, month, planned, done from jsonb_to_recordset($2::jsonb) as given (id uuid, state text, months jsonb),
      jsonb_to_recordset(months) as told (month text, planned integer, done integer)`,
    [siren, given],
  );
  await manager.query(`select set_config('archipel.importing', '', true)`);
  const written = await supportsById(
    manager,
    supports.map(({ id }) => id),
  );
  for (const support of written) if (support !== null) await announceSupport(manager, support, now);
}
