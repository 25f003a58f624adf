import { readFileSync } from 'node:fs';
import { isInputObjectType, isInterfaceType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import { communeScale } from '#commune/subgraph.js';
import { dumpSchema } from '#shared/database/dump.js';
import { withClient } from '#shared/database/provision.js';
import { unprotectedTables } from '#shared/database/rowSecurity.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const committed = (path: string) =>
  readFileSync(new URL(`../../../../subgraphs/commune/${path}`, import.meta.url), 'utf8');

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase('commune', communeScale.migrations);
});
afterAll(async () => {
  await database?.drop();
});

describe('what is committed of the commune scale', () => {
  it('is the schema it serves', () => {
    expect(buildSubgraphSchema(communeScale.parts).sdl.trim()).toBe(committed('schema.graphql').trim());
  });

  it('is the database its migrations make', async () => {
    expect(await dumpSchema(database.ownerUrl)).toBe(committed('migrations/schema.txt'));
  });
});

describe('the schema of the commune scale', () => {
  const { schema } = buildSubgraphSchema(communeScale.parts);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(_|link__|Query$|Mutation$)/.test(name));

  it('describes every type and field, a type by its French term first', () => {
    const silent: string[] = [];
    for (const type of types) {
      if (isScalarType(type)) continue;
      if (!/^« .+ » /.test(type.description ?? '')) silent.push(type.name);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('lets every field of an entity but its key be null, so that one missing fact never wipes an answer', () => {
    const keys = new Map(
      [...committed('schema.graphql').matchAll(/type (\w+) @key\(fields: "(\w+)"\)/g)].map(([, type, key]) => [
        type,
        key,
      ]),
    );
    expect([...keys.keys()]).toEqual(expect.arrayContaining(['Action', 'Commune', 'Consent', 'Need', 'Project']));
    for (const [name, key] of keys) {
      const type = schema.getType(name ?? '');
      if (!isObjectType(type)) throw new Error(`${name} is an object`);
      const certain = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
      expect(certain.map((field) => field.name)).toEqual([key]);
    }
    const questions = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name }) => !name.startsWith('_'),
    );
    expect(questions.filter((field) => isNonNullType(field.type))).toEqual([]);
  });
});

it('every table forces row-level security, what migrations record of themselves apart', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query(unprotectedTables));
  expect(rows).toEqual([{ table: 'migrations' }]);
});
