import { createRequire } from 'node:module';
import fc from 'fast-check';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
} from 'graphql';
import { formerOf } from '#gateway/answers/formAnswer.js';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { describe, expect, it } from '#tests/support/suite.js';

/** The parts of the runtime that form an answer its own way; it exports none of them. */
interface Runtime {
  readonly Supergraph: { build(sdl: string): { apiSchema(): ApiSchema } };
  operationFromDocument(schema: ApiSchema, document: DocumentNode): unknown;
}
interface ApiSchema {
  toGraphQLJSSchema(): GraphQLSchema;
}
interface Formed {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}
const require = createRequire(import.meta.url);
const { Supergraph, operationFromDocument } = createRequire(require.resolve('@apollo/gateway'))(
  '@apollo/federation-internals',
) as Runtime;
const { computeResponse } = require('@apollo/gateway/dist/resultShaping.js') as {
  computeResponse(parameters: object): Formed;
};

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
  type Query { root: Project any: Carrier carriers: [Carrier!] either: [Either] }
  interface Carrier { name: String! }
  type Commune implements Carrier @key(fields: "insee") { insee: ID! name: String! population: Int projects: [Project!] constructor: String }
  type Agglomeration implements Carrier { name: String! share: Float state: State }
  type Hidden implements Carrier @inaccessible { name: String! }
  union Either = Project | Agglomeration
  enum State { OPEN CLOSED }
  scalar Cents
  type Project { id: ID! lead: Commune! others: [[Commune!]] open: Boolean cost: Cents states: [State!]! }
`;
const apiSchema = Supergraph.build(composeSupergraph([{ name: 'all', url: 'http://all', sdl }])).apiSchema();
const schema = apiSchema.toGraphQLJSSchema();

const operations = [
  '{ root { id cost open states lead { n: name name insee constructor } others { insee } } }',
  '{ root { lead { name } ...more } } fragment more on Project { lead { population __typename } id __typename }',
  '{ any { __typename name ... on Commune { population projects { id lead { name } } } ... on Agglomeration { share state } } }',
  '{ carriers { ...base ... on Commune { name population } ... { name } } } fragment base on Carrier { t: __typename name }',
  '{ either { ... on Carrier { name } ... on Project { id states } ... on Agglomeration { state } } __typename }',
];

const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>('Lens', 'OPEN', '62498') },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(7, 0.5, true, null, undefined, -3) },
);
const keys =
  'root any carriers either id cost open states lead others n name insee population projects share state t'.split(' ');
const data = fc.letrec<{ object: object; value: unknown }>((tie) => ({
  object: fc
    .dictionary(fc.constantFrom(...keys), tie('value'), { minKeys: 3, maxKeys: 6 })
    .chain((fields) =>
      fc
        .constantFrom('Commune', 'Agglomeration', 'Project', 'Hidden', 'Nobody', undefined)
        .map((typename) => (typename === undefined ? fields : { ...fields, __typename: typename })),
    ),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

/** Data of the right kinds at each field, mostly: what is wrong everywhere tells little. */
function wellMeant(value: unknown, key: string, depth: number): unknown {
  const isList = ['carriers', 'either', 'projects', 'others', 'states'].includes(key);
  const isObject = [
    'root',
    'any',
    'lead',
    ...(key === 'states' ? [] : ['carriers', 'either', 'projects', 'others']),
  ].includes(key);
  if (value === null || value === undefined) return value;
  if (isList) {
    const items = Array.isArray(value) ? value : [value];
    const inner = items.map((item) => wellMeant(item, isObject ? 'lead' : 'state', depth + 1));
    return key === 'others' ? [inner, null] : inner;
  }
  if (isObject)
    return typeof value === 'object' && !Array.isArray(value)
      ? wellMeantObject(value, depth + 1)
      : wellMeantObject({}, depth + 1);
  return typeof value === 'object' ? 'Lens' : value;
}

function wellMeantObject(object: object, depth: number): Record<string, unknown> {
  const defaults =
    depth < 4
      ? { id: '1', name: 'Lens', n: 'Lens', insee: '62498', states: ['OPEN'], lead: { name: 'L', n: 'L', insee: '1' } }
      : {};
  return Object.fromEntries(
    Object.entries({ ...defaults, ...object }).map(([key, value]) => [key, wellMeant(value, key, depth)]),
  );
}

function formed(query: string, input: Record<string, unknown>): { ours: Formed; runtimes: Formed | undefined } {
  const document = parse(query);
  const operation = getOperationAST(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const former = operation ? formerOf(schema, operation, fragments) : undefined;
  if (!former) throw new Error('not formed');
  let runtimes: Formed | undefined;
  try {
    runtimes = computeResponse({ operation: operationFromDocument(apiSchema, document), variables: {}, input });
  } catch {
    // The runtime gives the whole answer up for a list that is none; ours keeps the rest.
  }
  return { ours: former(input), runtimes };
}

describe('an answer', () => {
  it.each(operations)('is formed as the runtime forms it: %s', (query) => {
    let compared = 0;
    fc.assert(
      fc.property(data.object, (generated) => {
        const input = wellMeantObject(generated, 0);
        const { ours, runtimes } = formed(query, input);
        if (!runtimes) return;
        compared += 1;
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(runtimes.data));
        expect(new Set(ours.errors.map(({ path }) => path?.join('.')))).toEqual(
          new Set(runtimes.errors.map(({ path }) => path?.join('.'))),
        );
      }),
      { numRuns: 150, seed: 62 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('names the field that the schema does not allow to be null, where it stands', () => {
    const { ours } = formed('{ carriers { name } }', {
      carriers: [{ __typename: 'Commune', name: 'Lens' }, { __typename: 'Commune' }],
    });
    expect(ours.data).toEqual({ carriers: null });
    expect(ours.errors.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'Cannot return null for non-nullable field Carrier.name.', path: ['carriers', 1, 'name'] },
    ]);
  });

  it('takes nothing that every object inherits for a value', () => {
    const { ours } = formed(operations[0] ?? '', {
      root: { id: '1', states: [], lead: { name: 'a', n: 'a', insee: '1' } },
    });
    expect(ours.data).toMatchObject({ root: { lead: { constructor: null } } });
  });

  it.each([
    ['{ root @skip(if: true) { id } }'],
    ['{ __schema { queryType { name } } }'],
    ['{ __proto__: root { id } }'],
    ['{ any { ... on Commune { projects { id @include(if: false) } } } }'],
  ])('is left to the runtime where it depends on more than the data: %s', (query) => {
    expect(() => formed(query, {})).toThrow('not formed');
  });
});
