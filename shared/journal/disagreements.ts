import { withClient } from '../database/provision.js';
import { type Scale, scales } from '../identity/Actor.js';

/** One project's deliveries of which sender and receiver do not hold the same: one of the two went back in time. */
export interface Disagreement {
  readonly from: Scale;
  readonly to: Scale;
  /** The project. */
  readonly stream: string;
  /** Whose database is older than the other's. */
  readonly older: 'SENDER' | 'RECEIVER';
}

/** Compares what each scale says it sent with what the others say they received. Where nothing is wrong, none. */
export async function disagreements(ownerUrls: Readonly<Record<Scale, string>>): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const from of scales) {
    const sent = await rowsOf<{ stream: string; to: Scale; last: number; sent: number }>(
      ownerUrls[from],
      'select stream, receiver as "to", last_number::int as last, sent_number::int as sent from outbox_stream',
    );
    for (const to of scales.filter((scale) => scale !== from)) {
      const received = await rowsOf<{ stream: string; last: number }>(
        ownerUrls[to],
        'select stream, max(number)::int as last from inbox where sender = $1 group by stream',
        [from],
      );
      const kept = new Map(received.map(({ stream, last }) => [stream, last]));
      const given = new Map(sent.filter((row) => row.to === to).map((row) => [row.stream, row]));
      for (const stream of new Set([...kept.keys(), ...given.keys()])) {
        const here = kept.get(stream) ?? 0;
        const there = given.get(stream) ?? { last: 0, sent: 0 };
        if (here > there.last) found.push({ from, to, stream, older: 'SENDER' });
        if (here < there.sent) found.push({ from, to, stream, older: 'RECEIVER' });
      }
    }
  }
  return found;
}

async function rowsOf<Row>(ownerUrl: string, sql: string, values: readonly string[] = []): Promise<Row[]> {
  return await withClient(ownerUrl, async (client) => (await client.query(sql, [...values])).rows as Row[]);
}
