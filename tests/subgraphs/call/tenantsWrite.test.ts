import { callScale } from '#call/subgraph.js';
import { buildSubgraphSchema } from '#shared/graphql/buildSubgraphSchema.js';
import type { Actor } from '#shared/identity/Actor.js';
import { mutations } from '#shared/identity/authorization.js';
import { leastInput } from '#tests/support/leastInput.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { agglomerations, openThreeAgglomerations, type Row, type ThreeAgglomerations } from './threeAgglomerations.js';

const { schema } = buildSubgraphSchema(callScale.parts);
const fields = Object.values(schema.getMutationType()?.getFields() ?? {});

let scale: ThreeAgglomerations;
/** Tables by the column that says whose a row is. */
let tables: readonly { readonly name: string; readonly columns: string }[];
beforeAll(async () => {
  scale = await openThreeAgglomerations();
  tables = (await scale.behind(`
    select table_name as name, string_agg(quote_ident(column_name), ', ') filter (where is_generated = 'NEVER' and identity_generation is null) as columns
    from information_schema.columns where table_schema = 'public'
    group by table_name having bool_or(column_name = 'siren') order by 1`)) as never;
}, 120_000);
afterAll(() => scale?.close());

const pairs = agglomerations.flatMap((owner) =>
  agglomerations.filter((writer) => writer !== owner).map((writer) => [writer, owner] as const),
);
const officerOf = (siren: string): Actor => ({
  subject: `officer of ${siren}`,
  role: 'PROJECT_OFFICER',
  scale: 'call',
  tenant: siren,
});

describe('the database', () => {
  it.each(pairs)('lets nobody of %s write a row of %s, in any table', async (writer, owner) => {
    const tried: Record<string, unknown> = {};
    let rows = 0;
    for (const { name, columns } of tables) {
      const [row] = await scale.behind(`select to_jsonb(known) as row from ${name} known where siren = $1 limit 1`, [
        owner,
      ]);
      if (row === undefined) continue;
      rows += 1;
      for (const role of ['PROJECT_OFFICER', 'COURIER', 'ADMINISTRATOR']) {
        const scope = { tenant: writer, role, scale: 'call', subject: 'tenants' };
        const written = [
          await scale.tried(
            scope,
            `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1)`,
            [row.row],
          ),
          await scale.tried(
            scope,
            `with changed as (update ${name} set siren = siren where siren = $1 returning 1) select from changed`,
            [owner],
          ),
          await scale.tried(scope, `with gone as (delete from ${name} where siren = $1 returning 1) select from gone`, [
            owner,
          ]),
        ];
        for (const [index, one] of written.entries()) {
          if (typeof one === 'string' ? !one.startsWith('refused 42501') : one.length > 0 || index === 0)
            tried[`${name} ${role} ${index}`] = one;
        }
      }
    }
    expect(rows).toBeGreaterThan(15);
    expect(tried).toEqual({});
  });
});

/** Tables in which a row is looked for that an input names, by the type the mutation writes or by the field's name. */
const tableOf: Readonly<Record<string, string>> = {
  AgglomerationAdoption: 'framework_adoption',
  CompetenceRegime: 'regime',
  DevelopmentCouncil: 'council_opinion',
  labellingId: 'labelling',
  questionId: 'labelling_question',
  commitmentId: 'label_commitment',
  callId: 'involvement_call',
  initiativeId: 'initiative',
  referralId: 'council_referral',
  postId: 'post',
};
const snake = (type: string) => type.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();

/** What names another one's rows: each reference of an input by the row of the owner that it could mean. */
async function referring(mutation: string, owner: string, required: Row): Promise<Row> {
  const field = fields.find(({ name }) => name === mutation);
  const inputType = schema.getType(String(field?.args[0]?.type).replace(/\W/g, ''));
  const inputs = inputType !== undefined && 'getFields' in inputType ? Object.keys(inputType.getFields()) : [];
  const [type] = mutations[mutation] ?? ['none'];
  const input: Row = { ...required, idempotencyKey: `${mutation} ${owner}` };
  const rowsOf = async (table: string, column: string) => {
    const [known] = await scale.behind('select to_regclass($1) as found', [table]);
    const by = ['mandate', 'delegation'].includes(table) ? 'tenant' : 'siren';
    return known?.found === null
      ? undefined
      : (
          await scale.behind(
            `select to_jsonb(known) as row from ${table} known where ${by} = $1 order by ${column} limit 1`,
            [owner],
          )
        )[0]?.row;
  };
  for (const name of inputs) {
    if (name === 'projectId' || name === 'needId') {
      const support = await rowsOf('support', 'id');
      input[name] = support?.[name === 'needId' ? 'need_id' : 'project_id'];
    } else if (name === 'id' || name.endsWith('Id')) {
      const row = await rowsOf(tableOf[name === 'id' ? type : name] ?? snake(type), 'id');
      if (row === undefined) continue;
      input[name] = row.id;
      if (name !== 'postId' && 'expectedVersion' in required) input.expectedVersion = row.version ?? 1;
    }
  }
  return input;
}

/** Rows that belong to others than this one, as one text. */
async function rowsOfOthers(writer: string): Promise<string> {
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as n, md5(string_agg(md5(known::text), '' order by md5(known::text))) as digest from ${name} known where siren <> $1`,
  );
  const journal = `select 'journal', count(*), null from journal where tenant <> $1 union all select 'mandate', count(*), md5(string_agg(md5(known::text), '' order by id)) from mandate known where tenant <> $1`;
  return (await scale.behind(`${digests.join(' union all ')} union all ${journal}`, [writer]))
    .map(({ name, n, digest }) => `${name} ${n} ${digest}`)
    .sort()
    .sort()
    .join('\n');
}

describe('a mutation', () => {
  it.each(fields.map(({ name }) => name))(
    '%s with what belongs to another agglomeration changes nothing of the others',
    async (name) => {
      const argument = fields.find((field) => field.name === name)?.args[0];
      if (argument === undefined) throw new Error(`${name} takes no input`);
      const question = `mutation ($input: ${argument.type}) { ${name}(input: $input) { problems { __typename } } }`;
      // Mandates are the administrator's; delegations, of who holds one.
      const role = name.endsWith('AgglomerationMandate') && !name.startsWith('delegate') ? 'ADMINISTRATOR' : undefined;
      for (const writer of agglomerations) {
        const before = await rowsOfOthers(writer);
        for (const owner of agglomerations.filter((siren) => siren !== writer)) {
          const input = await referring(name, owner, leastInput(argument.type) as Row);
          const actor = officerOf(writer);
          const answer = await scale.ask(role === undefined ? actor : { ...actor, role }, question, { input });
          const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
          // What is told to all is known to exist, and not the writer's to change.
          expect(['', 'NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT']).toContain(codes.join());
          if (input.id === undefined || codes.length > 0) continue;
          expect([name, answer.data[name].problems]).toEqual([name, [expect.anything()]]);
        }
        expect(await rowsOfOthers(writer)).toBe(before);
      }
    },
  );
});

it('what an officer writes of its own is noticed where the rows of others are looked at', async () => {
  const [writer, other] = agglomerations;
  const [own, others] = [await rowsOfOthers(writer), await rowsOfOthers(other)];
  const question = `mutation ($input: AdoptForAgglomerationInput!) { adoptForAgglomeration(input: $input) { problems { __typename } } }`;
  const answer = await scale.ask(officerOf(writer), question, {
    input: { idempotencyKey: 'noticed', frameworkId: '019b8d2b-8c00-7000-8000-000000000001', number: 7 },
  });
  expect(answer.data.adoptForAgglomeration.problems).toEqual([]);
  expect(await rowsOfOthers(writer)).toBe(own);
  expect(await rowsOfOthers(other)).not.toBe(others);
});
