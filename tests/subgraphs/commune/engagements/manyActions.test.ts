import pino from 'pino';
import { v7 } from 'uuid';
import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { communeScale } from '#commune/subgraph.js';
import { territoryRows } from '#infra/start/territoryRows.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

/** The agglomeration of a hundred communes. */
const siren = '200072460';
const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: siren };
const initiatives = [v7(), v7(), v7()];

let database: TestDatabase;
let scale: OpenScale;
beforeAll(async () => {
  const { commune } = territoryRows(await loadTerritory());
  database = await cloneDatabase('commune', communeScale.migrations, {
    fill: { name: 'artois communes', run: (ownerUrl) => loadCommuneTerritory(ownerUrl, commune) },
  });
  scale = await openScale(communeScale, { ...database, log: pino({ level: 'silent' }) });
}, 120_000);
afterAll(async () => {
  await scale?.stop();
  await database?.drop();
});

const rows = (sql: string, values: unknown[] = []) =>
  withClient(database.ownerUrl, async (client) => (await client.query(sql, values)).rows);

/** Every member engages in every initiative and has as many actions of each, the first third of them worked on lately. */
async function write(communes: number, actions: number): Promise<void> {
  const members = `(select insee from membership where siren = '${siren}' order by insee limit ${communes}) member`;
  await rows(
    `with word as (
      insert into initiative_engagement (id, insee, initiative_id, state, since, engaged_on, body)
      select uuidv7(), insee, initiative, 'ENGAGED', '2026-01-05', '2026-01-05', 'EXECUTIVE'
      from ${members}, unnest($1::uuid[]) initiative returning id, insee, initiative_id, state, since)
    insert into initiative_engagement_step (engagement_id, insee, initiative_id, position, state, since, recorded_at)
    select id, insee, initiative_id, 1, state, since, now() from word`,
    [initiatives],
  );
  await rows(
    `with written as (
      insert into action (id, insee, reference, title, summary, theme, phase, status, visibility, origin, initiative_id)
      select uuidv7(), insee, 'MANY-' || nth, 'Action ' || nth, '', 'WASTE', 'IDEA', 'ONGOING', 'SHARED', 'COMMUNE',
        ($1::uuid[])[1 + nth % 3] from ${members}, generate_series(1, ${actions}) nth
      returning id, insee, reference)
    insert into action_act (action_id, insee, day, shown)
    select id, insee, current_date - case when right(reference, 1) < '4' then 30 else 800 end, true from written`,
    [initiatives],
  );
  await rows('analyze');
}

const ask = async () => {
  const answer = await scale.execute({
    query: `query($of: [_Any!]!) { _entities(representations: $of) { ... on Initiative {
      engagementCounts { really n bySize { band n } }
      standings(first: 200, sort: { by: LEVEL }) { totalCount nodes { level localActionCount commune { name population }
        engagement { state } localActions(first: 3) { totalCount nodes { title } } } } } } }`,
    variables: { of: initiatives.map((id) => ({ __typename: 'Initiative', id, siren })) },
    actor: officer,
    locale: 'fr',
    requestId: 'test',
  });
  expect(answer.errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
  return { data: answer.data as any, statements: answer.extensions?.statements };
};

it('a hundred communes with three hundred actions and three initiatives cost as many statements as one with one', async () => {
  await write(1, 3);
  const few = await ask();
  await rows('delete from action_act');
  await rows('delete from action');
  await rows('delete from initiative_engagement_step');
  await rows('delete from initiative_engagement');
  await write(100, 300);
  const many = await ask();
  expect(many.statements).toBe(few.statements);
  for (const { engagementCounts, standings } of many.data._entities) {
    expect(engagementCounts).toMatchObject({ really: 100, n: 100 });
    expect(standings.totalCount).toBe(100);
    for (const { localActionCount, localActions } of standings.nodes) {
      expect(localActions.totalCount).toBe(localActionCount);
      expect(localActionCount).toBeGreaterThan(0);
    }
  }
}, 120_000);
