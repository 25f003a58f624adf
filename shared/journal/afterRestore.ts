import { asOwner } from '../database/asOwner.js';
import { withClient } from '../database/provision.js';
import { renewEpoch } from './journal.js';

/**
 * Makes a restored database's journal readable again, before its scale starts. Every cursor given earlier becomes invalid,
 * so that who follows the changes reads from the beginning rather than missing some. A database that came from a dump
 * counts its transactions anew: it is first taken past those that the journal names, or nothing written next would ever
 * be read after them.
 * @returns how many transactions the server was behind its own journal: 0 for a physical copy
 */
export async function afterRestore(ownerUrl: string): Promise<number> {
  const behind = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ behind: string | null }>(
      'select (select max(xid)::text::numeric from journal) - pg_current_xact_id()::text::numeric as behind',
    );
    const missing = Math.max(0, Number(rows[0]?.behind ?? 0));
    // Millions of transactions that write nothing: neither their number nor the disk's pace is worth a time limit.
    if (missing > 0) await client.query("set statement_timeout = 0; set synchronous_commit = 'off'");
    if (missing > 0) await client.query(takePast);
    return missing;
  });
  await asOwner(ownerUrl, 'after a restore', renewEpoch);
  return behind;
}

/** Alone in its message, so that it may commit by itself. */
const takePast = `do $$
  declare last xid8 := (select max(xid) from journal);
  begin
    while pg_current_xact_id() <= last loop commit; end loop;
  end $$`;
