import fc from 'fast-check';
import { FollowUp } from '#commune/stands/FollowUp.js';
import { decide, type FollowedUp, type FollowUpCommand } from '#commune/stands/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const heard: FollowedUp & { heardOn: string } = {
  heardOn: '2026-03-14',
  deadline: '2026-06-30',
  followUp: FollowUp.NONE,
  actionId: null,
  contractId: null,
  projectId: null,
  answer: null,
  answeredOn: null,
};
const on = '2026-04-02';

const stateOf = (command: FollowUpCommand, state = heard) => {
  const outcome = decide(state, command);
  if (outcome.kind === 'REFUSED') throw new Error(JSON.stringify(outcome.obstacles));
  return { ...outcome.state, heardOn: state.heardOn };
};
const refusalOf = (command: FollowUpCommand, state = heard) => {
  const outcome = decide(state, command);
  return outcome.kind === 'FOLLOWED'
    ? []
    : outcome.obstacles.map((one) => ('rule' in one ? one.rule : 'path' in one ? one.path.join('.') : one.kind));
};

describe('a heard need', () => {
  it.each([
    [{ followUp: FollowUp.ACTION, actionId: 'a' }, { actionId: 'a' }],
    [{ followUp: FollowUp.CONTRACT, contractId: 'c' }, { contractId: 'c' }],
    [
      { followUp: FollowUp.PROJECT, projectId: 'p', answer: ' Oui. ' },
      { projectId: 'p', answer: 'Oui.' },
    ],
    [{ followUp: FollowUp.ANSWER, answer: 'Trois bancs.' }, { answer: 'Trois bancs.' }],
  ])('is followed up by %j, on the day it is said', (command, expected) => {
    expect(stateOf({ ...command, on })).toEqual({
      ...heard,
      followUp: command.followUp,
      ...expected,
      answeredOn: on,
    });
  });

  it('keeps the day something first came of it when another follow-up takes over', () => {
    const answered = stateOf({ followUp: FollowUp.ANSWER, answer: 'Bientôt.', on });
    const acted = stateOf({ followUp: FollowUp.ACTION, actionId: 'a', on: '2026-09-01' }, answered);
    expect(acted).toMatchObject({ followUp: FollowUp.ACTION, answer: 'Bientôt.', answeredOn: on });
  });

  it('that was followed up is never left without', () => {
    const acted = stateOf({ followUp: FollowUp.ACTION, actionId: 'a', on });
    expect(refusalOf({ followUp: FollowUp.NONE, on }, acted)).toEqual(['FOLLOW_UP_STANDS']);
  });

  it('names the one record that its follow-up says, and no other', () => {
    expect(refusalOf({ followUp: FollowUp.ACTION, on })).toEqual(['input.actionId']);
    expect(refusalOf({ followUp: FollowUp.ACTION, actionId: 'a', projectId: 'p', on })).toEqual(['input.projectId']);
    expect(refusalOf({ followUp: FollowUp.ANSWER, answer: 'x', contractId: 'c', on })).toEqual(['input.contractId']);
    expect(refusalOf({ followUp: FollowUp.ANSWER, answer: '  ', on })).toEqual(['input.answer']);
    expect(refusalOf({ followUp: FollowUp.NONE, answer: 'Trois bancs.', on })).toEqual(['input.followUp']);
  });

  it('has a deadline that moves while nothing came of it, never before the day it was heard', () => {
    expect(stateOf({ followUp: FollowUp.NONE, deadline: '2026-12-31', on })).toEqual({
      ...heard,
      deadline: '2026-12-31',
    });
    expect(refusalOf({ followUp: FollowUp.NONE, deadline: '2026-03-13', on })).toEqual(['input.deadline']);
    const answered = stateOf({ followUp: FollowUp.ANSWER, answer: 'Oui.', on });
    expect(refusalOf({ followUp: FollowUp.ANSWER, deadline: '2026-12-31', on }, answered)).toEqual(['DEADLINE_STANDS']);
  });

  it('reaches no state that is excluded, whatever is said of it', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
    const record = fc.constantFrom('x', null, undefined);
    const day = fc.constantFrom('2026-01-01', '2026-03-14', '2026-08-01');
    const command = fc
      .record({
        followUp: fc.constantFrom(...Object.values(FollowUp)),
        actionId: record,
        contractId: record,
        projectId: record,
        answer: fc.constantFrom('Oui.', ' ', null, undefined),
        deadline: maybe(day),
      })
      .map((given) => given as Omit<FollowUpCommand, 'on'>);
    let followed = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let state = heard;
        for (const [index, one] of commands.entries()) {
          const outcome = decide(state, { ...one, on: `2026-04-${String(index + 10)}` });
          if (outcome.kind === 'REFUSED') {
            expect(outcome.obstacles).not.toEqual([]);
            continue;
          }
          followed += 1;
          const next = { ...outcome.state, heardOn: state.heardOn };
          if (state.followUp !== FollowUp.NONE) {
            expect(next.followUp).not.toBe(FollowUp.NONE);
            expect([next.answeredOn, next.deadline]).toEqual([state.answeredOn, state.deadline]);
          }
          state = next;
          const { followUp, actionId, contractId, projectId, answer, answeredOn, deadline } = state;
          expect([actionId !== null, contractId !== null, projectId !== null]).toEqual([
            followUp === FollowUp.ACTION,
            followUp === FollowUp.CONTRACT,
            followUp === FollowUp.PROJECT,
          ]);
          expect(answeredOn === null).toBe(followUp === FollowUp.NONE);
          if (followUp === FollowUp.ANSWER) expect(answer).not.toBeNull();
          if (followUp === FollowUp.NONE) expect(answer).toBeNull();
          expect(deadline >= heard.heardOn).toBe(true);
        }
      }),
    );
    expect(followed).toBeGreaterThan(10);
  });
});
