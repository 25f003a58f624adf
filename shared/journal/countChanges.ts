import type { EntityManager } from 'typeorm';

/** How many changes of these tenants' own were written since an instant by others than `but`, the subject who asks. */
export async function countChanges(
  manager: EntityManager,
  of: { readonly tenants: readonly string[]; readonly since: Date; readonly but: string },
): Promise<number> {
  const [row]: { changes: number }[] = await manager.query(
    `select count(*)::int as changes from journal join journal_audit using (xid, seq)
      left join author on author.key = journal_audit.author
    where journal.tenant = any($1) and occurred_at >= $2 and not imported and author.subject is distinct from $3`,
    [of.tenants, of.since, of.but],
  );
  return row?.changes ?? 0;
}
