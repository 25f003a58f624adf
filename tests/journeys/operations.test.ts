import { inOrder } from '#tests/support/inOrder.js';
import { type Operation, operations } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** Values at the end of every path of an answer, lists flattened. */
function leaves(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [value];
  return Object.values(value).flatMap(leaves);
}

/** What these take out is not there to be answered. */
const removals: ReadonlySet<string> = new Set([
  'agglomeration/remove-regime',
  'commune/remove-file',
  'commune/stop-keeping-question',
  'director/remove-technician',
  'agglomeration/stop-keeping-question',
  'director/stop-keeping-question',
]);

describe('every documented operation, with its example variables', () => {
  let product: TestProduct;
  let ask: ReturnType<typeof inOrder>;
  beforeAll(async () => {
    product = await openProduct();
    ask = inOrder(product);
  });
  afterAll(() => product?.stop());

  it.each(operations().map((one): [string, Operation] => [one.name, one]))(
    '%s is answered in full',
    async (_name, one) => {
      const answer = await ask(one);
      expect(answer.errors).toBeUndefined();
      expect(answer.status).toBe(200);
      const [payload] = Object.values(answer.data) as [Record<string, unknown>];
      if (one.mutates) expect(payload?.problems).toEqual([]);
      const told = leaves(payload).filter((leaf) => leaf !== null).length;
      if (removals.has(one.name)) expect(told).toBe(0);
      else expect(told).toBeGreaterThan(3);
      for (const source of answer.extensions.sources) expect(source.state).toBe('ANSWERED');
    },
  );

  it('a change sent twice with its key is made once and answered twice', async () => {
    const create = operations().find(({ name }) => name === 'commune/create-project') as Operation;
    const first = await product.ask(create.persona, create.query, create.variables);
    const second = await product.ask(create.persona, create.query, create.variables);
    expect(second.data.createProject.project.id).toBe(first.data.createProject.project.id);
    const count = await product.ask(
      create.persona,
      '{ commune(insee: "62528") { projects(filter: {search: "Ombrières du marché"}) { totalCount } } }',
    );
    expect(count.data.commune.projects.totalCount).toBe(1);
  });
});
