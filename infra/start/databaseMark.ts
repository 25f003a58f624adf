import { escapeIdentifier, escapeLiteral } from 'pg';
import { z } from 'zod';
import { withClient } from '#shared/database/provision.js';

const markSchema = z.object({
  state: z.enum(['LOADING', 'LOADED']),
  territory: z.string(),
  empty: z.boolean(),
  day: z.string(),
});

/** What a database was filled with, and whether that came to its end. */
export type DatabaseMark = z.infer<typeof markSchema>;

const prefix = 'archipel ';

/** The mark a load left on the database, null when there is none. It is the database's comment: no table is ours only. */
export async function readMark(ownerUrl: string): Promise<DatabaseMark | null> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ comment: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`,
    ),
  );
  const comment = rows[0]?.comment;
  return comment?.startsWith(prefix) ? markSchema.parse(JSON.parse(comment.slice(prefix.length))) : null;
}

export async function writeMark(ownerUrl: string, mark: DatabaseMark): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const name = escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`COMMENT ON DATABASE ${name} IS ${escapeLiteral(`${prefix}${JSON.stringify(mark)}`)}`);
  });
}
