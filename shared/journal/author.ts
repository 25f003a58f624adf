import type { EntityManager } from 'typeorm';

/** The key under which the journal knows this subject; made on first use. */
export async function authorKey(manager: EntityManager, subject: string): Promise<string> {
  const find = () => manager.query<{ key: string }[]>('select key from author where subject = $1', [subject]);
  const known = (await find())[0];
  if (known) return known.key;
  // Waits for another transaction that is making the same author, then finds what it made.
  await manager.query('insert into author (subject) values ($1) on conflict (subject) do nothing', [subject]);
  const made = (await find())[0];
  if (!made) throw new Error('The author was erased while writing: try again.');
  return made.key;
}

/** Breaks the link between the journal and a person, for ever; the journal itself stays whole. */
export async function eraseAuthor(manager: EntityManager, subject: string): Promise<void> {
  await manager.query('delete from author where subject = $1', [subject]);
}

/** What the audit of one entity shows to its own tenant. */
export interface AuditEntry {
  readonly verb: string;
  readonly occurredAt: Date;
  readonly imported: boolean;
  /** Stable for one person, and says nothing about who. */
  readonly authorKey: string;
  /** The author acted by delegation, in the place of a mandate's holder. */
  readonly byDelegation: boolean;
  /** Null once erased. */
  readonly subject: string | null;
  readonly change: object | null;
}

/** The latest `first` changes of an entity, newest first; empty for another tenant's. */
export function readAudit(
  manager: EntityManager,
  of: { readonly tenant: string; readonly entity: string; readonly id: string; readonly first: number },
): Promise<AuditEntry[]> {
  return manager.query<AuditEntry[]>(
    `select verb, occurred_at as "occurredAt", imported, author as "authorKey",
      delegation is not null as "byDelegation", subject, change
    from journal join journal_audit using (xid, seq) left join author on author.key = journal_audit.author
    where journal.tenant = $1 and entity = $2 and id = $3
    order by xid desc, seq desc limit $4`,
    [of.tenant, of.entity, of.id, of.first],
  );
}
