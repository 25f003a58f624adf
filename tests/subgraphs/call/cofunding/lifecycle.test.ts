import fc from 'fast-check';
import { bindsOn, isConcordant, type Word } from '#call/cofunding/concordance.js';
import { type Command, decide, type Standing } from '#call/cofunding/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const amountCents = 1_000_000;
const proposed: Standing = {
  state: 'PROPOSED',
  object: 'FACILITY',
  amountCents,
  paidCents: 0,
  own: null,
  commune: null,
};
const yes: Word = {
  state: 'GRANTED',
  object: 'FACILITY',
  amountCents,
  decidedOn: '2026-11-02',
  enforceableFrom: '2026-11-10',
  from: null,
  until: null,
};
const deliberate = (word: Word = yes): Command => ({ kind: 'DELIBERATE', word });
const hear = (word: Word = yes): Command => ({ kind: 'HEAR', word });
const commit: Command = { kind: 'COMMIT', law: [] };
const pay = (cents: number): Command => ({ kind: 'PAY', cents });

/** What commands come to, each on what the one before left; a refusal leaves it as it was. */
const reached = (commands: readonly Command[], start: Standing = proposed, day = today) =>
  commands.reduce((standing, command) => {
    const outcome = decide(standing, command, day);
    return outcome.kind === 'REFUSED' ? standing : outcome.standing;
  }, start);
const rulesOf = (standing: Standing, command: Command, day = today) => {
  const outcome = decide(standing, command, day);
  if (outcome.kind !== 'REFUSED') return [];
  return outcome.obstacles.map((one) => (one.kind === 'RuleBroken' ? one.rule : one.kind));
};

describe('a fonds de concours', () => {
  it('goes from its proposal to its payment by two deliberations, whichever comes first', () => {
    for (const both of [
      [deliberate(), hear()],
      [hear(), deliberate()],
    ]) {
      expect(reached(both.slice(0, 1)).state).toBe('DELIBERATED_BY_ONE');
      expect(reached([...both, commit]).state).toBe('COMMITTED');
    }
    const committed = reached([deliberate(), hear(), commit]);
    expect(reached([pay(400_000)], committed)).toMatchObject({ state: 'PAID_PART', paidCents: 400_000 });
    const paid = reached([pay(400_000), pay(600_000)], committed);
    expect(paid).toMatchObject({ state: 'PAID', paidCents: amountCents });
    expect(reached([{ kind: 'END', reason: null }], paid).state).toBe('ENDED');
  });

  it('is committed by one council alone in no way', () => {
    expect(rulesOf(reached([deliberate()]), commit)).toEqual(['TWO_DELIBERATIONS']);
    expect(rulesOf(reached([hear()]), commit)).toEqual(['TWO_DELIBERATIONS']);
    expect(rulesOf(proposed, commit)).toEqual(['TWO_DELIBERATIONS', 'TWO_DELIBERATIONS']);
  });

  it('needs the same object and the same amount of both', () => {
    const own = reached([deliberate()]);
    for (const other of [{ amountCents: amountCents - 1 }, { object: 'OTHER' as const }, { amountCents: null }]) {
      expect(rulesOf(reached([hear({ ...yes, ...other })], own), commit)).toEqual(['DELIBERATIONS_AGREE']);
    }
  });

  it('counts no deliberation of the future, none that does not bind, none whose period is over', () => {
    const own = reached([deliberate()]);
    for (const other of [
      { decidedOn: '2026-11-24', enforceableFrom: '2026-11-24' },
      { enforceableFrom: null },
      { enforceableFrom: '2026-11-24' },
      { from: '2026-12-01' },
      { until: '2026-11-22' },
    ]) {
      expect(rulesOf(reached([hear({ ...yes, ...other })], own), commit)).toEqual(['DELIBERATIONS_BIND']);
    }
    const tomorrow = reached([hear({ ...yes, enforceableFrom: '2026-11-24' })], own);
    expect(rulesOf(tomorrow, commit, '2026-11-24')).toEqual([]);
  });

  it('is ended by the commune’s no, and by its yes taken back', () => {
    const refusal = hear({ ...yes, state: 'REFUSED' });
    const withdrawal = hear({ ...yes, state: 'WITHDRAWN' });
    expect(reached([deliberate(), refusal]).state).toBe('REFUSED');
    expect(reached([hear(), withdrawal]).state).toBe('PROPOSED');
    const committed = reached([deliberate(), hear(), commit]);
    expect(reached([withdrawal], committed).state).toBe('CANCELLED');
    expect(reached([pay(1), withdrawal], committed)).toMatchObject({ state: 'ENDED', paidCents: 1 });
    expect(reached([pay(amountCents), withdrawal], committed).state).toBe('PAID');
  });

  it('pays nothing before it is committed, nothing of nothing, and nothing beyond its amount', () => {
    expect(rulesOf(reached([deliberate(), hear()]), pay(1))).toEqual(['ONLY_COMMITTED_IS_PAID']);
    const committed = reached([deliberate(), hear(), commit]);
    expect(rulesOf(committed, pay(0))).toEqual(['InvalidInput']);
    expect(rulesOf(committed, pay(amountCents + 1))).toEqual(['InvalidInput']);
  });

  it('says why it ends early, is refused or is cancelled', () => {
    const committed = reached([deliberate(), hear(), commit]);
    for (const [standing, kind] of [
      [proposed, 'REFUSE'],
      [proposed, 'CANCEL'],
      [committed, 'CANCEL'],
      [committed, 'END'],
    ] as const) {
      expect(rulesOf(standing, { kind, reason: null })).toEqual(['CO_FUNDING_REASON']);
      expect(decide(standing, { kind, reason: 'Le chantier a coûté moins.' }, today).kind).toBe('MOVED');
    }
  });
});

const day = fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-23', '2026-12-01');
const maybeDay = fc.option(day);
const words = fc.record<Word>({
  state: fc.constantFrom('GRANTED', 'GRANTED', 'GRANTED', 'REFUSED', 'WITHDRAWN'),
  object: fc.constantFrom('FACILITY', 'FACILITY', 'OTHER', null),
  amountCents: fc.constantFrom(amountCents, amountCents, 5, null),
  decidedOn: day,
  enforceableFrom: maybeDay,
  from: maybeDay,
  until: maybeDay,
});
const reason = fc.constantFrom('Parce que.', null);
const commands = fc.array(
  fc.oneof(
    words.map((word): Command => ({ kind: 'DELIBERATE', word })),
    words.map((word): Command => ({ kind: 'HEAR', word })),
    fc.constant(commit),
    fc.integer({ min: 0, max: amountCents }).map(pay),
    fc
      .constantFrom('END' as const, 'REFUSE' as const, 'CANCEL' as const)
      .chain((kind) => reason.map((why): Command => ({ kind, reason: why }))),
    fc.constant<Command>({ kind: 'LEAVE' }),
  ),
  { maxLength: 12 },
);

describe('no sequence of commands', () => {
  it('commits without two concordant deliberations that bind, pays beyond the amount, or revives what is over', () => {
    fc.assert(
      fc.property(commands, (given) => {
        let standing = proposed;
        for (const command of given) {
          const before = standing;
          standing = reached([command], standing);
          if (['REFUSED', 'CANCELLED', 'ENDED'].includes(before.state)) expect(standing.state).toBe(before.state);
          if (before.state !== 'COMMITTED' && standing.state === 'COMMITTED') {
            for (const word of [standing.own, standing.commune]) {
              expect(word !== null && isConcordant(word, standing) && bindsOn(word, today)).toBe(true);
            }
          }
          expect(standing.paidCents).toBeGreaterThanOrEqual(before.paidCents);
          expect(standing.paidCents).toBeLessThanOrEqual(standing.amountCents);
          expect(standing.state === 'PAID').toBe(standing.state === 'PAID' && standing.paidCents === amountCents);
        }
      }),
    );
  });

  it('depends on the order in which the two councils speak', () => {
    fc.assert(
      fc.property(words, words, (own, commune) => {
        // A refusal ends the matter wherever it comes; until then only what was said counts.
        fc.pre(commune.state !== 'REFUSED');
        const one = reached([deliberate(own), hear(commune), commit]);
        const other = reached([hear(commune), deliberate(own), commit]);
        expect(one).toEqual(other);
      }),
    );
  });
});
