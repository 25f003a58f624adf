import { asOwner } from '#shared/database/asOwner.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** Asks again until the answer is what it should become, for what happens by itself a moment later. */
async function eventually<T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await ask();
    if (good(value) || attempt > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a support by the agglomeration', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  const change = async (persona: string, text: string, input: object) => {
    const answer = await product.ask(persona, text, { input });
    expect(answer.errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
    return Object.values(answer.data)[0] as any;
  };
  const supportOf = async (id: string, persona = 'project-officer') =>
    (
      await product.ask(
        persona,
        `query ($id: ID!) { support(id: $id) { state version endReason
          consentNow { state word receipt agree } project { timeline { what detail } } } }`,
        { id },
      )
    ).data.support;
  const asked = async () => {
    const { query, variables } = operation('commune/consents-asked');
    return (await product.ask('commune-agent', query, variables)).data.commune.consentsAsked;
  };

  it('is asked of the commune, begins with its word, and ends the day it takes it back', async () => {
    const before = (await asked()).totalCount;
    const { query, variables } = operation('agglomeration/offer-support');
    const { support } = await change('project-officer', query, variables.input as object);
    const { id } = support;
    const waiting = await eventually(asked, ({ totalCount }) => totalCount === before + 1);
    const { needId } = variables.input as { needId: string };
    const offer = waiting.nodes.find(({ reference }: { reference: string }) => reference === support.reference);
    expect(offer).toMatchObject({ role: 'ADVICE', halfDays: 8, need: { id: needId }, support: { id } });
    expect((await supportOf(id)).consentNow).toEqual({ state: 'NONE', word: 'NONE', receipt: 'NONE', agree: true });

    const record = operation('commune/record-consent');
    const word = (state: string, expectedVersion: number, act: object) =>
      change('commune-agent', record.query, {
        ...{ idempotencyKey: `support-word-${state}`, needId, scale: 'AGGLOMERATION', role: 'ADVICE', state },
        ...{ act, expectedVersion },
      });
    const said = await word('GRANTED', 0, {
      body: 'EXECUTIVE',
      decidedOn: '2026-11-02',
      enforceableFrom: '2026-11-03',
    });
    expect(said.problems).toEqual([]);
    const consented = await eventually(
      () => supportOf(id),
      ({ state }) => state === 'CONSENTED',
    );
    expect(consented.consentNow).toEqual({ state: 'GRANTED', word: 'GRANTED', receipt: 'GRANTED', agree: true });
    expect((await asked()).totalCount).toBe(before);
    const moved = await change('project-officer', operation('agglomeration/move-support').query, {
      ...{ idempotencyKey: 'support-active', id, expectedVersion: consented.version, to: 'ACTIVE' },
    });
    expect(moved.problems).toEqual([]);

    expect((await word('WITHDRAWN', 1, { body: 'EXECUTIVE', decidedOn: '2026-11-20' })).problems).toEqual([]);
    const ended = await eventually(
      () => supportOf(id, 'commune-agent'),
      ({ state, project }) => state === 'INTERRUPTED' && project.timeline.at(-1).what === 'SUPPORT_INTERRUPTED',
    );
    expect(ended).toMatchObject({ state: 'INTERRUPTED', endReason: 'CONSENT_WITHDRAWN' });
    const told = ended.project.timeline.map(({ what }: { what: string }) => what);
    expect(told.filter((what: string) => what.startsWith('SUPPORT') && what !== 'SUPPORT_OFFERED')).toEqual([
      'SUPPORT_CONSENTED',
      'SUPPORT_ACTIVE',
      'SUPPORT_INTERRUPTED',
    ]);
    expect(ended.project.timeline.at(-1).detail).toBe(
      `${support.reference} — le consentement de la commune est retiré`,
    );
  });

  it('shows both words where they differ, and the stricter wins', async () => {
    const { data } = await product.ask(
      'project-officer',
      '{ supports(filter: { states: [ACTIVE] }, first: 1) { nodes { id } } }',
    );
    const { id } = data.supports.nodes[0];
    // The receipt of the demonstration's consent is as if a withdrawal had come that the commune never sent.
    await asOwner(product.addresses.call.ownerUrl, 'test', async (manager) => {
      await manager.query(
        `insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, decided_on, received_at)
        select uuidv7(), siren, project_id, need_id, communes[1], role, 'WITHDRAWN', 'EXECUTIVE', '2026-11-20', now()
        from support where id = $1`,
        [id],
      );
    });
    expect((await supportOf(id)).consentNow).toEqual({
      state: 'WITHDRAWN',
      word: 'GRANTED',
      receipt: 'WITHDRAWN',
      agree: false,
    });
  });
});
