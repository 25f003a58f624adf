import { Client } from 'pg';
import { typeParsers } from '#shared/database/parsers.js';

/** A statement as the product sent it: its text, or the text with values under a prepared name. */
type Sent = string | { readonly name?: string; readonly text: string; readonly values?: unknown[] };

type Query = (...given: unknown[]) => unknown;

/** What `work` makes this process send to PostgreSQL, in its order, the transaction's own statements included. */
export async function sqlOf(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first, values] = given;
    sent.push(typeof first === 'string' && Array.isArray(values) ? { text: first, values } : (first as Sent));
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  // A reader's transaction ends after its answer: what came first was the end of the request before. By hand it comes last,
  // so that no transaction stays open while the other side is measured.
  const [end, ...own] = sent;
  return end === 'ROLLBACK' ? [...own, end] : sent;
}

/** A connection of one's own, in the application's role, on which statements are sent one after the other. */
export async function openHand(
  url: string,
): Promise<{ send(sent: readonly Sent[]): Promise<void>; close(): Promise<void> }> {
  const client = new Client({ connectionString: url, types: typeParsers, options: '-c timezone=UTC' });
  await client.connect();
  return {
    async send(sent) {
      for (const statement of sent) await client.query(statement as string);
    },
    close: () => client.end(),
  };
}
