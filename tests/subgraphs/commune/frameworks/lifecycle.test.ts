import fc from 'fast-check';
import { obstaclesToAdoption, obstaclesToEvaluation } from '#commune/frameworks/adoptionLifecycle.js';
import { decide, type FrameworkCommand, type FrameworkSituation, type Wording } from '#commune/frameworks/lifecycle.js';
import { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { describe, expect, it } from '#tests/support/suite.js';

const day = '2027-03-14';
const wording: fc.Arbitrary<Wording> = fc.record({
  summary: fc.constantFrom('', 'Quoi.'),
  content: fc.constantFrom('', ' ', 'Une étape.', 'Deux étapes.', 'Trois étapes.', 'Quatre étapes.'),
});
const command: fc.Arbitrary<FrameworkCommand> = fc.oneof(
  fc.record({
    kind: fc.constant('EDIT_DRAFT' as const),
    number: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: -1, max: 6 })),
    draft: wording,
  }),
  { weight: 2, arbitrary: fc.constant<FrameworkCommand>({ kind: 'PUBLISH', day }) },
  fc.record({ kind: fc.constant('SHOW' as const), visibility: fc.constantFrom(...Object.values(Visibility)) }),
);

/** A framework with all it published: the situation, and the history that nothing may change. */
interface Lived {
  readonly now: FrameworkSituation;
  readonly versions: readonly Wording[];
}
const begun: Lived = {
  now: { visibility: Visibility.PRIVATE, published: 0, latest: null, draft: null },
  versions: [],
};

function livedOn({ now, versions }: Lived, asked: FrameworkCommand): Lived {
  const outcome = decide(now, asked);
  switch (outcome.kind) {
    case 'REFUSED':
      expect(outcome.obstacles.length).toBeGreaterThan(0);
      return { now, versions };
    case 'DRAFTED':
      return { now: { ...now, draft: outcome.draft }, versions };
    case 'SHOWN':
      return { now: { ...now, visibility: outcome.visibility }, versions };
    case 'PUBLISHED': {
      const { version } = outcome;
      expect(version).toMatchObject({ number: versions.length + 1, publishedOn: day });
      return {
        now: { ...now, published: version.number, latest: version, draft: null },
        versions: [...versions, version],
      };
    }
  }
}

describe('a framework that goes through commands', () => {
  it('only ever adds versions, never an empty one nor the same again, and never hides what others saw', () => {
    let most = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40, size: 'max' }), (commands) => {
        let lived = begun;
        for (const one of commands) {
          const before = lived;
          lived = livedOn(lived, one);
          expect(lived.versions.slice(0, before.versions.length)).toEqual(before.versions);
          expect(lived.now.published).toBe(lived.versions.length);
          const seen = before.now.published > 0 && before.now.visibility !== Visibility.PRIVATE;
          if (seen) expect(lived.now.visibility).not.toBe(Visibility.PRIVATE);
        }
        for (const [index, { content }] of lived.versions.entries()) {
          expect(content.trim()).not.toBe('');
          expect(content).not.toBe(lived.versions[index - 1]?.content);
        }
        most = Math.max(most, lived.versions.length);
      }),
      { numRuns: 500 },
    );
    expect(most).toBeGreaterThan(2);
  });

  it('refuses every edit of a published version, whichever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), wording, (published, any, draft) => {
        const number = 1 + (any % published);
        const latest = { summary: '', content: 'x' };
        const situation = { visibility: Visibility.PUBLIC, published, latest, draft: null };
        const outcome = decide(situation, { kind: 'EDIT_DRAFT', number, draft });
        expect(outcome).toMatchObject({ kind: 'REFUSED', obstacles: [{ rule: 'PUBLISHED_IS_FIXED' }] });
      }),
    );
  });

  it('published a second time without a new draft changes nothing', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const lived = [...commands, { kind: 'PUBLISH', day } as const].reduce(livedOn, begun);
        expect(livedOn(lived, { kind: 'PUBLISH', day })).toEqual(lived);
      }),
    );
  });
});

describe('an adoption that goes through commands', () => {
  const anyDay = fc.constantFrom('2027-01-01', '2027-03-14', '2027-06-30', '2028-01-01');
  const attempt = fc.record({
    adopter: fc.constantFrom('62528', '62386'),
    number: fc.integer({ min: 0, max: 4 }),
    day: anyDay,
  });
  const publishedOn: Readonly<Record<number, string>> = { 1: '2027-03-14', 2: '2027-06-30' };

  it('is never of one’s own framework, of no version, twice, or before its publication', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        const made: { adopter: string; number: number; day: string }[] = [];
        for (const wanted of attempts) {
          const adopted = made.filter(({ adopter }) => adopter === wanted.adopter).map(({ number }) => number);
          const on = publishedOn[wanted.number] ?? null;
          const found = obstaclesToAdoption({ owner: '62528', published: 2, publishedOn: on, adopted }, wanted);
          if (found.length === 0) made.push(wanted);
        }
        expect(made.every(({ adopter }) => adopter !== '62528')).toBe(true);
        expect(new Set(made.map(({ number }) => number)).size).toBe(made.length);
        for (const { number, day: on } of made) expect(on >= (publishedOn[number] ?? '9999')).toBe(true);
      }),
    );
  });

  it('is evaluated in words, after it was adopted, and never backwards', () => {
    const evaluation = fc.record({
      on: anyDay,
      result: fc.constantFrom(...Object.values(AdoptionResult)),
      text: fc.constantFrom('', ' ', 'Vu.'),
    });
    fc.assert(
      fc.property(anyDay, fc.array(evaluation, { maxLength: 8 }), (adoptedOn, evaluations) => {
        let evaluatedOn: string | null = null;
        for (const one of evaluations) {
          if (obstaclesToEvaluation({ adoptedOn, evaluatedOn }, one).length > 0) continue;
          expect(one.text.trim()).not.toBe('');
          expect(one.on >= (evaluatedOn ?? adoptedOn)).toBe(true);
          evaluatedOn = one.on;
        }
      }),
    );
  });
});
