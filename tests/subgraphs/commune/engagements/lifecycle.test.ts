import fc from 'fast-check';
import { DecidingBody } from '#commune/consents/Act.js';
import { decide, type EngagementCommand, type Word } from '#commune/engagements/lifecycle.js';
import { DeclineGround, EngagementState } from '#shared/graphql/EngagementState.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const engage: EngagementCommand = {
  kind: 'ENGAGE',
  on: '2026-11-02',
  body: DecidingBody.DELIBERATION,
  actReference: 'DELIB-2026-041',
  localVersion: null,
};
const decline: EngagementCommand = { kind: 'DECLINE', ground: DeclineGround.ALREADY_DONE, reason: null };
const withdraw: EngagementCommand = { kind: 'WITHDRAW', reason: null };

/** The rules that stop a command, or what is written. */
const said = (word: Word | null, command: EngagementCommand) => {
  const outcome = decide(word, command, today);
  if (outcome.kind === 'ANSWERED') return outcome.answer;
  return outcome.obstacles.map((one) => ('rule' in one ? one.rule : 'path' in one ? one.path.join('.') : one.kind));
};
const answered = (word: Word | null, command: EngagementCommand) => {
  const outcome = decide(word, command, today);
  if (outcome.kind === 'REFUSED') throw new Error('refused');
  return outcome.answer;
};

describe('a commune’s word on an initiative', () => {
  it('is a yes by an act, a no with its ground, or a yes taken back, each written whole', () => {
    const yes = answered(null, engage);
    expect(yes).toMatchObject({ state: 'ENGAGED', since: '2026-11-02', engagedOn: '2026-11-02', body: 'DELIBERATION' });
    expect(answered(yes, withdraw)).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: today, engagedOn: '2026-11-02' });
    expect(answered(null, decline)).toMatchObject({ state: 'DECLINED', ground: 'ALREADY_DONE', engagedOn: null });
    const back = answered(answered(yes, withdraw), { ...engage, on: today });
    expect(back).toMatchObject({ state: 'ENGAGED', withdrawnOn: null, since: today });
  });

  it('is not given twice, nor taken back before it was given, nor dated before the last one', () => {
    const yes = answered(null, engage);
    expect(said(yes, engage)).toEqual(['AlreadyDone']);
    expect(said(yes, decline)).toEqual(['ENGAGED_WITHDRAWS']);
    expect(said(null, withdraw)).toEqual(['ENGAGEMENT_HOLDS']);
    expect(said(answered(null, decline), { kind: 'DESCRIBE', localVersion: 'x' })).toEqual(['ENGAGEMENT_HOLDS']);
    expect(said(answered(null, decline), engage)).toEqual(['input.engagedOn']);
    expect(said(null, { ...engage, on: '2026-11-24' })).toEqual(['input.engagedOn']);
    expect(said(null, { ...engage, localVersion: 'x'.repeat(10_001) })).toEqual(['input.localVersion']);
  });

  it('stays whole and never goes back in time, whatever is asked of it in whatever order', () => {
    const day = fc.integer({ min: 1, max: 23 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
    const command: fc.Arbitrary<EngagementCommand> = fc.oneof(
      day.map((on) => ({ ...engage, on })),
      fc.constantFrom(...Object.values(DeclineGround)).map((ground) => ({ ...decline, ground })),
      fc.constant(withdraw),
      fc.constant<EngagementCommand>({ kind: 'DESCRIBE', localVersion: 'À l’école d’abord.' }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let word: Word | null = null;
        for (const one of commands) {
          const outcome = decide(word, one, today);
          if (outcome.kind === 'REFUSED') {
            expect(outcome.obstacles.length).toBeGreaterThan(0);
            continue;
          }
          const { answer } = outcome;
          expect(answer.since >= ((word as Word | null)?.since ?? '')).toBe(true);
          expect(answer.ground !== null).toBe(answer.state === EngagementState.DECLINED);
          expect(answer.withdrawnOn !== null).toBe(answer.state === EngagementState.WITHDRAWN);
          if (answer.state === EngagementState.ENGAGED) expect(answer.body).not.toBeNull();
          if (answer.state === EngagementState.WITHDRAWN) expect(answer.engagedOn).not.toBeNull();
          word = answer;
        }
      }),
    );
  });
});
