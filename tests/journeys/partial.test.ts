import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterEach, beforeEach, describe, expect, it } from '#tests/support/suite.js';

const ask = (product: TestProduct, name: string): Promise<Answer> => {
  const { persona, query, variables } = operation(name);
  return product.ask(persona, query, variables);
};

const states = (answer: Answer): Record<string, string> =>
  Object.fromEntries(answer.extensions.sources.map((one: { scale: string; state: string }) => [one.scale, one.state]));

const unreachable = (answer: Answer): unknown[] => [
  ...new Set(
    (answer.errors ?? [])
      .filter(({ extensions }) => extensions.code === 'SCALE_UNREACHABLE')
      .map(({ extensions }) => extensions.scale),
  ),
];

describe('a question that crosses the scales while one of them is down', () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product?.stop());

  it('loses the technicians alone when the pole is down, and says so', async () => {
    const whole = await ask(product, 'dashboards/street-to-technician');
    await product.scales.pma.stop();
    const partial = await ask(product, 'dashboards/street-to-technician');
    expect(partial.status).toBe(200);
    expect(unreachable(partial)).toEqual(['pma']);
    expect(states(partial)).toMatchObject({ call: 'ANSWERED', commune: 'ANSWERED', pma: 'UNREACHABLE' });
    const withoutTechnicians = JSON.parse(
      JSON.stringify(whole.data, (key, value) => (key === 'techniciansAtWork' ? null : value)),
    );
    expect(partial.data).toEqual(withoutTechnicians);
  });

  it('keeps names and labels when the communes are down: unknown is null, never zero', async () => {
    await product.scales.commune.stop();
    const partial = await ask(product, 'dashboards/street-to-technician');
    expect(unreachable(partial)).toEqual(['commune']);
    const { totalCount, nodes } = partial.data.agglomeration.memberships;
    expect(totalCount).toBe(36);
    const loos = nodes.find(({ commune }: { commune: { insee: string } }) => commune.insee === '62528').commune;
    expect(loos).toEqual({ insee: '62528', name: 'Loos-en-Gohelle', population: 6799, actions: null });
  });

  it('still shows the director the allocations when communes and agglomerations are down', async () => {
    const whole = await ask(product, 'director/over-allocations');
    await product.scales.commune.stop();
    await product.scales.call.stop();
    const partial = await ask(product, 'director/over-allocations');
    expect(unreachable(partial).sort()).toEqual(['call', 'commune']);
    const months = (answer: Answer) =>
      answer.data.pole.technicians.nodes.flatMap(({ months }: { months: { over: number }[] }) =>
        months.map(({ over }) => over),
      );
    expect(months(partial)).toEqual(months(whole));
    const projects = JSON.stringify(partial.data).match(/"title":"/g);
    expect(projects).toBeNull();
  });

  it('tells a change for a scale that is down that it was not made', async () => {
    await product.scales.call.stop();
    const { persona, query, variables } = operation('agglomeration/decide-labelling');
    const answer = await product.ask(persona, query, variables);
    expect(answer.data.moveLabelling).toBeNull();
    expect(unreachable(answer)).toEqual(['call']);
  });

  it('keeps a proposal for an agglomeration that is down, without making the commune wait', async () => {
    await product.scales.call.stop();
    const answer = await ask(product, 'commune/propose-project');
    expect(answer.errors).toBeUndefined();
    expect(answer.data.proposeProject).toMatchObject({ problems: [], project: { state: 'PROPOSED' } });
    const pending = await product.scales.commune.courier?.pending();
    expect(pending?.map(({ to, waiting }) => [to, waiting])).toEqual([['call', 1]]);
  });
});
