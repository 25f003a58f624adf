import { dumpSchema } from '#shared/database/dump.js';
import { withClient } from '#shared/database/provision.js';
import { unprotectedTables } from '#shared/database/rowSecurity.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { shelfMigrations, shelfScale } from './shelf.js';

let clone: TestDatabase;

beforeAll(async () => {
  clone = await cloneDatabase(shelfScale, shelfMigrations);
});

afterAll(async () => {
  await clone?.drop();
});

const change = (where: TestDatabase, sql: string) => withClient(where.ownerUrl, (client) => client.query(sql));

const paper = `
table paper
  id integer not null generated always as identity
  tenant text not null
  title text not null
  open boolean not null default false
  constraint paper_pkey PRIMARY KEY (id)
  constraint paper_tenant_title_key UNIQUE (tenant, title) DEFERRABLE INITIALLY DEFERRED
  forced row level security
  policy paper_insert permissive for insert to shelf_app check ((tenant = NULLIF(current_setting('archipel.tenant'::text, true), ''::text)) AND (NULLIF(current_setting('archipel.audience'::text, true), ''::text) = 'institution'::text))`;

describe("a schema's dump", () => {
  it('tells columns, constraints, row-level security and policies, and nothing of the migrations table', async () => {
    const dump = await dumpSchema(clone.ownerUrl);
    expect(`\n${dump}`).toContain(paper);
    expect(dump).toContain('grant insert, select, update to shelf_app');
    expect(dump).not.toContain('migrations');
  });

  it('is the same for another copy of the schema, and for the application as for the owner', async () => {
    const other = await cloneDatabase(shelfScale, shelfMigrations);
    try {
      expect(await dumpSchema(other.appUrl)).toBe(await dumpSchema(clone.ownerUrl));
    } finally {
      await other.drop();
    }
  });

  it.each([
    [
      'an index',
      `CREATE INDEX paper_open ON paper (title) WHERE open`,
      `CREATE INDEX paper_open ON public.paper USING btree (title) WHERE open`,
    ],
    ['an extension, without its functions', `CREATE EXTENSION pg_trgm`, `extension pg_trgm`],
    ['a function', `CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'`, `function one()`],
    ['a view', `CREATE VIEW shown WITH (security_invoker = true) AS SELECT title FROM paper`, `security_invoker=true`],
    ['an enumeration', `CREATE TYPE colour AS ENUM ('red', 'blue')`, `type colour\n  'red', 'blue'`],
    [
      'a collation',
      `ALTER TABLE paper ALTER title TYPE text COLLATE "fr-x-icu"`,
      `title text collate "fr-x-icu" not null`,
    ],
    [
      'a policy dropped',
      `DROP POLICY paper_insert ON paper; ALTER TABLE paper NO FORCE ROW LEVEL SECURITY`,
      `  row level security`,
    ],
  ])('changes with %s', async (_what, sql, expected) => {
    const changed = await cloneDatabase(shelfScale, shelfMigrations);
    try {
      expect(await dumpSchema(changed.ownerUrl)).not.toContain(expected);
      await change(changed, sql);
      const dump = await dumpSchema(changed.ownerUrl);
      expect(dump).toContain(expected);
      expect(dump).not.toContain('similarity');
    } finally {
      await changed.drop();
    }
  });
});

it('a table that does not force row-level security is named', async () => {
  const loose = async () => (await change(clone, unprotectedTables)).rows.map(({ table }) => table);
  expect(await loose()).toEqual(['migrations']);
  await change(clone, 'CREATE TABLE loose (id int); ALTER TABLE loose ENABLE ROW LEVEL SECURITY');
  expect(await loose()).toEqual(['loose', 'migrations']);
  await change(clone, 'DROP TABLE loose');
});
