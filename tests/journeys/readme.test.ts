import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askCommand } from '#infra/ask/askCommand.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
const questions = [...readme.matchAll(/```graphql\n# persona: (\S+)\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g)].map(
  ([, persona = '', query = '', answer = '']) => ({ persona, query, answer }),
);

describe('the questions of the README', () => {
  let product: TestProduct;
  beforeAll(async () => {
    // The day on which the README was asked.
    product = await openProduct('2026-11-23');
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

  it('a question at the terminal is a table, a file of a spreadsheet, or the answer itself', async () => {
    const ask = async (...args: string[]) =>
      await askCommand([...args, '--address', product.address], { LANG: 'fr_FR.UTF-8' }, null);
    const table = await ask('4', '--as', 'director', '--set', 'from=2026-12', '--set', 'until=2026-12');
    expect(table).toMatchObject({ status: 0, err: expect.stringContaining('Qui est suraffecté') });
    expect(table.out).toMatch(/^name: .*Artois.*\n/);
    expect(table.out).toMatch(/code: PMA-T01 {2}· {2}function: conseiller en énergie partagé/);
    const csv = await ask('14', '--csv');
    expect(csv).toMatchObject({ status: 0, err: '' });
    expect(csv.out.split('\r\n')[0]).toContain('reference;title;commune.insee');
    const json = await ask('dashboards/collective-story', '--as', 'public', '--json');
    expect(JSON.parse(json.out).data.communes.totalCount).toBeGreaterThan(0);
    const hidden = await ask('13', '--as', 'analyst', '--csv');
    expect(hidden.status).toBe(0);
    expect(hidden.out).not.toContain('personalisedCarrying.');
    const wrong = await ask('9', '--set', 'insee=Loos');
    expect(wrong).toMatchObject({ status: 1, out: '', err: expect.stringContaining('BAD_INPUT') });
  });

  it('a question at the terminal says which scale is silent, and gives the rest', async () => {
    await product.scales.pma.stop();
    const { status, out, err } = await askCommand(['1', '--address', product.address], { LANG: 'en' }, null);
    expect(status).toBe(3);
    expect(err).toContain('A partial answer: the pole’s scale does not answer.');
    expect(out).toContain('LABELLED');
    expect(out).not.toContain('PMA-T');
  });
});
