import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, getNamedType, isInputObjectType, isNonNullType, parse } from 'graphql';
import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import { withClient } from '#shared/database/provision.js';
import { type Actor, publicActor, type Scale, scales } from '#shared/identity/Actor.js';
import { leastInput, samples } from '#tests/support/leastInput.js';
import { asker, type FilledForTests, filledDatabases } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const file = fileURLToPath(new URL('../../../gateway/supergraph/supergraph.graphql', import.meta.url));
const schema = buildASTSchema(parse(readFileSync(file, 'utf8')), { assumeValid: true });
const nobody = '019b8d2b-8c00-7000-8000-ffffffffffff';

let filled: FilledForTests;
let product: RunningProduct;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  filled = await filledDatabases();
  product = await openOneProcess(filled, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
  ask = asker(product.address);
});
afterAll(async () => {
  await product?.stop();
  await filled?.drop();
});

/** Asks a scale itself, as the planner does. */
async function askScale(scale: Scale, query: string, variables: object, actor: Actor = publicActor) {
  const request = { query, variables: { ...variables }, actor, locale: 'en', requestId: 'test' } as const;
  const { data, errors } = JSON.parse(JSON.stringify(await product.scales[scale].execute(request)));
  return { data, errors };
}
const entities = (scale: Scale, typename: string, keys: readonly object[], fields: string) =>
  askScale(scale, `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${fields} } } }`, {
    of: keys.map((key) => ({ __typename: typename, ...key })),
  });
/** Behind row-level security. */
const one = (scale: Scale, sql: string): Promise<string> =>
  withClient(filled.addresses[scale].ownerUrl, async (client) => (await client.query(sql)).rows[0]?.one);

describe('a commune', () => {
  it('has the same name and population in each scale, all 150 of them', async () => {
    const { data } = await ask('public', '{ communes(first: 200) { nodes { insee name population } } }');
    const official = data.communes.nodes as { insee: string }[];
    expect(official).toHaveLength(150);
    const keys = official.map(({ insee }) => ({ insee }));
    for (const scale of scales) {
      const answer = await entities(scale, 'Commune', keys, 'insee name population');
      expect([scale, answer.data._entities]).toEqual([scale, official]);
    }
  });

  it('is known under every name a scale gives it: a stranger is null to its owner alone, a stub to the others', async () => {
    const stranger = [{ insee: '75056' }];
    expect((await entities('commune', 'Commune', stranger, 'insee')).data._entities).toEqual([null]);
    for (const scale of ['call', 'pma'] as const) {
      const { data, errors } = await entities(scale, 'Commune', stranger, 'insee name');
      expect({ scale, data, errors }).toEqual({ scale, data: { _entities: [{ insee: '75056', name: null }] } });
    }
  });
});

it('a project that does not exist is a stub with nothing to say for the scales that extend it, and null for its owner', async () => {
  const key = [{ id: nobody }];
  expect((await entities('commune', 'Project', key, 'id')).data._entities).toEqual([null]);
  expect(await entities('call', 'Project', key, 'id labelling { id }')).toEqual({
    data: { _entities: [{ id: nobody, labelling: null }] },
  });
  expect(await entities('pma', 'Project', key, 'id resourceTeam { id } techniciansAtWork { id }')).toEqual({
    data: { _entities: [{ id: nobody, resourceTeam: null, techniciansAtWork: [] }] },
  });
});

describe('a list', () => {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((list) => {
    const filter = getNamedType(list.args.find(({ name }) => name === 'filter')?.type);
    // A file of what a filter finds is no list.
    if (!isInputObjectType(filter) || !list.type.toString().endsWith('Connection')) return [];
    return Object.values(filter.getFields()).map((field): [string, string, object] => [
      list.name,
      field.name,
      {
        [field.name]:
          field.type.toString() === 'String' ? 'a' : leastInput(isNonNullType(field.type) ? field.type : field.type),
      },
    ]);
  });

  it.each(lists)('%s filtered by %s is answered by one scale from what it holds', async (list, _field, filter) => {
    const type = getNamedType(
      schema
        .getQueryType()
        ?.getFields()
        [list]?.args.find(({ name }) => name === 'filter')?.type,
    );
    const answer = await ask('analyst', `query ($f: ${String(type)}) { ${list}(filter: $f) { totalCount } }`, {
      f: filter,
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions.sources).toMatchObject([{ state: 'ANSWERED', fetches: 1 }]);
  });

  it('can be filtered in each of the ways that the schema offers', () => {
    expect(lists.length).toBeGreaterThan(20);
    expect(Object.keys(samples)).toContain('INSEE');
  });
});

describe('a change', () => {
  type Case = readonly [
    mutation: string,
    input: () => Promise<object> | object,
    unseen: () => Promise<object> | object,
  ];
  const project = (which: string) =>
    one('commune', `select id as one from project where insee = '62528' and ${which} limit 1`);
  const action = (which: string) =>
    one('commune', `select id as one from action where insee = '62528' and ${which} limit 1`);
  const needOf = (which: string) =>
    one(
      'commune',
      `select n.id as one from need n join project p on p.id = n.project_id where p.insee = '62528' and ${which} limit 1`,
    );
  const shown = "visibility in ('PUBLIC', 'SHARED')";
  const hidden = "visibility = 'PRIVATE'";
  const byProject = (name: string, more: object = {}): Case => [
    name,
    async () => ({ id: await project(shown), ...more }),
    async () => ({ id: await project(hidden), ...more }),
  ];
  const byAction = (name: string, more: object): Case => [
    name,
    async () => ({ id: await action(shown), ...more }),
    async () => ({ id: await action(hidden), ...more }),
  ];
  const need = { kind: 'FACILITATION', description: 'x' };
  const communeCases: readonly Case[] = [
    byAction('updateAction', { title: 'x' }),
    byAction('moveAction', { status: 'PAUSED' }),
    byProject('updateProject', { title: 'x' }),
    byProject('shareProject'),
    byProject('proposeProject'),
    byProject('withdrawProject', { reason: 'x' }),
    [
      'addNeed',
      async () => ({ projectId: await project(shown), ...need }),
      async () => ({ projectId: await project(hidden), ...need }),
    ],
    [
      'removeNeed',
      async () => ({ projectId: await project(shown), needId: await needOf(shown) }),
      async () => ({ projectId: await project(hidden), needId: nobody }),
    ],
  ];

  const refusal = async (persona: string, name: string, input: object, headers = {}) => {
    const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
    const answer = await ask(
      persona,
      `mutation ($input: ${String(type)}) { ${name}(input: $input) { problems { __typename message } } }`,
      { input: { idempotencyKey: `refused ${name}`, expectedVersion: 1, ...input } },
      headers,
    );
    expect(answer.data).toEqual({ [name]: null });
    return (answer.errors ?? []).map(({ message, path, extensions }) => ({ message, path, ...extensions }));
  };
  const withoutIds = (input: object) =>
    Object.fromEntries(Object.entries(input).map(([key, value]) => [key, /^(?:id|\w+Id)$/.test(key) ? nobody : value]));

  it.each(communeCases)(
    '%s of another commune’s row is FORBIDDEN where it is seen, and as absent as no row at all where it is not',
    async (name, visible, invisible) => {
      expect(await refusal('small-commune-agent', name, await visible())).toMatchObject([
        { code: 'FORBIDDEN', path: [name] },
      ]);
      const unseen = await invisible();
      const absent = await refusal('small-commune-agent', name, withoutIds(unseen));
      expect(absent).toMatchObject([{ code: 'NOT_FOUND', path: [name] }]);
      expect(await refusal('small-commune-agent', name, unseen)).toEqual(absent);
    },
  );

  it('moveLabelling of another agglomeration’s file likewise', async () => {
    const other = (states: string) =>
      one('call', `select id as one from labelling where siren <> '246200364' and state in (${states}) limit 1`);
    const move = { to: 'UNDER_REVIEW' };
    const seen = await refusal('project-officer', 'moveLabelling', {
      id: await other("'LABELLED', 'FOLLOWED'"),
      ...move,
    });
    expect(seen).toMatchObject([{ code: 'FORBIDDEN' }]);
    const absent = await refusal('project-officer', 'moveLabelling', { id: nobody, ...move });
    expect(absent).toMatchObject([{ code: 'NOT_FOUND' }]);
    const unseen = await other("'RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'NOT_RETAINED', 'TO_MATURE'");
    expect(await refusal('project-officer', 'moveLabelling', { id: unseen, ...move })).toEqual(absent);
  });

  it('of another pole’s post or allocation likewise', async () => {
    const stranger: Actor = {
      subject: 'director of another pole',
      role: 'DIRECTOR',
      scale: 'pma',
      tenant: '130005481',
    };
    const refusedTo = async (name: string, input: object) => {
      const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
      const query = `mutation ($input: ${String(type)}) { ${name}(input: $input) { problems { __typename } } }`;
      const variables = { input: { idempotencyKey: `refused ${name}`, expectedVersion: 1, ...input } };
      const { data, errors } = await askScale('pma', query, variables, stranger);
      expect(data).toEqual({ [name]: null });
      return errors[0].extensions.code;
    };
    const post = await one('pma', 'select id as one from technician limit 1');
    const capacity = { month: '2027-01', capacity: 1 };
    expect(await refusedTo('setCapacity', { technicianId: post, ...capacity })).toBe('FORBIDDEN');
    expect(await refusedTo('setCapacity', { technicianId: nobody, ...capacity })).toBe('NOT_FOUND');
    const allocation = await one('pma', 'select id as one from allocation limit 1');
    for (const id of [allocation, nobody]) {
      expect(await refusedTo('moveAllocation', { id, to: 'ACCEPTED' })).toBe('NOT_FOUND');
      expect(await refusedTo('recordEmployerAgreement', { id, agreedOn: '2026-01-01' })).toBe('NOT_FOUND');
      expect(await refusedTo('recordHalfDays', { id, months: [{ month: '2026-10', done: 1 }] })).toBe('NOT_FOUND');
    }
  });

  it.each([
    ['endCommuneMandate', 'commune', '62528', '62213'],
    ['endAgglomerationMandate', 'call', '246200364', '246200299'],
    ['endPoleMandate', 'pma', '200060358', '130005481'],
  ] as const)('%s of another institution’s mandate likewise', async (name, scale, own, other) => {
    const made = (of: string) =>
      one(
        scale,
        `insert into mandate (id, tenant, subject, role, since, granted_by)
         values (gen_random_uuid(), '${other}', '${of}', 'ANALYST', '2026-01-01', '${nobody}') returning id as one`,
      );
    const acting = { 'archipel-acting-for': own };
    const absent = await refusal('administrator', name, { id: nobody }, acting);
    expect(absent).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await refusal('administrator', name, { id: await made('somebody') }, acting)).toEqual(absent);
    expect(await refusal('administrator', name, { id: await made('administrator') }, acting)).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  it('carries its position in its scale’s journal, by which caches know what is older', async () => {
    const create = async (key: string) => {
      const answer = await ask(
        'commune-agent',
        'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } problems { message } } }',
        { input: { idempotencyKey: key, title: key, theme: 'ENERGY' } },
      );
      expect(answer.data.createProject.project.id).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      return { id: answer.data.createProject.project.id, position: answer.extensions.journal };
    };
    const first = await create('journal first');
    const second = await create('journal second');
    expect(Object.keys(first.position)).toEqual(['commune']);
    const [xid, seq] = first.position.commune.split(':').map(Number);
    expect(await one('commune', `select id as one from journal where xid = '${xid}' and seq = ${seq}`)).toBe(first.id);
    expect(Number(second.position.commune.split(':')[0])).toBeGreaterThan(xid);
    // A repetition writes nothing: there is nothing for a cache to forget.
    expect(await create('journal first')).toEqual({ id: first.id, position: undefined });
  });
});

it('communes keep their names and populations, all 150 of them, when their own scale is down', async () => {
  const official = await ask('public', '{ communes(first: 200) { nodes { insee name population } } }');
  // Last in this file: the scale stays down.
  await product.scales.commune.stop();
  const { data, errors } = await ask(
    'analyst',
    `{ agglomerations { memberships(first: 200) { nodes { commune { insee name population } } } }
       allocations(first: 1) { nodes { team { pilot { insee name population } } } } }`,
  );
  expect(errors).toBeUndefined();
  type Named = { insee: string };
  const named = (data.agglomerations as { memberships: { nodes: { commune: Named }[] } }[]).flatMap(({ memberships }) =>
    memberships.nodes.map(({ commune }) => commune),
  );
  const inOrder = (communes: readonly Named[]) => [...communes].sort((a, b) => a.insee.localeCompare(b.insee));
  expect(inOrder(named)).toEqual(inOrder(official.data.communes.nodes));
  expect(named).toContainEqual(data.allocations.nodes[0].team.pilot);
});
