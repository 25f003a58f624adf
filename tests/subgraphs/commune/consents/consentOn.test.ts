import fc from 'fast-check';
import { DecidingBody } from '#commune/consents/Act.js';
import { ConsentState } from '#commune/consents/Consent.js';
import { consentOn, standingOn, type Word } from '#commune/consents/consentOn.js';
import { bodyFor, type ConsentSituation, consentObstacles, type NewWord } from '#commune/consents/lifecycle.js';
import { ProjectState } from '#commune/projects/ProjectState.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const granted: Word = { state: 'GRANTED', enforceableFrom: '2026-11-01', from: null, until: null };

describe('where a commune stands', () => {
  it.each<[string, Word[], string, string]>([
    ['that has said nothing', [], today, 'NONE'],
    ['that consented, from the day its act binds', [granted], '2026-11-01', 'GRANTED'],
    ['that consented, the day before', [granted], '2026-10-31', 'NONE'],
    ['whose act does not bind yet', [{ ...granted, enforceableFrom: null }], today, 'NONE'],
    ['before the first day', [{ ...granted, from: '2026-12-01' }], today, 'NONE'],
    ['on the last day', [{ ...granted, until: today }], today, 'GRANTED'],
    ['after the last day', [{ ...granted, until: '2026-11-22' }], today, 'NONE'],
    ['that took its consent back', [granted, { ...granted, state: 'WITHDRAWN' }], today, 'WITHDRAWN'],
    ['that refused, then consented', [{ ...granted, state: 'REFUSED' }, granted], today, 'GRANTED'],
    [
      'whose second consent is over: the first, which had no end, does not revive',
      [granted, { ...granted, until: '2026-11-10' }],
      today,
      'NONE',
    ],
  ])('%s', (_who, words, day, state) => {
    expect(consentOn(words, day).state).toBe(state);
  });

  const day = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const word: fc.Arbitrary<Word> = fc.record({
    state: fc.constantFrom('GRANTED', 'REFUSED', 'WITHDRAWN'),
    enforceableFrom: fc.option(day),
    from: fc.option(day),
    until: fc.option(day),
  });

  it('depends on the last word alone: no earlier one ever revives', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), word, day, (earlier, last, on) => {
        expect(consentOn([...earlier, last], on)).toEqual(consentOn([last], on));
        if (consentOn([...earlier, last], on).state === 'GRANTED') expect(last.state).toBe('GRANTED');
      }),
    );
  });

  it('is nothing more once the commune has left the project, but for its no', () => {
    expect(standingOn([granted], today, true).state).toBe('GRANTED');
    expect(standingOn([granted], today, false)).toMatchObject({ state: 'NONE', reason: { en: expect.anything() } });
    expect(standingOn([{ ...granted, state: 'REFUSED' }], today, false).state).toBe('REFUSED');
  });

  it('is yes on the days of one unbroken period only, and says why on every other', () => {
    fc.assert(
      fc.property(word, day, day, day, (last, one, two, three) => {
        const [first, middle, end] = [one, two, three].sort() as [string, string, string];
        const yes = (on: string) => consentOn([last], on).state === 'GRANTED';
        if (yes(first) && yes(end)) expect(yes(middle)).toBe(true);
        const { state, reason } = consentOn([last], middle);
        expect(state === 'NONE').toBe(reason !== null);
      }),
    );
  });
});

const situation: ConsentSituation = { project: ProjectState.SHARED, carries: true, hosts: false, last: null, today };
const word: NewWord = {
  ...granted,
  role: SupportRole.ADVICE,
  body: DecidingBody.EXECUTIVE,
  decidedOn: '2026-11-01',
  conditions: null,
  object: null,
  amountCents: null,
};
const why = (given: Partial<ConsentSituation>, said: Partial<NewWord>) =>
  consentObstacles({ ...situation, ...given }, { ...word, ...said }).map((one) =>
    'rule' in one ? one.rule : one.kind === 'InvalidInput' ? one.path.slice(1).join('.') : one.kind,
  );

describe('a word', () => {
  it.each(Object.values(SupportRole))('on %s is consented by its body, and by no lighter one', (role) => {
    const wanted = bodyFor(role);
    for (const body of Object.values(DecidingBody)) {
      const fits = wanted === null || wanted === body;
      expect(why({}, { role, body })).toEqual(fits ? [] : ['BODY_FITS_ROLE']);
      // Saying no is easy, whatever was needed to say yes.
      expect(why({}, { role, body, state: 'REFUSED' })).toEqual([]);
      expect(why({ last: granted }, { role, body, state: 'WITHDRAWN' })).toEqual([]);
    }
  });

  it.each<[string, string[], Partial<ConsentSituation>, Partial<NewWord>]>([
    ['ends yesterday', ['until'], {}, { until: '2026-11-22' }],
    ['ends before it begins', ['until'], {}, { from: '2027-02-01', until: '2027-01-01' }],
    ['is dated tomorrow', ['act.decidedOn'], {}, { decidedOn: '2026-11-24', enforceableFrom: null }],
    ['binds before it is taken', ['act.enforceableFrom'], {}, { enforceableFrom: '2026-10-01' }],
    ['is of the year 1100', ['act.decidedOn'], {}, { decidedOn: '1100-01-01' }],
    ['refuses for a period', ['until'], {}, { state: 'REFUSED', until: '2027-01-01' }],
    ['takes back what was never granted', ['ONLY_GRANTED_IS_WITHDRAWN'], {}, { state: 'WITHDRAWN' }],
    [
      'takes back a refusal',
      ['ONLY_GRANTED_IS_WITHDRAWN'],
      { last: { ...granted, state: 'REFUSED' } },
      { state: 'WITHDRAWN' },
    ],
    ['refuses what the commune consents to', ['GRANTED_IS_WITHDRAWN'], { last: granted }, { state: 'REFUSED' }],
    ['refuses twice', ['AlreadyDone'], { last: { ...granted, state: 'REFUSED' } }, { state: 'REFUSED' }],
    ['is on a draft', ['CONSENT_ON_SHARED'], { project: ProjectState.DRAFT }, {}],
    ['is on a withdrawn project', ['CONSENT_ON_SHARED'], { project: ProjectState.WITHDRAWN }, { state: 'REFUSED' }],
    ['is of a commune that has not confirmed', ['CARRIERS_CONSENT'], { carries: false }, {}],
    ['is of a commune that would host peers', [], { carries: false, hosts: true }, { role: SupportRole.PEER_EXCHANGE }],
  ])('that %s is refused', (_what, expected, given, said) => {
    expect(why(given, said)).toEqual(expected);
  });

  it('takes a consent back whatever became of the project, and of who carries it', () => {
    const left = { project: ProjectState.WITHDRAWN, carries: false, last: granted };
    expect(why(left, { state: 'WITHDRAWN' })).toEqual([]);
  });

  it('after a consent that is over may refuse', () => {
    expect(why({ last: { ...granted, until: '2026-11-10' } }, { state: 'REFUSED' })).toEqual([]);
  });
});

it('no sequence of words withdraws what is not granted, nor leaves a yes that contradicts the last word', () => {
  const said = fc.constantFrom(...Object.values(ConsentState));
  const commands = fc.array(fc.tuple(said, fc.constantFrom(null, '2026-11-23', '2027-06-30')), { maxLength: 12 });
  fc.assert(
    fc.property(commands, (sequence) => {
      const words: Word[] = [];
      for (const [state, until] of sequence) {
        const next = { ...word, state, until: state === 'GRANTED' ? until : null };
        const last = words.at(-1) ?? null;
        if (consentObstacles({ ...situation, last }, next).length > 0) continue;
        if (state === 'WITHDRAWN') expect(last?.state).toBe('GRANTED');
        words.push(next);
      }
      const standing = consentOn(words, today).state;
      expect(standing).toBe(words.at(-1)?.state ?? 'NONE');
    }),
  );
});
