import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, loos, officer } from '../smallTerritory.js';
import { nextYear, supportFields, supporting } from './supporting.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
  const postId = await supporting(scale).post(20);
  await withClient(scale.ownerUrl, async (client) => {
    await client.query(
      `insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, state, post_id,
        from_day, until_day, created_at, updated_at)
      select uuidv7(), $1, 2026, place, 'CALL-A-2026-' || place, uuidv7(), uuidv7(), array[$2], 'CO_FACILITATION',
        'FACILITATION', 'OFFERED', $3, '2026-01-01', '2999-12-31', now(), now() from generate_series(1, 1000) place`,
      [call, loos, postId],
    );
    await client.query(
      `insert into support_month (support_id, siren, state, month, planned) select id, siren, state, $1, 1 from support`,
      [nextYear],
    );
  });
});
afterAll(async () => {
  await scale?.close();
});

it('a page of a thousand supports costs as many statements as a page of one', async () => {
  const page = (first: number) =>
    scale.ask(
      officer,
      `query ($siren: SIREN!, $first: Int!) { agglomeration(siren: $siren) { supports(first: $first) { totalCount nodes {
        ${supportFields} post { code skills { skill } months(from: "${nextYear}", until: "${nextYear}") { free } }
        consentNow { receipt } agglomeration { name } communes { name } availableTransitions { to } } } } }`,
      { siren: call, first },
    );
  const one = await page(1);
  expect(one.errors).toBeUndefined();
  expect(one.data.agglomeration.supports.totalCount).toBe(1000);
  const many = await page(200);
  expect(many.data.agglomeration.supports.nodes).toHaveLength(200);
  expect(many.extensions?.statements).toBe(one.extensions?.statements);
});

it('offers for a thousand needs cost as many statements as for one', async () => {
  const ask = (count: number) =>
    scale.ask(
      officer,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need {
        agglomerationOffers { state agglomeration { name } lots { month halfDays } }
        supports(first: 1) { totalCount } } } }`,
      {
        of: Array.from({ length: count }, (_, index) => ({
          __typename: 'Need',
          id: v7(),
          kind: 'FACILITATION',
          skill: null,
          from: `${nextYear}-01`,
          until: `${nextYear}-${String((index % 28) + 1).padStart(2, '0')}`,
          carrierCodes: [loos],
        })),
      },
    );
  const many = await ask(1000);
  expect(many.errors).toBeUndefined();
  expect(many.data._entities[999].agglomerationOffers).toMatchObject([{ state: 'KNOWN', lots: [{ halfDays: 20 }] }]);
  expect(many.extensions?.statements).toBe((await ask(1)).extensions?.statements);
});
