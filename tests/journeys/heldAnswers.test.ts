import pg from 'pg';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

const question = operation('dashboards/street-to-technician');
const description = 'query($insee: INSEE!) { commune(insee: $insee) { insee name population } }';
const loos = { insee: '62528' };

let product: TestProduct;
let owner: pg.Client;
beforeAll(async () => {
  product = await openProduct();
  owner = new pg.Client(product.addresses.commune.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await product?.stop();
});

type Sources = readonly { scale: string; fetches: number; unchanged: number }[];
const isHeld = (answer: Answer) =>
  (answer.extensions.sources as Sources).every(({ fetches, unchanged }) => unchanged === fetches);

/** Other suites write in other databases of the same server, which counts as a change: it is asked until nobody did. */
async function untilHeld(persona: string, query: string, variables: object): Promise<Answer> {
  for (let times = 0; times < 500; times += 1) {
    const answer = await product.ask(persona, query, variables);
    if (isHeld(answer)) return answer;
  }
  throw new Error('never confirmed');
}

const population = (answer: Answer): number => answer.data.commune.population;
const setPopulation = (value: number) =>
  owner.query('update population set inhabitants = $1 where insee = $2', [value, loos.insee]);

it('gives what the scales confirm, the same as what they answered', async () => {
  const first = await product.ask(question.persona, question.query, question.variables);
  expect(isHeld(first)).toBe(false);
  expect((await untilHeld(question.persona, question.query, question.variables)).data).toEqual(first.data);
});

it('tells a change at once, whoever made it, however often the answer was held', async () => {
  for (const value of [7001, 7002, 7003]) {
    await untilHeld('analyst', description, loos);
    await setPopulation(value);
    expect(population(await product.ask('analyst', description, loos))).toBe(value);
  }
});

it('tells a change that began before the answer was held and ended after', async () => {
  await owner.query('begin');
  await setPopulation(7010);
  const before = population(await untilHeld('analyst', description, loos));
  expect(before).not.toBe(7010);
  await owner.query('commit');
  expect(population(await product.ask('analyst', description, loos))).toBe(7010);
});

it('holds an answer for who asked it, and nobody else', async () => {
  const drafts = 'query { actions(first: 1) { totalCount } }';
  const agent = await untilHeld('commune-agent', drafts, {});
  const publicly = await product.ask('public', drafts, {});
  expect(isHeld(publicly)).toBe(false);
  expect(publicly.data.actions.totalCount).toBeLessThan(agent.data.actions.totalCount);
});

it('gives nothing that a stopped scale cannot confirm', async () => {
  await untilHeld(question.persona, question.query, question.variables);
  await product.scales.pma.stop();
  const partial = await product.ask(question.persona, question.query, question.variables);
  expect(partial.errors?.map(({ extensions }) => extensions.scale)).toContain('pma');
});
