import { withClient } from '#shared/database/provision.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const { query, variables } = operation('commune/simulate-need');
const { needId } = variables.input as { needId: string };
/** Loos-en-Gohelle's labelled project, and one that it keeps to itself. */
const project = '019b8d2b-8c00-7000-8000-022fcbac1a23';
const ownDraft = '019b8d2b-8c00-7000-8000-031c2a2f4d6b';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const simulate = async (input: object, persona = 'commune-agent') => {
  const answer = await product.ask(persona, query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.simulateNeed;
};
const sum = (parts: readonly { amount: number }[]) => parts.reduce((all, { amount }) => all + amount, 0);
const counts = async (): Promise<unknown> =>
  await Promise.all(
    Object.values(product.addresses).map(
      async ({ ownerUrl }) =>
        await withClient(ownerUrl, async (client) => {
          const { rows } = await client.query(
            `select table_name as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name),
              false, true, '')))[1]::text as count
            from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name <> 'signing_key' order by 1`,
          );
          return rows;
        }),
    ),
  );

describe('a need that is only simulated', () => {
  it('is answered like the need it begins from while nothing is other', async () => {
    const { data } = await product.ask(
      'commune-agent',
      `{ project(id: "${project}") { needs { id advice { verdict gap uncovered parts { scale provider role amount } } } } }`,
    );
    const real = data.project.needs.find(({ id }: { id: string }) => id === needId);
    const { need } = await simulate({ needId });
    expect(need.advice).toMatchObject(real.advice);
  });

  it('asks others for less, the more the commune brings, and writes nothing', async () => {
    const before = await counts();
    let last = Number.POSITIVE_INFINITY;
    for (const ownHalfDays of [0, 4, 10, 30, 35]) {
      const { need } = await simulate({ needId, ownHalfDays });
      expect(need.gapHalfDays).toBe(35 - ownHalfDays);
      expect(need.advice.gap).toBe(35 - ownHalfDays);
      expect(sum(need.advice.parts) + need.advice.uncovered).toBeLessThanOrEqual(need.advice.gap);
      expect(sum(need.advice.parts)).toBeLessThan(last);
      last = sum(need.advice.parts);
    }
    const { need } = await simulate({ needId, ownHalfDays: 35 });
    expect(need.advice).toMatchObject({ verdict: 'COMMUNE_ALONE', parts: [] });
    expect(await counts()).toEqual(before);
  });

  it('may be one that its project does not have: every scale restores it from its name', async () => {
    const { data, errors } = await product.ask(
      'commune-agent',
      `query ($input: SimulateNeedInput!) { simulateNeed(input: $input) { need { id kind skill consents { id } adviceDecisions { id }
        agglomerationOffers { siren state lots { halfDays } promisedHalfDays } poleOffer { state promisedHalfDays }
        supports(first: 5) { totalCount } advice { reference verdict } } problems { message } } }`,
      { input: { projectId: project, kind: 'ENGINEERING', skill: 'ENERGY', quantityHalfDays: 4 } },
    );
    expect(errors).toBeUndefined();
    const { need } = data.simulateNeed;
    expect(need).toMatchObject({ kind: 'ENGINEERING', skill: 'ENERGY', consents: [], adviceDecisions: [] });
    expect(need.id).toMatch(/^sim\.[\w-]+\.[0-9a-f]{64}$/);
    expect(need.agglomerationOffers).toMatchObject([{ siren: '246200364', state: 'KNOWN', promisedHalfDays: 0 }]);
    expect(need.poleOffer).toMatchObject({ state: 'KNOWN', promisedHalfDays: 0 });
    expect(need.advice.reference).toBeNull();
  });

  it('is refused in words where it does not fit', async () => {
    const { need, problems } = await simulate({ needId, from: '2027-02-01', until: '2027-01-01' });
    expect(need).toBeNull();
    expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'until'] }]);
    const money = await simulate({ needId, quantityCents: 100 });
    expect(money.problems).toMatchObject([{ path: ['input', 'quantityCents'] }]);
  });

  it('is not simulated on what its reader cannot see', async () => {
    const input = { projectId: ownDraft, kind: 'ENGINEERING', quantityHalfDays: 4 };
    expect((await simulate(input)).need).not.toBeNull();
    expect(await simulate(input, 'project-officer')).toEqual({ need: null, problems: [] });
    expect(await simulate(input, 'public')).toEqual({ need: null, problems: [] });
    expect(await simulate({ projectId: project })).toEqual({ need: null, problems: [] });
    expect(await simulate({ needId: 'sim.e30.0' })).toEqual({ need: null, problems: [] });
  });

  it('has a name that only its own scale can make', async () => {
    const { data } = await product.ask(
      'commune-agent',
      `query ($input: SimulateNeedInput!) { simulateNeed(input: $input) { need { id } } }`,
      { input: { needId } },
    );
    const { id } = data.simulateNeed.need as { id: string };
    const forged = id.replace(/\.[0-9a-f]+$/, `.${'0'.repeat(64)}`);
    const of = async (reference: string) =>
      (
        await product.scales.commune.execute({
          query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need { id quantityHalfDays } } }',
          variables: { of: [{ __typename: 'Need', id: reference }] },
          actor: { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: '246200364' },
          locale: 'fr',
          requestId: 'test',
        })
      ).data;
    expect(await of(id)).toEqual({ _entities: [{ id, quantityHalfDays: 35 }] });
    expect(await of(forged)).toEqual({ _entities: [null] });
  });
});
