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

describe('a question on a proposal', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  const labelling = '019b8d2b-8c00-7000-8000-031a943dd40d';
  const file = async () =>
    (
      await product.ask(
        'project-officer',
        `query ($id: ID!) { labelling(id: $id) { version clock { suspendedSince } project { id } questions { id text state answers { text } } } }`,
        { id: labelling },
      )
    ).data.labelling;
  const asked = async (id: string) =>
    (
      await product.ask(
        'commune-agent',
        'query ($id: ID!) { project(id: $id) { questions { id text state } timeline { what detail } } }',
        { id },
      )
    ).data.project;

  it('reaches the commune, which answers at its own scale; the answer comes back and lets the delay run again', async () => {
    const before = await file();
    expect(before.clock.suspendedSince).not.toBeNull();
    const ask = operation('agglomeration/ask-commune');
    const text = 'Qui anime les ateliers\u00a0?';
    const sent = await product.ask('project-officer', ask.query, {
      input: { idempotencyKey: 'journey-ask', id: labelling, expectedVersion: before.version, text },
    });
    expect(sent.data.askCommune.problems).toEqual([]);
    const arrived = await eventually(
      () => asked(before.project.id),
      (project) => project.questions.length === 3,
    );
    expect(arrived.questions.at(-1)).toMatchObject({ text, state: 'OPEN' });

    const answer = operation('commune/answer-question');
    const given = await product.ask('commune-agent', answer.query, answer.variables);
    expect(given.data.answerQuestion).toMatchObject({ question: { state: 'ANSWERED' }, problems: [] });
    const after = await eventually(file, ({ clock }) => clock.suspendedSince === null);
    expect(after.clock.suspendedSince).toBeNull();
    const told = (await asked(before.project.id)).timeline.map(({ what }: { what: string }) => what);
    expect(told.filter((what: string) => what === 'QUESTION_ASKED')).toHaveLength(3);
    expect(told.filter((what: string) => what === 'QUESTION_ANSWERED')).toHaveLength(2);
  });

  it('is nobody’s to answer but the communes that were asked', async () => {
    const answer = operation('commune/answer-question');
    const input = { ...(answer.variables.input as object), idempotencyKey: 'not-mine' };
    const other = await product.ask('small-commune-agent', answer.query, { input });
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const officer = await product.ask('project-officer', answer.query, { input });
    expect(officer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
