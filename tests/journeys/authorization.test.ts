import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import { governingTypeOf } from '#shared/graphql/authorizeSchema.js';
import type { Role } from '#shared/identity/Actor.js';
import { authorizationTable, mutations, whoseRows } from '#shared/identity/authorization.js';
import { leastInput } from '#tests/support/leastInput.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const supergraph = fileURLToPath(new URL('../../../gateway/supergraph/supergraph.graphql', import.meta.url));
const schema = buildASTSchema(parse(readFileSync(supergraph, 'utf8')), { assumeValid: true });
const rootTypes = ['Query', 'Mutation'];
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.includes('__') && !rootTypes.includes(type.name),
);

/** One persona for each role. */
const personaOf: readonly (readonly [Role, string])[] = [
  ['PUBLIC', 'public'],
  ['ANALYST', 'analyst'],
  ['COMMUNE_AGENT', 'commune-agent'],
  ['PROJECT_OFFICER', 'project-officer'],
  ['DIRECTOR', 'director'],
  ['TECHNICIAN', 'technician'],
  ['ADMINISTRATOR', 'administrator'],
];

/** An administrator of three scales acts for the one whose mandates the mutation changes. */
function administeredBy(mutation: string): string {
  if (mutation.includes('Commune')) return '62528';
  return mutation.includes('Agglomeration') ? '246200364' : '200060358';
}

const mutationFields = (of: GraphQLSchema) => Object.values(of.getMutationType()?.getFields() ?? {});

describe('the authorization table', () => {
  it('has a line for every type of the graph, and no line for a type that is gone', () => {
    const lined = new Set(authorizationTable.filter(({ verb }) => verb === 'READ').map(({ type }) => type));
    expect(
      ownTypes.map((type) => governingTypeOf(type as GraphQLObjectType)).filter((name) => !lined.has(name)),
    ).toEqual([]);
    expect([...lined].filter((name) => schema.getType(name) === undefined)).toEqual([]);
  });

  it('has a line for every mutation, and every mutation of the table exists', () => {
    expect(Object.keys(mutations).sort()).toEqual(
      mutationFields(schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('excepts only fields that exist', () => {
    const gone = authorizationTable.flatMap(({ type, fields = [] }) => {
      const known = schema.getType(type);
      return fields.filter((field) => !isObjectType(known) || known.getFields()[field] === undefined);
    });
    expect(gone).toEqual([]);
  });
});

describe('the whole product', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  const calls = mutationFields(schema).flatMap((field) =>
    personaOf.map(([role, persona]): [string, Role, string] => [field.name, role, persona]),
  );
  it.each(calls)('%s by %s is refused unless the table allows it', async (name, role, persona) => {
    const field = mutationFields(schema).find((one) => one.name === name);
    const argument = field?.args[0];
    if (field === undefined || argument === undefined) throw new Error(`${name} takes no input`);
    const answer = await product.ask(
      persona,
      `mutation($input: ${String(argument.type)}) { ${name}(input: $input) { problems { __typename } } }`,
      { input: leastInput(argument.type) },
      role === 'ADMINISTRATOR' ? { 'archipel-acting-for': administeredBy(name) } : {},
    );
    const line = mutations[name];
    const allowed = line !== undefined && whoseRows(role, line[1], line[0]).has('OWN');
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
    const refusal = role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (allowed) expect(codes).not.toContain(refusal);
    else expect(codes).toEqual([refusal]);
  });

  /** Root fields that list rows of a type, with what tells whose a row is, seen by somebody who sees them all. */
  const lists = {
    actions: { type: 'Action', whose: 'visibility commune { insee }' },
    projects: { type: 'Project', whose: 'visibility leadCommune { insee } coCarriers { commune { insee } }' },
    stands: { type: 'Stand', whose: 'visibility commune { insee }' },
    heardNeeds: { type: 'HeardNeed', whose: 'visibility commune { insee }' },
    forumSessions: { type: 'ForumSession', whose: 'visibility commune { insee }' },
    communityEvents: { type: 'CommunityEvent', whose: 'visibility commune { insee }' },
    storyChapters: { type: 'StoryChapter', whose: 'visibility commune { insee }' },
    listeningRounds: { type: 'ListeningRound', whose: 'visibility commune { insee }' },
    contracts: { type: 'FiftyFiftyContract', whose: 'visibility commune { insee }' },
    frameworks: { type: 'Framework', whose: 'visibility commune { insee }' },
    technicians: { type: 'Technician', whose: 'code' },
    allocations: { type: 'Allocation', whose: 'team { pilot { insee } }' },
  } as const;

  it.each(
    Object.entries(lists).flatMap(([list, { type }]) =>
      personaOf.map(([role, persona]) => [list, type, role, persona] as const),
    ),
  )('%s: rows of %s that the table gives no %s are neither listed nor counted', async (list, type, role, persona) => {
    const { whose } = lists[list as keyof typeof lists];
    const answer = await product.ask(persona, `{ ${list}(first: 200) { totalCount nodes { id ${whose} } } }`);
    const { totalCount, nodes } = answer.data[list];
    const readable = whoseRows(role, 'READ', type);
    if (readable.size === 0) {
      expect({ totalCount, nodes }).toEqual({ totalCount: 0, nodes: [] });
      return;
    }
    const seen = new Set(nodes.map((node: { visibility?: string }) => node.visibility).filter(Boolean));
    if (!readable.has('SHARED')) expect(seen.has('SHARED')).toBe(false);
    for (const node of nodes) {
      if (node.visibility !== 'PRIVATE') continue;
      const owners = [
        node.commune?.insee,
        node.leadCommune?.insee,
        ...(node.coCarriers ?? []).map((one: { commune: { insee: string } }) => one.commune.insee),
      ];
      expect(readable.has('OWN')).toBe(true);
      expect(owners).toContain('62528');
    }
  });

  it('counts for the public what is PUBLIC, and one row less for each that is not', async () => {
    const count = async (persona: string, filter: string) =>
      (await product.ask(persona, `{ actions(filter: ${filter}) { totalCount } }`)).data.actions.totalCount;
    const shown = await count('public', '{}');
    expect(shown).toBeGreaterThan(0);
    expect(await count('public', '{visibilities: [PUBLIC]}')).toBe(shown);
    expect(await count('public', '{visibilities: [PRIVATE, SHARED]}')).toBe(0);
    expect(await count('analyst', '{visibilities: [PUBLIC]}')).toBe(shown);
    expect(await count('analyst', '{visibilities: [SHARED]}')).toBeGreaterThan(0);
    expect(await count('analyst', '{visibilities: [PRIVATE]}')).toBe(0);
    expect(await count('commune-agent', '{visibilities: [PRIVATE]}')).toBe(
      await count('commune-agent', '{visibilities: [PRIVATE], communes: ["62528"]}'),
    );
  });

  it('shows a commune the labelling of its own project in every state, and another one only what was labelled', async () => {
    const question =
      '{ labellings(first: 200) { totalCount nodes { state receipt { leadCommune { insee } coCarriers { insee } } } } }';
    type Node = { state: string; receipt: { leadCommune: { insee: string }; coCarriers: { insee: string }[] } };
    const own = (await product.ask('commune-agent', question)).data.labellings.nodes as Node[];
    const concerned = (node: Node) =>
      [node.receipt.leadCommune, ...node.receipt.coCarriers].some(({ insee }) => insee === '62528');
    expect(own.some((node) => concerned(node) && node.state === 'UNDER_REVIEW')).toBe(true);
    const others = own.filter((node) => !concerned(node)).map(({ state }) => state);
    expect(
      others.filter((state) => ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'TO_MATURE', 'NOT_RETAINED'].includes(state)),
    ).toEqual([]);
  });

  it('gives the public no allocation, whichever way it is asked for', async () => {
    const ways = [
      '{ allocations { totalCount nodes { id } } }',
      '{ pole(siren: "200060358") { allocations { totalCount nodes { id } } technicians { totalCount nodes { code } } } }',
      '{ projects(first: 100) { nodes { techniciansAtWork { code } resourceTeam { id } } } }',
    ];
    for (const way of ways) {
      const answer = await product.ask('public', way);
      expect(JSON.stringify(answer.data)).not.toMatch(/"(?:id|code)":"/);
      expect(JSON.stringify(answer.data)).not.toMatch(/"totalCount":[1-9]/);
    }
  });
});

it('reaches every named type from the schema that the table governs', () => {
  expect(ownTypes.length).toBeGreaterThan(30);
  expect(getNamedType(schema.getQueryType()?.getFields().commune?.type)?.name).toBe('Commune');
});
