import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
const questions = [...readme.matchAll(/```graphql\n# persona: (\S+)\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g)].map(
  ([, persona = '', query = '', answer = '']) => ({ persona, query, answer }),
);

describe('the questions of the README', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  it('are three', () => {
    expect(questions).toHaveLength(3);
  });

  it.each(questions)('answer what it says: $persona', async ({ persona, query, answer }) => {
    const { data, errors } = await product.ask(persona, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  });
});
