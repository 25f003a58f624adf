import { afterEach, describe, expect, it } from '#tests/support/suite.js';
import { carriers } from './crossing.js';
import { type Reached, reach } from './reach.js';

/** Loos-en-Gohelle's labelled project: a need of energy, which its agglomeration's second post masters. */
const projectId = '019b8d2b-8c00-7000-8000-022fcbac1a23';

const needs = `{ project(id: "${projectId}") { needs { skill agglomerationOffers { state agglomeration { name } lots { month } } } } }`;
const supports = `{ supports(filter: { states: [ACTIVE], agglomerations: ["246200364"] }) { nodes {
  need { agglomerationOffers { state lots { lot } } } consentNow { state word receipt agree } } } }`;

describe.each(carriers)('what one scale requires of another, asked by %s', (carrier) => {
  let product: Reached | undefined;
  afterEach(async () => {
    await product?.stop();
    product = undefined;
  });

  it('is there while all is well: offers from the need, and a consent by the commune’s own word', async () => {
    product = await reach(carrier);
    const offered = await product.ask(needs);
    expect(offered.errors).toBeUndefined();
    const energy = offered.data.project.needs.find(({ skill }: { skill: string }) => skill === 'ENERGY');
    expect(energy).toMatchObject({
      skill: 'ENERGY',
      agglomerationOffers: [{ state: 'KNOWN', agglomeration: { name: expect.stringContaining('Lens') } }],
    });
    expect(energy.agglomerationOffers[0].lots.length).toBeGreaterThan(0);
    const { data } = await product.ask(supports);
    expect(data.supports.nodes.map(({ consentNow }: { consentNow: object }) => consentNow)).toContainEqual({
      state: 'GRANTED',
      word: 'GRANTED',
      receipt: 'GRANTED',
      agree: true,
    });
  });

  it('is unknown, never a no, while the communes do not answer', async () => {
    product = await reach(carrier);
    await product.down('commune');
    const { data, errors } = await product.ask(supports);
    expect(errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'commune' } }]);
    const [first] = data.supports.nodes;
    expect(first).toEqual({
      need: { agglomerationOffers: [{ state: 'UNKNOWN', lots: [] }] },
      consentNow: { state: 'UNKNOWN', word: null, receipt: 'GRANTED', agree: null },
    });
  });

  it('is null while the agglomeration does not answer: the offer alone says that it was not reached', async () => {
    product = await reach(carrier);
    await product.down('call');
    const { data, errors } = await product.ask(needs);
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toMatchObject([{ scale: 'call' }]);
    expect(data.project.needs).toContainEqual({ skill: 'ENERGY', agglomerationOffers: null });
  });
});
