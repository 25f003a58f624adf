import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import { withClient } from '#shared/database/provision.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { type Answer, asker, type FilledForTests, filledDatabases } from '#tests/support/product.js';
import { allDelivered, doWhatIsDue } from '#tests/support/settled.js';

export interface ObservedProduct extends RunningProduct {
  readonly filled: FilledForTests;
  readonly ask: ReturnType<typeof asker>;
  /** Sends bytes as they are. */
  send(body: string, headers?: Record<string, string>): Promise<Answer>;
  /** How many rows each table holds, keys of repetition apart: the whole of what could have been written. */
  rowCounts(): Promise<string>;
  /** The first value of a question behind row-level security. */
  one(scale: Scale, sql: string): Promise<string>;
}

/** The whole product, with its databases in view; on whatever day, nothing is left in it that changes by itself. */
export async function openObservedProduct(): Promise<ObservedProduct> {
  const filled = await filledDatabases();
  // What the calendar ended since the demonstration's day: otherwise it ends under the eyes of the suite.
  await doWhatIsDue(filled.addresses);
  const product = await openOneProcess(filled, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
  await allDelivered(filled.addresses);
  const owner = (scale: Scale) => filled.addresses[scale].ownerUrl;
  return {
    ...product,
    filled,
    ask: asker(product.address),
    async send(body, headers = {}) {
      const response = await fetch(`${product.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
    },
    async rowCounts() {
      const counts = await Promise.all(
        scales.map((scale) => withClient(owner(scale), (client) => client.query(counted))),
      );
      return counts
        .flatMap(({ rows }, index) => rows.map(({ name, rows: n }) => `${scales[index]}.${name} ${n}`))
        .join('\n');
    },
    one: (scale, sql) =>
      withClient(
        owner(scale),
        async (client) => Object.values<string>((await client.query(sql)).rows[0] ?? {})[0] ?? '',
      ),
    async stop() {
      await product.stop();
      await filled.drop();
    },
  };
}

const counted = `
  select relname as name,
    (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), true, true, '')))[1]::text as rows
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('author', 'idempotency')
  order by 1`;
