import { findingsOf } from '#shared/subsidiarity/checks/checks.js';
import { checkNames, type Finding } from '#shared/subsidiarity/Finding.js';
import { findingSentence } from '#shared/subsidiarity/findingWords.js';
import { roles } from '#shared/subsidiarity/roles.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import type { AskedOutcome, Step } from '#shared/subsidiarity/Step.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { stepInWords } from '#shared/subsidiarity/stepWords.js';
import { verdicts } from '#shared/subsidiarity/Verdict.js';
import { checkWords, conditionWords, type Sentence, verdictWords } from '#shared/subsidiarity/words.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, regimes, truths } from './deed.js';
import { call, commune, loos } from './situations.js';

const isText = (text: string) => text.length > 3 && text.trim() === text && !text.includes('undefined');

/** In both languages, the French with its no-break spaces. */
function expectSentence({ fr, en }: Sentence): void {
  expect([fr, isText(fr)]).toEqual([fr, true]);
  expect([en, isText(en)]).toEqual([en, true]);
  expect(fr).not.toMatch(/ [:;?!»]|« /);
}

function expectDistinct(sentences: readonly Sentence[]): void {
  expect(sentences.length).toBeGreaterThan(1);
  for (const language of ['fr', 'en'] as const) {
    const told = sentences.map((sentence) => sentence[language]);
    expect(told.filter((text, place) => told.indexOf(text) !== place)).toEqual([]);
  }
  for (const sentence of sentences) expectSentence(sentence);
}

describe('the words of the rule', () => {
  it('say each verdict and each condition in a sentence of its own', () => {
    expect(Object.keys(verdictWords).sort()).toEqual([...verdicts].sort());
    expectDistinct(Object.values(verdictWords));
    expectDistinct(Object.values(conditionWords));
  });

  it('ask each check’s question, and name its source', () => {
    expect(Object.keys(checkWords)).toEqual(checkNames);
    expectDistinct(Object.values(checkWords).map(({ question }) => question));
    for (const { question, source } of Object.values(checkWords)) {
      expect([question.fr.at(-1), question.en.at(-1)]).toEqual(['?', '?']);
      expectSentence(source);
    }
  });

  const finding = (more: Partial<Finding>): Finding => ({
    check: 'T1',
    answer: 'TRUE',
    verdict: null,
    conditions: [],
    counterfactuals: [],
    evidence: [],
    ...more,
  });

  it('say what a check found, whatever it found', () => {
    const untold = findingSentence(finding({ answer: 'UNKNOWN' }));
    for (const check of checkNames) {
      const answers = [...truths, 'NOT_APPLICABLE' as const].map((answer) =>
        findingSentence(finding({ check, answer })),
      );
      for (const sentence of answers) expectSentence(sentence);
      // T7 and T8 are asked of everything: that they do not apply is never found.
      const told = ['T7', 'T8'].includes(check) ? answers.slice(0, 3) : answers;
      expect(new Set(told.map(({ fr }) => fr)).size).toBe(told.length);
    }
    expect(untold.en).toBe('It cannot be known today: that is not a no.');
  });

  it('tell a no that is respected from work after a no, and a mandate from carrying', () => {
    const said = (more: Partial<Finding>) => findingSentence(finding(more)).en;
    expect(said({ answer: 'FALSE', verdict: 'AWAITING_CONSENT' })).toBe('The commune has not said anything yet.');
    expect(said({ answer: 'FALSE', verdict: 'UNMET_BY_CHOICE' })).toContain('respected');
    expect(said({ answer: 'FALSE', verdict: 'SUBSTITUTION' })).toContain('Work was done after');
    expect(said({ check: 'T2', verdict: 'CARRYING_CONSENTED' })).toContain('dated mandate');
    expect(said({ check: 'T2' })).toBe('The commune leads the project.');
    expect(said({ check: 'T2', answer: 'NOT_APPLICABLE', verdict: 'LEGAL_ROLE' })).toContain('transferred');
    expect(said({ check: 'T4', conditions: ['REASON'] })).toContain('More than half');
    expect(said({ check: 'T4' })).toContain('At least half');
    expect(said({ check: 'T3', conditions: ['INSTRUCTIONS'] })).toContain('to be signed');
    expect(said({ check: 'T8', conditions: ['AGREEMENTS'] })).toContain('in order');
    expect(said({ check: 'T8', answer: 'UNKNOWN', conditions: ['AGREEMENTS'] })).toContain('cannot be known');
    for (const check of checkNames) expectSentence(findingSentence(finding({ check, conditions: ['END'] })));
    for (const verdict of verdicts) expectSentence(findingSentence(finding({ verdict })));
    for (const verdict of verdicts) expectSentence(findingSentence(finding({ check: 'T2', verdict })));
  });

  it('say each finding of a deed', () => {
    for (const regime of regimes) {
      const findings = findingsOf(deed({ commune: commune({ regime }) }), rulesOn('2026-11-23'));
      expect(findings.map(({ check }) => check)).toEqual(checkNames);
      for (const found of findings) expectSentence(findingSentence(found));
    }
  });
});

describe('a step in words', () => {
  const gap = { name: 'GAP', answer: 'TRUE', kind: 'FACILITATION', quantity: 20, own: 6, inhabitants: 4 } as const;
  const turn = { name: 'WATERFALL', answer: 'TRUE', commune: loos, provider: call, kind: 'FACILITATION' } as const;
  const said = (step: Step) => stepInWords(step).sentence;
  const evidence = [] as const;

  it('asks each question once, and says on what it rests', () => {
    const of = { commune: loos, scale: 'POLE', provider: call } as const;
    const steps: readonly Step[] = [
      { name: 'ASKED', answer: 'TRUE', evidence },
      { ...gap, gap: 10, running: 0, evidence },
      { name: 'REGIME', answer: 'TRUE', commune: loos, regime: 'COMMUNAL', evidence },
      { name: 'COORDINATION', answer: 'TRUE', coordination: 'COMMUNE', evidence },
      { ...turn, scale: 'POLE', outcome: 'GIVES', had: 14, taken: 10, evidence },
      { ...of, name: 'ROLE', answer: 'TRUE', role: 'ADVICE', usual: 'ADVICE', evidence },
      ...findingsOf(deed(), rulesOn('2026-11-23')).map((found): Step => ({ ...of, ...found, name: found.check })),
    ];
    const words = steps.map(stepInWords);
    expectDistinct(words.map(({ question }) => question));
    expectDistinct(words.map(({ sentence }) => sentence));
    for (const { question, source } of words) {
      expect([question.fr.at(-1), question.en.at(-1)]).toEqual(['?', '?']);
      expectSentence(source);
    }
    const sources = new Set(words.map(({ source }) => source.fr));
    expect([...sources].filter((text) => text.startsWith('CGCT')).length).toBe(4);
  });

  it('says what is lacking in half-days, in euros for money, and what is promised', () => {
    expect(said({ ...gap, gap: 10, running: 0, evidence })).toEqual({
      fr: 'Il manque 10\u00a0demi-journées sur 20\u00a0demi-journées.',
      en: 'Lacking: 10\u00a0half-days of 20\u00a0half-days.',
    });
    expect(said({ ...gap, quantity: 2, gap: 1, running: 1, evidence })).toEqual({
      fr: 'Il manque 1\u00a0demi-journée sur 2\u00a0demi-journées, dont déjà promis\u00a0: 1\u00a0demi-journée.',
      en: 'Lacking: 1\u00a0half-day of 2\u00a0half-days, of which promised already: 1\u00a0half-day.',
    });
    const money = said({ ...gap, kind: 'CO_FUNDING', quantity: 500_000, gap: 400_050, running: 0, evidence });
    expect(money.fr.replaceAll(/\s/g, ' ')).toBe('Il manque 4 000,50 € sur 5 000,00 €.');
    expect(money.en).toBe('Lacking: €4,000.50 of €5,000.00.');
    expectSentence(said({ ...gap, gap: 0, running: 0, evidence }));
    expect(said({ ...gap, gap: 0, running: 0, evidence }).en).toContain('is enough');
  });

  it('says whether it was asked for, whose competence it is, and where communes meet', () => {
    expect(said({ name: 'ASKED', answer: 'TRUE', evidence }).en).toBe('The commune asked.');
    expectDistinct(truths.map((answer) => said({ name: 'ASKED', answer, evidence })));
    expectDistinct(regimes.map((regime) => said({ name: 'REGIME', answer: 'TRUE', commune: loos, regime, evidence })));
    expectDistinct(
      (['COMMUNE', 'AGGLOMERATION', 'POLE', null] as const).map((coordination) =>
        said({ name: 'COORDINATION', answer: 'TRUE', coordination, evidence }),
      ),
    );
  });

  it('says who could give what, and why others do not', () => {
    expect(said({ ...turn, scale: 'AGGLOMERATION', outcome: 'GIVES', had: 14, taken: 10, evidence })).toEqual({
      fr: 'Agglomération\u00a0: 10\u00a0demi-journées pour ce besoin, sur 14\u00a0demi-journées possibles.',
      en: 'Agglomeration: 10\u00a0half-days for this need, of 14\u00a0half-days possible.',
    });
    expect(said({ ...turn, scale: 'AGGLOMERATION', outcome: 'GIVES', had: null, taken: 1, evidence }).en).toContain(
      'of 0\u00a0half-days',
    );
    const outcomes: readonly AskedOutcome[] = ['GIVES', 'HAS_NOTHING', 'REFUSED', 'SILENT', 'NOT_NEEDED', 'NOT_ASKED'];
    const every = outcomes.flatMap((outcome) =>
      scalesAbove.map((scale) => said({ ...turn, scale, outcome, had: 3, taken: 2, evidence })),
    );
    expectDistinct(every);
    for (const { fr, en } of every) {
      expect(fr).toMatch(/^(Les autres communes|Agglomération|Pôle métropolitain|Partenaires)\u00a0: \S.{12,}\.$/);
      expect(en).toMatch(/^(Other communes|Agglomeration|Metropolitan pole|Partners): \S.{12,}\.$/);
    }
  });

  it('names the role, and the one that was refused before it', () => {
    const of = { name: 'ROLE', answer: 'TRUE', commune: loos, scale: 'POLE', provider: call, evidence } as const;
    expectDistinct(roles.map((role) => said({ ...of, role, usual: role })));
    for (const role of roles) {
      const { fr, en } = said({ ...of, role, usual: role });
      expect([fr, en]).toEqual([expect.stringMatching(/\u00a0: [^.]{4,}\.$/), expect.stringMatching(/: [^.]{4,}\.$/)]);
    }
    expectDistinct(roles.slice(1).map((usual) => said({ ...of, role: 'VISIBILITY', usual })));
    expect(said({ ...of, role: 'ADVICE', usual: 'CO_FACILITATION' })).toEqual({
      fr: 'La commune a dit non à ce rôle\u00a0: animation à deux. Un plus léger lui est proposé une fois\u00a0: conseil.',
      en: 'The commune said no to this role: facilitation together. A lighter one is proposed once: advice.',
    });
    expect(said({ ...of, role: 'ADVICE', usual: 'ADVICE' })).toEqual({
      fr: 'Le rôle le plus léger qui suffise\u00a0: conseil.',
      en: 'The lightest role that suffices: advice.',
    });
  });
});
