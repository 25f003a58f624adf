import fc from 'fast-check';
import { availableTransitions } from '#commune/contracts/availableTransitions.js';
import { ContractSide } from '#commune/contracts/ContractSide.js';
import { ContractState } from '#commune/contracts/ContractState.js';
import { Judgement } from '#commune/contracts/Judgement.js';
import { type ContractCommand, type ContractSituation, decide, judged } from '#commune/contracts/lifecycle.js';
import { type JudgedCommitment, laggingSide, verdictOn } from '#commune/contracts/verdict.js';
import { describe, expect, it } from '#tests/support/suite.js';

const { COMMUNE, INHABITANTS } = ContractSide;
const { KEPT, PARTLY, NOT_KEPT } = Judgement;
type Said = Judgement | null;

const commitment = (side: ContractSide, byCommune: Said = null, byInhabitants: Said = byCommune): JudgedCommitment => ({
  side,
  judgedByCommune: byCommune,
  judgedByInhabitants: byInhabitants,
});

describe('how a contract ends by both sides’ judgements', () => {
  it.each([
    ['both keep all', [commitment(COMMUNE, KEPT), commitment(INHABITANTS, KEPT)], { kind: 'HONOURED' }],
    // Each side: (½ + ½) of 2 judgements = exactly half.
    ['both keep exactly half', [commitment(COMMUNE, PARTLY), commitment(INHABITANTS, PARTLY)], { kind: 'HONOURED' }],
    // The judges disagree: (1 + 0) of 2 = half.
    ['the judges disagree', [commitment(COMMUNE, KEPT, NOT_KEPT), commitment(INHABITANTS, KEPT)], { kind: 'HONOURED' }],
    // The commune: (½ + 0) of 2 = a quarter.
    [
      'the commune keeps a quarter',
      [commitment(COMMUNE, PARTLY, NOT_KEPT), commitment(INHABITANTS, KEPT)],
      { kind: 'UNBALANCED', side: COMMUNE },
    ],
    // The inhabitants: (1 + 1 + 0 + 0 + 0 + 0) of 6 = a third.
    [
      'the inhabitants keep one of three',
      [
        commitment(COMMUNE, KEPT),
        commitment(INHABITANTS, KEPT),
        commitment(INHABITANTS, NOT_KEPT),
        commitment(INHABITANTS, NOT_KEPT),
      ],
      { kind: 'UNBALANCED', side: INHABITANTS },
    ],
    ['none keeps half', [commitment(COMMUNE, NOT_KEPT), commitment(INHABITANTS, NOT_KEPT, PARTLY)], { kind: 'BROKEN' }],
    [
      'one judge is missing',
      [commitment(COMMUNE, KEPT, null), commitment(INHABITANTS, KEPT)],
      { kind: 'OPEN', missing: 1 },
    ],
    ['nobody has judged', [commitment(COMMUNE), commitment(INHABITANTS)], { kind: 'OPEN', missing: 4 }],
    ['a side is empty', [commitment(COMMUNE, KEPT)], { kind: 'OPEN', missing: 0 }],
  ])('%s', (_what, commitments, verdict) => {
    expect(verdictOn(commitments)).toEqual(verdict);
  });

  const anyJudgement = fc.constantFrom(...Object.values(Judgement));
  const anySide = fc.constantFrom(...Object.values(ContractSide));
  const anyCommitments = fc.array(
    fc.record({ side: anySide, judgedByCommune: anyJudgement, judgedByInhabitants: anyJudgement }),
    { maxLength: 8 },
  );
  const mirrored = (side: ContractSide) => (side === COMMUNE ? INHABITANTS : COMMUNE);

  it('does not depend on the order, nor on which of the two judges said what', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const verdict = verdictOn(commitments);
        expect(verdictOn(commitments.toReversed())).toEqual(verdict);
        const exchanged = commitments.map((one) => ({
          side: one.side,
          judgedByCommune: one.judgedByInhabitants,
          judgedByInhabitants: one.judgedByCommune,
        }));
        expect(verdictOn(exchanged)).toEqual(verdict);
      }),
    );
  });

  it('treats the two sides alike: exchange them, and the other is named', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const verdict = verdictOn(commitments);
        const exchanged = verdictOn(commitments.map((one) => ({ ...one, side: mirrored(one.side) })));
        expect(exchanged).toEqual(
          verdict.kind === 'UNBALANCED' ? { kind: 'UNBALANCED', side: mirrored(verdict.side) } : verdict,
        );
      }),
    );
  });

  it('never blames a side more for a judgement that is better', () => {
    fc.assert(
      fc.property(anyCommitments, fc.nat(), (commitments, at) => {
        if (commitments.length === 0) return;
        const place = at % commitments.length;
        const better = commitments.map((one, index) => (index === place ? judged(one, COMMUNE, KEPT) : one));
        const side = commitments[place]?.side;
        const blamed = (list: readonly JudgedCommitment[]) => {
          const verdict = verdictOn(list);
          return verdict.kind === 'BROKEN' || (verdict.kind === 'UNBALANCED' && verdict.side === side);
        };
        if (blamed(better)) expect(blamed(commitments)).toBe(true);
      }),
    );
  });

  it('has a lagging side exactly when it ends unbalanced, once all is judged', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const verdict = verdictOn(commitments);
        expect(laggingSide(commitments)).toBe(verdict.kind === 'UNBALANCED' ? verdict.side : null);
      }),
    );
  });
});

describe('a contract that goes through commands', () => {
  const day = '2027-03-14';
  const states = Object.values(ContractState);
  const command: fc.Arbitrary<ContractCommand> = fc.oneof(
    fc.constant<ContractCommand>({ kind: 'NAME_PARTY' }),
    fc.record({ kind: fc.constant('MOVE' as const), to: fc.constantFrom(...states), day: fc.constant(day) }),
    fc.record({
      kind: fc.constant('JUDGE' as const),
      commitmentId: fc.constantFrom('a', 'b', 'c', 'elsewhere'),
      by: fc.constantFrom(COMMUNE, INHABITANTS),
      judgement: fc.constantFrom(...Object.values(Judgement)),
    }),
  );
  const sides = fc.array(fc.constantFrom(COMMUNE, INHABITANTS), { maxLength: 3 });
  const commit = sides.map((given) => ({ kind: 'COMMIT' as const, given }));

  const asked = fc.oneof({ weight: 6, arbitrary: command }, commit);
  const both = [
    { ...commitment(COMMUNE), id: 'a' },
    { ...commitment(INHABITANTS), id: 'b' },
  ];
  const starts: ContractSituation[] = [
    { state: ContractState.PROPOSED, commitments: [] },
    { state: ContractState.NEGOTIATED, commitments: both },
    { state: ContractState.RUNNING, commitments: both },
    ...[KEPT, PARTLY, NOT_KEPT].flatMap((first) =>
      [KEPT, PARTLY, NOT_KEPT].map((second) => ({
        state: ContractState.RUNNING,
        commitments: [
          { ...commitment(COMMUNE, first), id: 'a' },
          { ...commitment(INHABITANTS, second), id: 'b' },
        ],
      })),
    ),
  ];

  it('never reaches an excluded state, whatever is asked of it', () => {
    const reached = new Set<ContractState>();
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(asked, { maxLength: 60 }), (start, commands) => {
        let now = start;
        for (const one of commands) {
          const outcome = decide(now, one);
          const before = now;
          switch (outcome.kind) {
            case 'REFUSED':
              expect(outcome.obstacles.length).toBeGreaterThan(0);
              continue;
            case 'CHANGED':
              expect(['PROPOSED', 'NEGOTIATED']).toContain(before.state);
              if ('given' in one) {
                const commitments = one.given.map((side, index) => ({ ...commitment(side), id: 'abc'.charAt(index) }));
                now = { ...now, commitments };
              }
              continue;
            case 'JUDGED':
              expect(before.state).toBe('RUNNING');
              if (one.kind !== 'JUDGE') throw new Error('Only a judgement judges.');
              now = {
                ...now,
                commitments: now.commitments.map((each) =>
                  each.id === one.commitmentId ? judged(each, one.by, one.judgement) : each,
                ),
              };
              expect(outcome.unbalancedSide).toBe(laggingSide(now.commitments));
              continue;
            case 'MOVED': {
              now = { ...now, state: outcome.state };
              reached.add(now.state);
              expect(states.indexOf(now.state)).toBeGreaterThan(states.indexOf(before.state));
              expect(['HONOURED', 'UNBALANCED', 'BROKEN']).not.toContain(before.state);
              if (!['PROPOSED', 'NEGOTIATED'].includes(now.state)) {
                expect(new Set(now.commitments.map(({ side }) => side)).size).toBe(2);
              }
              if (['HONOURED', 'UNBALANCED', 'BROKEN'].includes(now.state)) {
                expect(verdictOn(now.commitments).kind).toBe(now.state);
                expect(outcome.days.endedOn).toBe(day);
              }
              expect(outcome.unbalancedSide !== null).toBe(now.state === 'UNBALANCED');
            }
          }
        }
      }),
      // The same walks each time, or one in hundreds of runs would end without every state.
      { numRuns: 2000, seed: 20_261_123 },
    );
    // The property is worth something only if contracts were concluded and ended on the way.
    expect([...reached].sort()).toEqual(states.filter((state) => state !== 'PROPOSED').sort());
  });

  it('asked again for what it is already says so, and changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), (state) => {
        const outcome = decide({ state, commitments: [] }, { kind: 'MOVE', to: state, day });
        expect(outcome).toMatchObject({ kind: 'REFUSED', obstacles: [{ kind: 'AlreadyDone' }] });
      }),
    );
  });
});

describe('the transitions shown', () => {
  const running = {
    state: ContractState.RUNNING,
    commitments: [
      { ...commitment(COMMUNE, KEPT), id: 'a' },
      { ...commitment(INHABITANTS, KEPT), id: 'b' },
    ],
  };
  const asked = { own: true, day: '2027-03-14', locale: 'fr' } as const;

  it('agree with what a move would do, and a closed one says why, with French spaces', () => {
    const shown = availableTransitions(running, asked);
    expect(shown).toHaveLength(Object.values(ContractState).length - 1);
    for (const { to, open, reason } of shown) {
      const outcome = decide(running, { kind: 'MOVE', to: to as ContractState, day: asked.day });
      expect(open).toBe(outcome.kind === 'MOVED');
      expect(reason === null).toBe(open);
      expect(reason ?? '').not.toMatch(/[ \p{L}][:;!?]/u);
    }
    expect(shown.filter(({ open }) => open).map(({ to }) => to)).toEqual(['HONOURED']);
  });

  it('are all closed to who does not keep the contract', () => {
    expect(availableTransitions(running, { ...asked, own: false }).some(({ open }) => open)).toBe(false);
  });
});
