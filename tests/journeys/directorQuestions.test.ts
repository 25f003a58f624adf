import { withClient } from '#shared/database/provision.js';
import { today } from '#tests/support/days.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const ask = async (name: string, variables?: object): Promise<Answer> => {
  const { persona, query, variables: example } = operation(`director/${name}`);
  return await product.ask(persona, query, variables ?? example);
};
const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  await withClient(product.addresses.pma.ownerUrl, async (client) => (await client.query(sql)).rows);

/** The same answer without what the communes and the agglomerations tell, nor what is unknown without them. */
const ofPoleAlone = (answer: Answer): unknown =>
  JSON.parse(
    JSON.stringify(answer.data.pole, (key, value) => {
      if (['project', 'heardNeeds', 'checkCounts', 'totalCount'].includes(key)) return null;
      return key === 'nodes' ? value.filter(isOfPoleAlone) : value;
    }),
  );
const isOfPoleAlone = ({ kind, state }: { kind?: string; state?: string }) =>
  state !== 'UNKNOWN' && kind !== 'ABOVE_SHARE_EXCEEDED';
/** What is not in order, or not known to be, by its kind and its first allocation. */
const listed = ({ data }: Answer): string[] =>
  data.pole.checks.nodes.map(
    ({ kind, allocations }: { kind: string; allocations: readonly { reference: string }[] }) =>
      `${kind} ${allocations[0]?.reference}`,
  );

describe('the director’s questions, in one request each', () => {
  it('what is not in order: each kind as many as the rows say', async () => {
    const { data } = await ask('pole-checks', { pole: '200060358', first: 200 });
    const counts = Object.fromEntries(
      data.pole.checkCounts.map(({ kind, count }: { kind: string; count: number }) => [kind, count]),
    );
    const [byHand] = await rows(`select
      (select count(*)::int from technician_month where committed > capacity and override_reason = 'CAPACITY_CUT') as cut,
      (select count(*)::int from technician_month where committed > capacity
        and override_reason is distinct from 'CAPACITY_CUT') as over,
      (select count(*)::int from allocation_month where done > planned) as done,
      (select count(*)::int from resource_team where pilot is null) as unpiloted,
      (select count(*)::int from allocation where state = 'ACTIVE' and employer_agreed_on is null) as unagreed,
      (select count(*)::int from allocation a where state = 'ACTIVE'
        and chain_break(id, from_day, least(until_day, '${today()}')) is not null) as broken`);
    expect(counts).toMatchObject({
      CAPACITY_CUT: byHand?.cut,
      OVER_ALLOCATED: byHand?.over,
      DONE_BEYOND_PLANNED: byHand?.done,
      TEAM_WITHOUT_PILOT: byHand?.unpiloted,
      NO_EMPLOYER_AGREEMENT: byHand?.unagreed,
      BROKEN_CHAIN: byHand?.broken,
    });
    const total = Object.values(counts).reduce((sum: number, count) => sum + Number(count), 0);
    expect(data.pole.checks.totalCount).toBe(total);
    expect(byHand?.unpiloted).toBe(1);
    expect(byHand?.done).toBe(1);
  });

  it('from the technician to the street: the active allocations of each post, with their projects', async () => {
    const { data } = await ask('technician-to-street');
    const shown = data.pole.technicians.nodes.flatMap(({ allocations }: { allocations: { nodes: object[] } }) =>
      allocations.nodes.map((one) => (one as { reference: string }).reference),
    );
    const byHand = await rows(`select reference from allocation where state = 'ACTIVE'`);
    expect(shown.sort()).toEqual(byHand.map(({ reference }) => reference).sort());
    expect(JSON.stringify(data)).toContain('"labelledOn":"20');
  });

  it('are answered all the same when communes and agglomerations are down, and no check goes away', async () => {
    const names = ['pole-checks', 'technician-to-street', 'resource-teams'];
    const whole = await Promise.all(names.map((name) => ask(name)));
    const all = { pole: '200060358', first: 200, filter: { severities: ['ALERT', 'WARNING'] } };
    const before = listed(await ask('pole-checks', all));
    expect(before).toContainEqual(expect.stringMatching(/^ABOVE_SHARE_EXCEEDED /));
    await product.scales.commune.stop();
    await product.scales.call.stop();
    for (const [place, name] of names.entries()) {
      const partial = await ask(name);
      expect(partial.errors?.every(({ extensions }) => extensions.code === 'SCALE_UNREACHABLE')).toBe(true);
      expect([name, ofPoleAlone(partial)]).toEqual([name, ofPoleAlone(whole[place] as Answer)]);
    }
    expect(listed(await ask('pole-checks', all))).toEqual(expect.arrayContaining(before));
  });
});
