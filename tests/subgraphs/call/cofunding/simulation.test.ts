import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { bethuneAgent, call, loosAgent, officer } from '../smallTerritory.js';
import { euros, fields, moneyOf, proposal } from './money.js';

let scale: CallUnderTest;
let money: ReturnType<typeof moneyOf>;
beforeAll(async () => {
  scale = await openCall();
  money = moneyOf(scale);
});
afterAll(() => scale?.close());

describe('the law’s answer', () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
  const ask = async (input: object, actor: Actor = officer): Promise<any> => {
    const { data, errors } = await scale.ask(
      actor,
      `query ($input: CoFundingCapInput!) { coFundingCap(input: $input) {
        cap { maxCents totalCents grantedCents ownShareBasisPoints terms { rule article statement limitCents binding } toBeConfirmed }
        lawful problems { __typename ... on RuleBroken { rule article } } remedies { kind source cents statement } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data.coFundingCap;
  };

  it('tells each term, which one binds, and what would make an amount lawful', async () => {
    const projectId = await money.fundedProject();
    const answer = await ask({ projectId, amountCents: euros(20_000) });
    expect(answer.cap).toMatchObject({
      maxCents: euros(10_000),
      ownShareBasisPoints: 2_000,
      toBeConfirmed: 'À confirmer par un juriste.',
      terms: [
        { rule: 'MATCHING', article: 'CGCT L5216-5 VI', limitCents: euros(15_000), binding: false },
        { rule: 'OWN_SHARE', article: 'CGCT L1111-10 III', limitCents: euros(10_000), binding: true },
      ],
    });
    expect(answer.lawful).toBe(false);
    expect(answer.problems).toEqual([
      { __typename: 'RuleBroken', rule: 'CO_FUNDING_WITHIN_CAP', article: 'CGCT L1111-10 III' },
    ]);
    expect(answer.remedies).toMatchObject([
      { kind: 'AMOUNT', cents: euros(10_000) },
      { kind: 'LINE', source: 'État', cents: euros(60_000) },
      { kind: 'COST', cents: euros(112_500) },
    ]);
  });

  it('simulates other lines without writing anything', async () => {
    const projectId = await money.fundedProject();
    const given = { kind: 'REGION', source: 'Région', amountCents: euros(60_000), status: 'PLANNED' };
    const answer = await ask({ projectId, amountCents: euros(20_000), lines: [given] }, loosAgent);
    expect(answer).toMatchObject({ lawful: true, problems: [], remedies: [], cap: { maxCents: euros(20_000) } });
    expect((await ask({ projectId })).cap.maxCents).toBe(euros(10_000));
  });

  it('refuses a plan that makes no sense, and says so of what is no facility', async () => {
    const projectId = await money.fundedProject();
    const lines = (amountCents: number, kind = 'STATE') => [{ kind, source: 'X', amountCents, status: 'ASKED' }];
    expect(await ask({ projectId, lines: lines(euros(100_001)) })).toMatchObject({
      cap: null,
      problems: [{ rule: 'SUBSIDIES_WITHIN_COST' }],
    });
    expect(await ask({ projectId, lines: lines(euros(100_001), 'PRIVATE') })).toMatchObject({
      cap: null,
      problems: [{ rule: 'PRIVATE_WITHIN_COST' }],
    });
    expect(await ask({ projectId, amountCents: 1, object: 'OTHER' })).toMatchObject({
      lawful: false,
      problems: [{ rule: 'CO_FUNDING_IS_FOR_A_FACILITY' }],
      remedies: [],
    });
    expect(await ask({ projectId, waivedBasisPoints: 5 })).toMatchObject({
      cap: null,
      problems: [{ __typename: 'InvalidInput' }],
    });
    expect(await ask({ projectId: v7() })).toBeNull();
    expect(await ask({ projectId }, bethuneAgent)).toBeNull();
  });

  it('costs the same statements for one project and for many, and for a list of any length', async () => {
    const projects = [];
    for (let index = 0; index < 12; index += 1) projects.push(await money.fundedProject());
    for (const projectId of projects) await money.run('proposeCoFunding', proposal(projectId));
    const count = async (of: readonly string[], first: number) => {
      const { errors, extensions } = await scale.ask(
        officer,
        `query ($of: [_Any!]!, $siren: SIREN!, $first: Int!) {
          _entities(representations: $of) { ... on Project { coFunding { cap { maxCents } plan { statedAt } fonds { ${fields} } } } }
          agglomeration(siren: $siren) { coFundings(first: $first) { nodes { ${fields} } } } }`,
        { of: of.map((id) => ({ __typename: 'Project', id })), siren: call, first },
      );
      expect(errors).toBeUndefined();
      return extensions?.statements;
    };
    expect(await count(projects, 12)).toBeLessThanOrEqual(await count(projects.slice(0, 1), 1));
  });
});
