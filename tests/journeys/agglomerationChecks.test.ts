import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

interface Check {
  readonly kind: string;
  readonly state: string;
  readonly fact: object | null;
  readonly support: { readonly id: string } | null;
}

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

const agglomerations = ['246200364', '200072460', '246200299'];
const { persona, query } = operation('agglomeration/checks');
const ask = (filter: object | null = null) => product.ask(persona, query, { siren: agglomerations[0], filter });

describe('what an agglomeration is to verify, across the scales', () => {
  it('is asked of both scales, and names imported facts that are irregular', async () => {
    const { data, errors, extensions } = await ask();
    expect(errors).toBeUndefined();
    const { nodes } = data.agglomeration.checks;
    const kinds = new Set(nodes.filter(({ fact }: Check) => fact !== null).map(({ kind }: Check) => kind));
    expect([...kinds].sort()).toEqual([
      'ACT_NOT_ENFORCEABLE',
      'FACT_WITHOUT_SOURCE',
      'LABEL_WITHOUT_PROPOSAL',
      'SUPPORT_WITHOUT_NEED',
    ]);
    expect(nodes.every(({ state }: Check) => state === 'RAISED')).toBe(true);
    const asked = extensions.sources.map(({ scale, fetches }: { scale: string; fetches: number }) => [scale, fetches]);
    expect(asked.map(([scale]: [string]) => scale).sort()).toEqual(['call', 'commune']);
  });

  it.each(agglomerations.slice(1))('is for its own officers alone: not of %s', async (siren) => {
    const { data } = await product.ask(persona, query, { siren, filter: null });
    expect(data.agglomeration.checks).toBeNull();
  });

  it('lists each support at work as unknown while the communes are silent, and loses nothing that it named before', async () => {
    const before = await ask();
    const { data } = await product.ask(
      persona,
      'query ($siren: SIREN!) { agglomeration(siren: $siren) { supportsAsked { supportId } } }',
      { siren: agglomerations[0] },
    );
    const atWork = data.agglomeration.supportsAsked.map(({ supportId }: { supportId: string }) => supportId);
    expect(atWork.length).toBeGreaterThan(0);
    await product.scales.commune.stop();
    const silent = await ask();
    expect(silent.errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'commune' } }]);
    const named = (answer: typeof silent): string[] =>
      answer.data.agglomeration.checks.nodes.map(({ id }: { id: string }) => id);
    expect(named(silent)).toEqual(expect.arrayContaining(named(before)));
    const { nodes } = (await ask({ kinds: ['SUPPORT_WITHOUT_CONSENT'] })).data.agglomeration.checks;
    expect(nodes.map(({ support }: Check) => support?.id).sort()).toEqual([...atWork].sort());
    expect(nodes.filter(({ state }: Check) => state === 'UNKNOWN').length).toBeGreaterThan(0);
  });
});
