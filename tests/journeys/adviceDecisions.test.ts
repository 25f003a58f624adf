import { withClient } from '#shared/database/provision.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const project = '019b8d2b-8c00-7000-8000-022fcbac1a23';
const { query } = operation('commune/decide-advice');

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const needs = async (persona = 'commune-agent') => {
  const { data } = await product.ask(
    persona,
    `{ project(id: "${project}") { timeline { what detail } needs { id advice { reference verdict sentence rules }
      adviceDecisions { version decision reason verdict rules commune { insee } need { id } } } } }`,
  );
  return data.project;
};
let key = 0;
const decide = async (input: object, persona = 'commune-agent') => {
  key += 1;
  return await product.ask(persona, query, {
    input: { idempotencyKey: `decision ${key}`, expectedVersion: 0, ...input },
  });
};

describe('what a commune decides on an advice', () => {
  it('is recorded with the verdict and the rule it had before it, and told in the project’s story', async () => {
    const [need] = (await needs()).needs;
    const { reference: advice, verdict, sentence, rules } = need.advice;
    const reason = 'Deux associations le feront avec nous.';
    const { data } = await decide({ advice, decision: 'SET_ASIDE', reason });
    expect(data.decideAdvice).toMatchObject({ problems: [], decision: { version: 1, verdict, rules, reason } });
    const after = await needs('project-officer');
    expect(after.needs[0].adviceDecisions).toEqual([
      { version: 1, decision: 'SET_ASIDE', reason, verdict, rules, commune: { insee: '62528' }, need: { id: need.id } },
    ]);
    const told = after.timeline.find(({ what }: { what: string }) => what === 'ADVICE_SET_ASIDE');
    for (const part of ['Loos-en-Gohelle', sentence, rules, reason]) expect(told.detail).toContain(part);
  });

  it('is only added to: the second stands beside the first, and one that read too little is told so', async () => {
    const [need] = (await needs()).needs;
    const { reference: advice } = need.advice;
    const early = await decide({ advice, decision: 'FOLLOWED' });
    expect(early.data.decideAdvice.problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 1 }]);
    await decide({ advice, decision: 'FOLLOWED', expectedVersion: 1 });
    const decisions = (await needs()).needs[0].adviceDecisions;
    expect(decisions.map(({ decision }: { decision: string }) => decision)).toEqual(['SET_ASIDE', 'FOLLOWED']);
    const grants = await withClient(product.addresses.commune.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select has_table_privilege('commune_app', 'advice_decision', 'UPDATE') as changes,
          has_table_privilege('commune_app', 'advice_decision', 'DELETE') as deletes`,
      );
      return rows;
    });
    expect(grants).toEqual([{ changes: false, deletes: false }]);
  });

  it('needs a reason where the advice is set aside, and an advice that was given', async () => {
    const [, need] = (await needs()).needs;
    const { reference: advice } = need.advice;
    const silent = await decide({ advice, decision: 'SET_ASIDE', reason: '  ' });
    expect(silent.data.decideAdvice.problems).toMatchObject([{ path: ['input', 'reason'] }]);
    const [text, code] = advice.split('.');
    const better = Buffer.from(
      Buffer.from(text, 'base64url')
        .toString()
        .replace(/"verdict":"\w+"/, '"verdict":"SUPPORT"'),
    ).toString('base64url');
    for (const forged of [`${better}.${code}`, `${text}.${'0'.repeat(64)}`, 'anything', '']) {
      const { data } = await decide({ advice: forged, decision: 'FOLLOWED' });
      expect(data.decideAdvice.problems).toMatchObject([{ __typename: 'RuleBroken', rule: 'ADVICE_WAS_GIVEN' }]);
    }
    expect((await needs()).needs[1].adviceDecisions).toEqual([]);
  });

  it('is for the communes that carry the project: others are refused, and who is not signed in is asked to', async () => {
    const [, need] = (await needs()).needs;
    const { reference: advice } = need.advice;
    const code = async (persona: string) =>
      (await decide({ advice, decision: 'FOLLOWED' }, persona)).errors?.[0]?.extensions.code;
    expect(await code('project-officer')).toBe('FORBIDDEN');
    expect(await code('director')).toBe('FORBIDDEN');
    expect(await code('public')).toBe('UNAUTHENTICATED');
  });

  it('is on the need as it is: once that changed, the advice is asked for again', async () => {
    const [, need] = (await needs()).needs;
    await withClient(product.addresses.commune.ownerUrl, async (client) => {
      await client.query('update need set version = version + 1, own_half_days = own_half_days + 1 where id = $1', [
        need.id,
      ]);
    });
    const { data } = await decide({ advice: need.advice.reference, decision: 'FOLLOWED' });
    expect(data.decideAdvice.problems).toMatchObject([{ rule: 'ADVICE_IS_ON_THE_NEED_AS_IT_IS' }]);
  });
});
