import fc from 'fast-check';
import { Visibility } from '#shared/graphql/Visibility.js';
import { type ChapterCommand, type ChapterState, decide } from '#shared/story/publishing.js';
import { describe, expect, it } from '#tests/support/suite.js';

const draft: ChapterState = {
  text: 'Les chevalements se voyaient de loin.',
  consentGivenOn: null,
  consentWithdrawnOn: null,
  publishedOn: null,
  withdrawnOn: null,
  visibility: Visibility.PRIVATE,
};
const today = '2027-03-14';

const ruleOf = (state: ChapterState, command: ChapterCommand): string => {
  const outcome = decide(state, command, today);
  if (outcome.kind !== 'REFUSED') return outcome.kind;
  return outcome.obstacle.kind === 'RuleBroken' ? outcome.obstacle.rule : outcome.obstacle.kind;
};
const brought = (state: ChapterState, ...commands: ChapterCommand[]): ChapterState =>
  commands.reduce((current, command) => {
    const outcome = decide(current, command, today);
    if (outcome.kind === 'REFUSED') throw new Error(JSON.stringify(outcome.obstacle));
    return outcome.state;
  }, state);
const publish: ChapterCommand = { kind: 'PUBLISH', consentGivenOn: '2027-03-01' };

describe('a chapter', () => {
  it('is public by the consent of those who told it', () => {
    expect(brought(draft, publish)).toMatchObject({
      visibility: Visibility.PUBLIC,
      consentGivenOn: '2027-03-01',
      publishedOn: today,
    });
  });

  it.each<[string, ChapterState, ChapterCommand, string]>([
    ['without a text', { ...draft, text: '  ' }, publish, 'PUBLIC_CHAPTER_SAYS_SOMETHING'],
    ['by a consent to come', draft, { kind: 'PUBLISH', consentGivenOn: '2027-03-15' }, 'CONSENT_IS_GIVEN'],
    ['by an edit', draft, { kind: 'EDIT', visibility: Visibility.PUBLIC }, 'PUBLIC_NEEDS_CONSENT'],
    ['a second time', brought(draft, publish), publish, 'AlreadyDone'],
    [
      'by the consent that was withdrawn',
      brought(draft, publish, { kind: 'WITHDRAW' }),
      publish,
      'CONSENT_WAS_WITHDRAWN',
    ],
  ])('is not made public %s', (_how, state, command, rule) => {
    expect(ruleOf(state, command)).toBe(rule);
  });

  it('is its commune’s alone once withdrawn, and shown again only by a new consent', () => {
    const withdrawn = brought(draft, publish, { kind: 'WITHDRAW' });
    expect(withdrawn).toMatchObject({
      visibility: Visibility.PRIVATE,
      consentWithdrawnOn: today,
      withdrawnOn: today,
    });
    expect(ruleOf(withdrawn, { kind: 'EDIT', visibility: Visibility.SHARED })).toBe('WITHDRAWN_STAYS_PRIVATE');
    expect(ruleOf(withdrawn, { kind: 'WITHDRAW' })).toBe('AlreadyDone');
    const again = brought(withdrawn, { kind: 'PUBLISH', consentGivenOn: today });
    expect(again).toMatchObject({ visibility: Visibility.PUBLIC, withdrawnOn: null, consentWithdrawnOn: null });
  });

  it('keeps the words that were consented to while it is public', () => {
    expect(ruleOf(brought(draft, publish), { kind: 'EDIT', text: 'Autre chose.' })).toBe('PUBLIC_CHAPTER_STAYS');
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-03-${String(number).padStart(2, '0')}`);
const anyCommand: fc.Arbitrary<ChapterCommand> = fc.oneof(
  day.map((consentGivenOn): ChapterCommand => ({ kind: 'PUBLISH', consentGivenOn })),
  fc.constant<ChapterCommand>({ kind: 'WITHDRAW' }),
  fc.record({
    kind: fc.constant('EDIT' as const),
    text: fc.option(fc.constantFrom('', 'Un texte.'), { nil: undefined }),
    visibility: fc.option(fc.constantFrom(...Object.values(Visibility)), { nil: undefined }),
  }),
);

it('is never public without a consent that holds, whatever is done to it and when', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCommand, day), { maxLength: 12 }), (steps) => {
      let state = draft;
      // Time does not go back.
      const days = steps.map(([, on]) => on).sort();
      steps.forEach(([command], index) => {
        const on = days[index] ?? today;
        const outcome = decide(state, command, on);
        if (outcome.kind === 'DECIDED') state = outcome.state;
        if (state.visibility === Visibility.PUBLIC) {
          expect(state.consentGivenOn).not.toBeNull();
          expect(state.consentWithdrawnOn).toBeNull();
          expect((state.consentGivenOn ?? '') <= on).toBe(true);
          expect(state.text.trim()).not.toBe('');
        }
        if (state.withdrawnOn !== null) expect(state.visibility).toBe(Visibility.PRIVATE);
      });
    }),
  );
});
