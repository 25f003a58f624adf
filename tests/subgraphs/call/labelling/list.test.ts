import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import { bethune, cabbalr, grenay, loos, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
const references: string[] = [];
beforeAll(async () => {
  scale = await openCall();
  for (let count = 0; count < 7; count++) {
    const id = await scale.propose({ ...proposalOf(v7()), coCarriers: count % 2 === 0 ? [grenay] : [] });
    if (count > 4) await scale.move(id, 'ADMISSIBLE');
    const { data } = await scale.ask(officer, 'query ($id: ID!) { labelling(id: $id) { reference } }', { id });
    references.push(data.labelling.reference);
  }
  await scale.propose({ ...proposalOf(v7()), addressee: cabbalr, leadCommune: bethune, coCarriers: [] });
});
afterAll(async () => {
  await scale?.close();
});

const list = `query ($filter: LabellingFilter, $sort: LabellingSort, $first: Int = 20, $after: Cursor) {
  labellings(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { reference state receivedAt }
  }
}`;
const found = async (variables: Record<string, unknown>, actor = officer) => {
  const answer = await scale.ask(actor, list, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data.labellings.nodes.map((node: { reference: string }) => node.reference);
};

describe('labellings', () => {
  it('come the oldest received first, so that the inbox shows who has waited longest', async () => {
    expect(await found({ filter: { states: ['RECEIVED'] } })).toEqual(references.slice(0, 5));
  });

  it.each([
    ['RECEIVED_AT', 'ASCENDING'],
    ['RECEIVED_AT', 'DESCENDING'],
    ['UPDATED_AT', 'ASCENDING'],
    ['UPDATED_AT', 'DESCENDING'],
    ['REFERENCE', 'ASCENDING'],
    ['REFERENCE', 'DESCENDING'],
  ])('sorted by %s, %s, come in pages that together are the list, each once', async (by, direction) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await scale.ask(officer, list, { sort: { by, direction }, first: 3, after });
      const page = answer.data.labellings;
      expect(page.totalCount).toBe(7);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.nodes.map((node: { reference: string }) => node.reference));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(direction === 'ASCENDING' ? references : [...references].reverse());
  });

  it('are filtered by state, commune leading or not, agglomeration and day, all together', async () => {
    expect(await found({ filter: { states: ['ADMISSIBLE'] } })).toEqual(references.slice(5));
    expect(await found({ filter: { communes: [grenay] } })).toEqual(references.filter((_, index) => index % 2 === 0));
    expect(await found({ filter: { communes: [grenay], states: ['ADMISSIBLE'] } })).toEqual([references[6]]);
    expect(await found({ filter: { communes: [loos] } })).toHaveLength(7);
    expect(await found({ filter: { leadCommunes: [loos] } })).toHaveLength(7);
    expect(await found({ filter: { leadCommunes: [grenay] } })).toEqual([]);
    expect(await found({ filter: { agglomerations: [cabbalr] } })).toEqual([]);
    expect(await found({ filter: { agglomerations: [cabbalr] } }, otherOfficer)).toEqual([
      expect.stringMatching(/^CABBALR-/),
    ]);
    expect(await found({ filter: { receivedSince: '2100-01-01T00:00:00Z' } })).toEqual([]);
    expect(await found({ filter: { receivedSince: '2000-01-01T00:00:00Z' } })).toHaveLength(7);
    expect(await found({ filter: { states: [] } })).toEqual([]);
  });

  it('refuse a cursor of another sort, another filter, another list, and a text that is none', async () => {
    const first = await scale.ask(officer, list, { first: 2 });
    const after = first.data.labellings.pageInfo.endCursor;
    for (const other of [
      { after, sort: { by: 'REFERENCE', direction: 'ASCENDING' } },
      { after, sort: { by: 'RECEIVED_AT', direction: 'DESCENDING' } },
      { after, filter: { states: ['RECEIVED'] } },
      { after: 'bm8' },
      { after: '{}' },
    ]) {
      const answer = await scale.ask(officer, list, other);
      expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });

  it('refuse an INSEE code, a SIREN, a state and an instant that are none', async () => {
    for (const filter of [
      { communes: ['6252'] },
      { agglomerations: ['246200365'] },
      { states: ['LOST'] },
      { receivedSince: 'yesterday' },
    ]) {
      const answer = await scale.ask(officer, list, { filter });
      expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });
});

describe('labellings of several agglomerations at once', () => {
  it("are each one's own pages, and no more of each than its reader may see", async () => {
    const nested = `query ($first: Int!, $after: Cursor) { agglomerations { shortName
      labellings(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { reference } } } }`;
    const first = await scale.ask(officer, nested, { first: 4 });
    expect(first.errors).toBeUndefined();
    const [hidden, own] = first.data.agglomerations;
    expect(hidden.labellings).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
    expect(own.labellings).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } });
    const next = await scale.ask(officer, nested, { first: 4, after: own.labellings.pageInfo.endCursor });
    const pages = [own, next.data.agglomerations[1]].flatMap(({ labellings }) => labellings.nodes);
    expect(pages.map(({ reference }: { reference: string }) => reference)).toEqual(references);
  });
});

describe('an inbox of ten thousand', () => {
  const whole = `query ($siren: SIREN!, $first: Int!, $after: Cursor) {
    agglomeration(siren: $siren) { labellings(filter: { states: [RECEIVED] }, first: $first, after: $after) {
      totalCount pageInfo { endCursor }
      nodes { reference project { id } agglomeration { name } availableTransitions { to }
        receipt { title leadCommune { name population } coCarriers { name } } decisions { to } }
    } }
  }`;
  const page = async (first: number, after: string | null = null) =>
    await scale.ask(otherOfficer, whole, { siren: cabbalr, first, after });

  beforeAll(async () => {
    await withClient(scale.ownerUrl, async (client) => {
      await client.query(
        `with receipt as (
          insert into proposal_receipt (id, siren, project_id, reference, title, lead_commune, co_carriers, proposed_on,
            visibility, demonstration, received_at)
          select uuidv7(), $1, uuidv7(), 'BETHUNE-2026-' || n, 'Projet ' || n, $2, array[$3], '2026-01-01', 'SHARED', true,
            '2026-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, 10000) n
          returning *)
        insert into labelling (siren, project_id, year, number, reference, state, communes, visibility, receipt_id,
          received_at, updated_at, demonstration)
        select siren, project_id, 2000, row_number() over (order by received_at), 'CABBALR-2000-' || id, 'RECEIVED',
          array[lead_commune] || co_carriers, visibility, id, received_at, received_at, true from receipt`,
        [cabbalr, bethune, loos],
      );
      await client.query('analyze');
    });
  });

  it('costs the same number of statements for one row as for two hundred, on the first page as on the fiftieth', async () => {
    const one = await page(1);
    expect(one.errors).toBeUndefined();
    expect(one.data.agglomeration.labellings.totalCount).toBe(10_001);
    let after: string | null = null;
    let last = one;
    for (let count = 0; count < 3; count++) {
      last = await page(200, after);
      after = last.data.agglomeration.labellings.pageInfo.endCursor;
      expect(last.data.agglomeration.labellings.nodes).toHaveLength(200);
      expect(last.extensions?.statements).toBe(one.extensions?.statements);
    }
    expect(last.data.agglomeration.labellings.nodes[0]).toMatchObject({
      receipt: { title: 'Projet 401', leadCommune: { name: 'Béthune' }, coCarriers: [{ name: 'Loos-en-Gohelle' }] },
    });
  });

  it('asked through a thousand projects costs as many statements as through one', async () => {
    const { rows } = await withClient(scale.ownerUrl, (client) =>
      client.query('select project_id as id from labelling limit 1000'),
    );
    const ask = (of: { id: string }[]) =>
      scale.ask(
        otherOfficer,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { labelling {
          state receipt { title leadCommune { name } } decisions { to } agglomeration { name } } } } }`,
        { of: of.map(({ id }) => ({ __typename: 'Project', id })) },
      );
    const many = await ask(rows);
    expect(many.data._entities).toHaveLength(1000);
    expect(many.extensions?.statements).toBe((await ask(rows.slice(-1))).extensions?.statements);
  });
});
