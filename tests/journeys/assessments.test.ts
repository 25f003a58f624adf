import { withClient } from '#shared/database/provision.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Scale } from '#shared/identity/Actor.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const lensLievin = '246200364';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.stop();
});

const write = async (scale: Scale, sql: string, values: unknown[] = []) =>
  await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows);

interface Assessed {
  readonly support: { readonly id: string; readonly reference: string };
  readonly assessment: {
    readonly verdict: string;
    readonly held: readonly string[];
    readonly missing: readonly string[];
    readonly conditions: readonly { readonly condition: string }[];
    readonly counterfactuals: readonly object[];
    readonly steps: readonly { readonly name: string; readonly answer: string }[];
  };
}

const { query } = operation('agglomeration/in-their-place');
const review = async (variables: object = {}, persona = 'project-officer') => {
  const answer = await product.ask(persona, query, { siren: lensLievin, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data.agglomeration.supportReview;
};
/** The one support at work of Lens-Liévin, its need and its commune; each test says how they stand. */
const atWork = async () => {
  const [row] = await write(
    'call',
    `select id, need_id as "needId", project_id as "projectId", communes[1] as insee, role from support
    where siren = $1 and state = 'ACTIVE' order by id limit 1`,
    [lensLievin],
  );
  return row as { id: string; needId: string; projectId: string; insee: string; role: string };
};
const needIs = async (needId: string, own: number, competence: string) =>
  await write(
    'commune',
    `update need set own_half_days = $2, inhabitants_half_days = 0, competence = $3, quantity_half_days = 2000,
      version = version + 1 where id = $1`,
    [needId, own, competence],
  );
const examined = async (id: string): Promise<Assessed> =>
  (await review()).assessed.nodes.find(({ support }: Assessed) => support.id === id);
const answers = ({ assessment }: Assessed) =>
  Object.fromEntries(assessment.steps.map(({ name, answer }) => [name, answer]));

describe('which supports of an agglomeration are in their communes’ place', () => {
  it('is answered for all that it offers, promised or gives, and asked by verdict', async () => {
    const { verdicts, assessed } = await review();
    const [{ open }] = await write(
      'call',
      `select count(*)::int as open from support where siren = $1 and state in ('OFFERED', 'CONSENTED', 'ACTIVE')`,
      [lensLievin],
    );
    expect(assessed.totalCount).toBe(open);
    expect(verdicts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(open);
    for (const { verdict, count } of verdicts) {
      const { totalCount, nodes } = (await review({ verdicts: [verdict] })).assessed;
      expect({ verdict, totalCount }).toEqual({ verdict, totalCount: count });
      expect(nodes.map(({ assessment }: Assessed) => assessment.verdict)).toEqual(Array(count).fill(verdict));
    }
    expect((await review({ verdicts: [] })).assessed).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is « à la place de » where nearly all comes from above, and says what more of its own would change', async () => {
    const { id, needId } = await atWork();
    await needIs(needId, 0, 'housing-works-of-the-commune');
    // Nobody ever told whose competence that is: it is not known, and not a yes.
    expect(answers(await examined(id))).toMatchObject({ T2: 'UNKNOWN', T4: 'UNKNOWN' });
    const [{ key }] = await write(
      'call',
      `select competence as key from regime where siren = $1 and regime = 'COMMUNAL'
        and commune = (select communes[1] from support where id = $2) limit 1`,
      [lensLievin, id],
    );
    await needIs(needId, 1, key);
    const found = await examined(id);
    expect(found.assessment.verdict).toBe('SUBSTITUTION');
    expect(answers(found)).toMatchObject({ T1: 'TRUE', T2: 'TRUE', T4: 'FALSE' });
    expect(found.assessment.counterfactuals).toContainEqual(expect.objectContaining({ kind: 'OWN_EFFORT', share: 50 }));
    expect(
      (await review({ verdicts: ['SUBSTITUTION'] })).assessed.nodes.map((one: Assessed) => one.support.id),
    ).toEqual([id]);
    await needIs(needId, 1_000, key);
    const fair = await examined(id);
    expect(answers(fair)).toMatchObject({ T1: 'TRUE', T2: 'TRUE', T4: 'TRUE' });
    expect(fair.assessment.held).not.toContain('SUBSTITUTION');
  });

  it('is the agglomeration’s legal role where the competence is transferred, whatever the share', async () => {
    const { id, needId } = await atWork();
    const [{ key }] = await write(
      'call',
      `select competence as key from regime where siren = $1 and regime = 'TRANSFERRED'
        and commune = (select communes[1] from support where id = $2) limit 1`,
      [lensLievin, id],
    );
    await needIs(needId, 0, key);
    const found = await examined(id);
    expect(found.assessment.held).toContain('LEGAL_ROLE');
    expect(answers(found)).toMatchObject({ T1: 'NOT_APPLICABLE', T2: 'NOT_APPLICABLE', T4: 'NOT_APPLICABLE' });
  });

  it('is told alike of the support itself, to its commune too, and to nobody who may not see it', async () => {
    const { id } = await atWork();
    const asked = `{ support(id: "${id}") { assessment { verdict held sentence day } } }`;
    const { assessment } = await examined(id);
    for (const persona of ['project-officer', 'analyst', 'director']) {
      const { data, errors } = await product.ask(persona, asked);
      expect(errors).toBeUndefined();
      const { verdict, held } = assessment;
      expect(data.support.assessment).toMatchObject({ verdict, held, day: dayOf(new Date()) });
    }
    expect((await product.ask('public', asked)).data.support).toBeNull();
    expect((await review({}, 'public'))?.assessed.totalCount ?? 0).toBe(0);
  });
});
