import { readFileSync } from 'node:fs';
import { callScale } from '#call/subgraph.js';
import { dumpSchema } from '#shared/database/dump.js';
import { withClient } from '#shared/database/provision.js';
import { unprotectedTables } from '#shared/database/rowSecurity.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const committed = (path: string) =>
  readFileSync(new URL(`../../../../subgraphs/call/${path}`, import.meta.url), 'utf8');

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase('call', callScale.migrations);
});
afterAll(async () => {
  await database?.drop();
});

describe('what is committed of the agglomeration scale', () => {
  it('is the schema it serves', () => {
    expect(buildSubgraphSchema(callScale.parts).sdl.trim()).toBe(committed('schema.graphql').trim());
  });

  it('is the database its migrations make', async () => {
    expect(await dumpSchema(database.ownerUrl)).toBe(committed('migrations/schema.txt'));
  });
});

it('every table forces row-level security, what migrations record of themselves apart', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query(unprotectedTables));
  expect(rows).toEqual([{ table: 'migrations' }]);
});
