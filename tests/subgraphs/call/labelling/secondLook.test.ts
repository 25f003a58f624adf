import fc from 'fast-check';
import { v7 } from 'uuid';
import { type LabellingState, labellingStates } from '#call/labelling/LabellingState.js';
import { type SecondLookCommand, secondLookObstacle } from '#call/labelling/secondLook.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, changeOf, openCall } from '../openCall.js';
import { analyst, loosAgent, officer, otherOfficer, secondOfficer } from '../smallTerritory.js';

const commands: fc.Arbitrary<SecondLookCommand & { readonly by: string }> = fc.oneof(
  fc.record({
    kind: fc.constant('PROPOSE' as const),
    by: fc.constantFrom('one', 'other'),
    reason: fc.option(fc.constant('Non.')),
  }),
  fc.record({ kind: fc.constantFrom('CONFIRM' as const, 'DISCARD' as const), by: fc.constantFrom('one', 'other') }),
);

describe('no sequence of looks', () => {
  it('refuses a proposal by one post alone, without a reason, or outside of a review', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labellingStates), fc.array(commands), (first, sequence) => {
        let state: LabellingState = first;
        let pending: { proposedBy: string; reason: string | null } | null = null;
        for (const command of sequence) {
          if (secondLookObstacle(state, pending, command) !== null) continue;
          expect(state).toBe('UNDER_REVIEW');
          if (command.kind === 'PROPOSE') pending = { proposedBy: command.by, reason: command.reason };
          if (command.kind === 'CONFIRM') {
            expect(pending?.proposedBy).not.toBe(command.by);
            expect(pending?.reason).toBeTruthy();
            state = 'NOT_RETAINED';
          }
          if (command.kind !== 'PROPOSE') pending = null;
        }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('a refusal', () => {
  let scale: CallUnderTest;
  beforeAll(async () => {
    scale = await openCall();
  });
  afterAll(() => scale?.close());

  const reviewed = async () => {
    const id = await scale.propose();
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    return id;
  };
  const propose = (id: string, actor = officer, over: object = {}) =>
    scale.ask(actor, changeOf('proposeNotRetained', 'ProposeNotRetainedInput'), {
      input: { idempotencyKey: v7(), id, expectedVersion: 3, reason: 'Relève du programme en cours.', ...over },
    });
  const answer = (name: string, id: string, actor = secondOfficer, expectedVersion = 4) =>
    scale.ask(actor, changeOf(name, 'AnswerRefusalInput'), { input: { idempotencyKey: v7(), id, expectedVersion } });
  const seen = async (id: string, actor = officer) =>
    (
      await scale.ask(actor, 'query ($id: ID!) { labelling(id: $id) { state reason proposedRefusal { reason } } }', {
        id,
      })
    ).data.labelling;

  it('is proposed by one post and confirmed by another; until then nobody outside hears of it', async () => {
    const id = await reviewed();
    const direct = await scale.ask(officer, changeOf('moveLabelling', 'MoveLabellingInput'), {
      input: { idempotencyKey: v7(), id, expectedVersion: 3, to: 'NOT_RETAINED', reason: 'Non.' },
    });
    expect(direct.data.moveLabelling.problems).toMatchObject([{ rule: 'labelling.secondLook' }]);
    expect((await propose(id)).data.proposeNotRetained.problems).toEqual([]);
    expect(await seen(id)).toEqual({
      state: 'UNDER_REVIEW',
      reason: null,
      proposedRefusal: { reason: 'Relève du programme en cours.' },
    });
    for (const actor of [loosAgent, analyst]) {
      expect(await seen(id, actor)).toEqual({ state: 'UNDER_REVIEW', reason: null, proposedRefusal: null });
    }
    const own = await answer('confirmNotRetained', id, officer);
    expect(own.data.confirmNotRetained.problems).toMatchObject([{ rule: 'labelling.secondLook' }]);
    const confirmed = await answer('confirmNotRetained', id);
    expect(confirmed.data.confirmNotRetained).toMatchObject({
      labelling: { state: 'NOT_RETAINED', reason: 'Relève du programme en cours.', version: 5 },
      problems: [],
    });
    expect(await seen(id, loosAgent)).toMatchObject({ reason: 'Relève du programme en cours.' });
  });

  it('that is discarded leaves the review where it was, and may be proposed again', async () => {
    const id = await reviewed();
    await propose(id);
    expect((await answer('discardNotRetained', id)).data.discardNotRetained.problems).toEqual([]);
    expect(await seen(id)).toMatchObject({ state: 'UNDER_REVIEW', proposedRefusal: null });
    expect((await answer('confirmNotRetained', id, secondOfficer, 5)).data.confirmNotRetained.problems).toHaveLength(1);
    expect((await propose(id, secondOfficer, { expectedVersion: 5 })).data.proposeNotRetained.problems).toEqual([]);
  });

  it('is forgotten when the file goes another way in the meantime', async () => {
    const id = await reviewed();
    await propose(id);
    expect((await scale.move(id, 'TO_MATURE', 'Précisez.')).data.moveLabelling.problems).toEqual([]);
    expect(await seen(id)).toMatchObject({ state: 'TO_MATURE', proposedRefusal: null });
  });

  it('of two confirmations at once is one decision; of a blank reason, none; of another agglomeration, none', async () => {
    const id = await reviewed();
    expect((await propose(id, officer, { reason: '  ' })).data.proposeNotRetained.problems).toMatchObject([
      { rule: 'labelling.reason' },
    ]);
    expect((await propose(id, otherOfficer)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await propose(id);
    const third = { ...officer, subject: 'third-officer' };
    const both = await Promise.all([
      answer('confirmNotRetained', id, secondOfficer),
      answer('confirmNotRetained', id, third),
    ]);
    expect(both.filter(({ data }) => data.confirmNotRetained.problems.length === 0)).toHaveLength(1);
  });
});
