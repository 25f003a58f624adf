/** Sends one statement as the owner of the commune's tables. */
type Rows = (sql: string, values: unknown[]) => Promise<unknown>;

/**
 * Writes actions of a commune begun over five years, each moved every half-year since, as their journal tells: on
 * the last move all cross two delegations when `id` is even; a year before, when it is a multiple of four.
 */
export async function writeFiveYears(rows: Rows, insee: string, actions: number): Promise<void> {
  await rows(
    `insert into action (id, insee, reference, title, summary, theme, phase, status, elected_carriers, technicians,
      delegations, services, origin, visibility, version, created_at, updated_at)
    select gen_random_uuid(), $1, 'FIVE-A-2021-' || place, 'Action ' || place, '', 'ENERGY', 'OPERATION', 'ONGOING',
      array[case when place % 2 = 0 then 'maire' else 'adjointe' end], '[{"function": "responsable", "service": "technique"}]',
      case when place % 2 = 0 then array['énergie', 'école'] else array['énergie'] end, '{}', 'COMMUNE', 'PRIVATE', 11,
      now() - interval '5 years', now() - interval '1 hour'
    from generate_series(1, $2::int) place`,
    [insee, actions],
  );
  await rows(
    `with moves as (
      select action.id, step, split_part(reference, '-', 4)::int as place from action, generate_series(0, 10) step
      where reference like 'FIVE-A-2021-%'),
    entries as (
      insert into journal (tenant, entity, id, verb, visibility, occurred_at)
      select $1, 'Action', id, case when step = 0 then 'CREATE' else 'UPDATE' end, 'PRIVATE',
        now() - interval '5 years' + step * interval '6 months' - interval '1 hour'
      from moves order by step, id
      returning xid, seq, id, occurred_at)
    insert into journal_audit (xid, seq, tenant, author, change)
    select entries.xid, entries.seq, $1, gen_random_uuid(), case
      when occurred_at < now() - interval '59 months' then jsonb_build_object('phase', 'OPERATION', 'status', 'ONGOING',
        'electedCarriers', action.elected_carriers, 'technicians', action.technicians,
        'delegations', array['énergie'], 'services', action.services)
      when occurred_at < now() - interval '1 day' then jsonb_build_object('delegations',
        case when split_part(reference, '-', 4)::int % 4 = 0 then array['énergie', 'école'] else array['énergie'] end)
      else jsonb_build_object('delegations', action.delegations, 'title', action.title) end
    from entries join action on action.id::text = entries.id`,
    [insee],
  );
}
