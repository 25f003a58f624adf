import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '#shared/database/provision.js';
import { scales } from '#shared/identity/Actor.js';

/**
 * Address of a scale's database on the server that runs in a working folder, with every right: row-level security
 * would hide rows from its owner too.
 */
export function superuserUrl(folder: string, scale: string): string {
  const read = (name: string) => readFileSync(join(folder, '.archipel/postgres', name), 'utf8').trim();
  return `postgres://postgres:${read('superuser.secret')}@127.0.0.1:${read('port')}/${scale}`;
}

/** What a running copy writes by itself, sooner or later: the mail it sends. */
const writtenByItself = ['mail_carried', 'mail_out', 'notice_told'];

/** Rows of every loaded table of the three databases of the copy that runs in a working folder: "commune.action": 431. */
export async function rowCounts(folder: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const scale of scales) {
    await withClient(superuserUrl(folder, scale), async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)
         ORDER BY tablename`,
        [writtenByItself],
      );
      for (const { name } of rows) {
        const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`);
        counts[`${scale}.${name}`] = counted.rows[0]?.count ?? 0;
      }
    });
  }
  return counts;
}
