import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { v7 } from 'uuid';
import { communeScale } from '#commune/subgraph.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import { leastInput } from '#tests/support/leastInput.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { contractIn } from './contracts/contractCalls.js';
import { callExperiment } from './experiments/callExperiment.js';
import { frameworkWith } from './frameworks/frameworkCalls.js';
import { type CommuneUnderTest, openCommune } from './openCommune.js';
import { loosAgent } from './smallTerritory.js';

const { schema } = buildSubgraphSchema(communeScale.parts);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Deliberate refusals; anything else that is an error is a fault. */
const refusals: readonly unknown[] = ['FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'];
const texts = {
  long: 'é'.repeat(100_000),
  strange: `<script>alert("1")</script> مشروع \u202Eevil\u202C 🏚️➡️🏡 '; drop table action; -- $1`,
  unreadable: 'a\u0000b',
};
/** A whole file is one text: its bytes and lines have limits of their own. */
const files: readonly string[] = ['content'];

type Path = readonly (string | number)[];

let commune: CommuneUnderTest;
/** An own entity for each type that a payload names, with the table of its version. */
const own = new Map<string, { readonly id: string; readonly table: string }>();
let needId: string;
beforeAll(async () => {
  commune = await openCommune();
  const project = await commune.project('SHARED');
  needId = project.needs[0].id;
  own.set('Project', { id: project.id, table: 'project' });
  own.set('Action', { id: (await commune.action()).id, table: 'action' });
  own.set('FiftyFiftyContract', { id: (await contractIn(commune, 'PROPOSED')).id, table: 'contract' });
  own.set('Framework', { id: (await frameworkWith(commune, 1)).id, table: 'framework' });
  const given = { title: 'Essai', hypothesis: 'Cela marche.', theme: 'WASTE', startedOn: '2026-03-29' };
  const { experiment } = await callExperiment(commune, loosAgent, 'createExperiment', given);
  own.set('Experiment', { id: experiment.id, table: 'experiment' });
});
afterAll(() => commune?.close());

/** Where an input of this type holds a text, lists by their first item; and the input with all of these there. */
function textsIn(type: GraphQLInputType): { readonly value: unknown; readonly paths: readonly Path[] } {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    const { value, paths } = textsIn(plain.ofType);
    return { value: [value], paths: paths.map((path) => [0, ...path]) };
  }
  if (!isInputObjectType(plain)) return { value: leastInput(plain), paths: plain.name === 'String' ? [[]] : [] };
  const least = leastInput(plain) as Record<string, unknown>;
  const paths = Object.values(plain.getFields()).flatMap((field) => {
    const held = textsIn(field.type);
    if (held.paths.length > 0) least[field.name] = held.value;
    return held.paths.map((path) => [field.name, ...path]);
  });
  return { value: least, paths };
}

function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item, place) => (place === step ? withText(item, rest, text) : item));
  return { ...(value as object), [step]: withText((value as Record<string | number, unknown>)[step], rest, text) };
}

/** The input on an own entity at its version, where the mutation changes one that exists. */
async function onOwn(input: Record<string, unknown>, entity: string): Promise<Record<string, unknown>> {
  const known = own.get(entity);
  const named = ['id', 'projectId', 'contractId', 'frameworkId'].find((name) => name in input);
  const placed = { ...input, ...('needId' in input ? { needId } : {}), idempotencyKey: v7() };
  if (known === undefined || named === undefined) return placed;
  const [row] = await commune.rows(`select version from ${known.table} where id = $1`, [known.id]);
  return { ...placed, [named]: known.id, ...('expectedVersion' in input ? { expectedVersion: row?.version } : {}) };
}

const cases = mutations.flatMap((field) => {
  const [argument] = field.args;
  const payload = getNamedType(field.type);
  if (argument === undefined || !isObjectType(payload)) return [];
  const { value, paths } = textsIn(argument.type);
  const entity = Object.values(payload.getFields()).find(({ name }) => name !== 'problems');
  const asked = paths.filter(([first]) => first !== 'idempotencyKey');
  return asked.length === 0
    ? []
    : [
        {
          name: field.name,
          type: String(argument.type),
          value,
          asked,
          entity: entity ? getNamedType(entity.type).name : '',
        },
      ];
});

it.each(cases)(
  '$name takes any text as a text, and none of 100,000 characters',
  async ({ name, type, value, asked, entity }) => {
    const query = `mutation ($input: ${type}) { done: ${name}(input: $input) { problems { __typename } } }`;
    for (const path of asked) {
      for (const [what, text] of Object.entries(texts)) {
        const input = await onOwn(withText(value, path, text) as Record<string, unknown>, entity);
        const { data, errors } = await commune.ask(loosAgent, query, { input });
        const where = `${name} ${path.join('.')} ${what}`;
        const faults = (errors ?? []).filter(({ extensions }) => !refusals.includes(extensions?.code));
        expect([where, faults]).toEqual([where, []]);
        const refused = (errors?.length ?? 0) > 0 || data.done.problems.length > 0;
        if (what === 'long' && !files.includes(String(path.at(-1)))) expect([where, refused]).toEqual([where, true]);
      }
    }
  },
);

it('no row keeps a text longer than a person reads', async () => {
  const columns = await commune.rows(
    `select table_name as name, column_name as part from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and table_name not in ('import_line', 'import_run')`,
  );
  const long = columns.map(
    ({ name, part }) => `select '${name}.${part}' as place from "${name}" where length("${part}") > 10000`,
  );
  expect(columns.length).toBeGreaterThan(100);
  expect(await commune.rows(long.join(' union all '))).toEqual([]);
});
