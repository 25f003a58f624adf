import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { scales } from '#shared/identity/Actor.js';
import { beforeAll, describe, expect, it } from '#tests/support/suite.js';

const folder = 'gateway/console/src';
const operations = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.graphql'),
);

describe("the console's operations", () => {
  let schema: GraphQLSchema;

  beforeAll(() => {
    const services = scales.map((name) => ({
      name,
      url: `local:${name}`,
      typeDefs: parse(readFileSync(`subgraphs/${name}/schema.graphql`, 'utf8')),
    }));
    const composed = composeServices(services);
    if (composed.errors) throw new Error(composed.errors.join('\n'));
    schema = composed.schema.toAPISchema().toGraphQLJSSchema();
  });

  it('are there', () => {
    expect(operations.length).toBeGreaterThan(10);
  });

  it.each(operations)('%s asks only what the graph offers', (name) => {
    const document = parse(readFileSync(join(folder, name), 'utf8'));
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });
});
