import { withClient } from '#shared/database/provision.js';
import { read } from '#tests/house/tree.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from './openCall.js';
import { call, loos } from './smallTerritory.js';

/** Each bad input that an agglomeration meets, with the test that tries it: file, and words of its name. */
const tried: readonly (readonly [input: string, file: string, words: string])[] = [
  ['a label without a proposal', 'call/badInput', 'a label without a proposal'],
  ['a label without a proposal', 'call/labelling/decision', 'what never was, and what is no id, is not found'],
  ['a decision without a reason', 'call/labelling/decision', 'without the reason it owes the commune is refused'],
  ['a decision without a reason', 'call/labelling/lifecycle', 'becomes %s only with a reason'],
  ['a support for a commune of another agglomeration', 'call/supports/support', 'a commune of another agglomeration'],
  ['a commune that changes agglomeration', 'call/regimes/regimes', 'and the one it leaves sees its own end'],
  ['a commune that changes agglomeration', 'call/territory/leaving', 'leaves its file at the former suspended'],
  ['a commune nouvelle', 'call/territory/leaving', 'or into a commune nouvelle of it'],
  ['a commune that leaves the territory', 'call/territory/leaving', 'ends what was under way for it on that day'],
  ['a commune that leaves the territory', 'commune/regimes/leaving', 'proposes to nobody, and still withdraws'],
  ['a plan that sums to more than the cost', 'commune/projects/funding', 'counts on more than the cost'],
  ['private subsidies above the cost', 'commune/projects/funding', 'PRIVATE_WITHIN_COST'],
  ['private subsidies above the cost', 'call/cofunding/simulation', 'PRIVATE_WITHIN_COST'],
  [
    'a consent withdrawn in the second of its activation',
    'call/supports/together',
    'never leave work without a consent',
  ],
  ['an activation straight in the table', 'call/supports/straightToTheTable', 'whatever is written'],
  ['a deliberation of the future', 'call/cofunding/coFunding', 'takes no deliberation of the future'],
  ['regimes entered out of order', 'call/regimes/regimes', 'in whatever order they are entered'],
  ['two officers who decide at once', 'call/labelling/decision', 'of two officers at once'],
  ['two officers who decide at once', 'call/supports/together', 'do not both decide of the version they read'],
  ['two officers who decide at once', 'call/cofunding/coFunding', 'two commitments at the same moment'],
  ['a grid changed during a review', 'call/criteria/review', 'whatever is published meanwhile'],
];

it.each(tried)('%s is tried in %s', (_input, file, words) => {
  expect(read(`tests/subgraphs/${file}.test.ts`)).toContain(words);
});

describe('in the database itself', () => {
  let scale: CallUnderTest;
  beforeAll(async () => {
    scale = await openCall();
  });
  afterAll(() => scale?.close());

  it('a label without a proposal is none, nor one without a reason: its row needs the receipt of what the commune sent', async () => {
    const write = (reason: string | null) =>
      withClient(scale.ownerUrl, (client) =>
        client.query(
          `insert into labelling (siren, project_id, year, number, reference, state, communes, visibility, receipt_id,
            received_at, updated_at, state_since, demonstration, labelled_on, reason)
          values ($1, uuidv7(), 2026, 900, 'CALL-2026-900', 'LABELLED', array[$2], 'SHARED', uuidv7(), now(), now(), now(),
            false, current_date, $3)`,
          [call, loos, reason],
        ),
      );
    await expect(write(null)).rejects.toMatchObject({ constraint: 'labelling_reasoned' });
    await expect(write('Un bon projet.')).rejects.toMatchObject({
      code: '23503',
      constraint: 'labelling_receipt_id_siren_project_id_fkey',
    });
  });
});
