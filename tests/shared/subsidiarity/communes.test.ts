import { advise } from '#shared/subsidiarity/advise.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import type { CommuneStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation } from '#shared/subsidiarity/NeedSituation.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, need, offer, silent, word } from './situations.js';

const yes = scalesAbove.map((scale) => word(scale, 'CO_FACILITATION'));
const no = scalesAbove.flatMap((scale) => [
  word(scale, 'CO_FACILITATION', 'REFUSED'),
  word(scale, 'ADVICE', 'REFUSED'),
]);
const one = (insee: string, more: Partial<CommuneStanding> = {}) => commune({ insee, words: yes, ...more });
const told = (more: Partial<NeedSituation>) => {
  const { verdict, held, communes } = advise(need(more));
  return { verdict, held, each: communes.map((each) => each.verdict) };
};

describe('each commune’s own verdict', () => {
  it('is its own no, where it refused what could have helped it', () => {
    const communes = [one('1'), one('2', { words: no })];
    expect(told({ communes, offers: [offer('AGGLOMERATION', 30)] })).toEqual({
      verdict: 'SUPPORT',
      held: ['SUPPORT'],
      each: ['SUPPORT', 'UNMET_BY_CHOICE'],
    });
    expect(told({ communes: communes.slice(1), offers: [offer('AGGLOMERATION', 30)] })).toEqual({
      verdict: 'UNMET_BY_CHOICE',
      held: ['UNMET_BY_CHOICE'],
      each: ['UNMET_BY_CHOICE'],
    });
    expect(told({ communes: communes.slice(1), offers: [offer('AGGLOMERATION', 1)] }).verdict).toBe('UNMET_BY_CHOICE');
    // Nobody had anything: the no changed nothing.
    expect(told({ communes: communes.slice(1), offers: [offer('AGGLOMERATION', 0)] }).verdict).toBe('UNMET');
  });

  it('is unmet where the others took all that there was', () => {
    const communes = [one('1'), one('2')];
    expect(told({ communes, offers: [offer('AGGLOMERATION', 5)] })).toEqual({
      verdict: 'SUPPORT',
      held: ['SUPPORT'],
      each: ['SUPPORT', 'UNMET'],
    });
    expect(told({ communes })).toEqual({ verdict: 'UNMET', held: ['UNMET'], each: ['UNMET', 'UNMET'] });
  });

  it('is that it manages alone, where nothing of the rest is its part', () => {
    const communes = [one('1'), one('2')];
    expect(told({ communes, quantity: 11, offers: [offer('AGGLOMERATION', 1)] })).toEqual({
      verdict: 'SUPPORT',
      held: ['SUPPORT'],
      each: ['SUPPORT', 'COMMUNE_ALONE'],
    });
    expect(told({ communes, quantity: 11 })).toEqual({
      verdict: 'UNMET',
      held: ['UNMET'],
      each: ['UNMET', 'COMMUNE_ALONE'],
    });
  });

  it('waits for its own answer where its own scale is silent, and is its own regime', () => {
    const communes = [
      one('1'),
      one('2', { agglomeration: 'other' }),
      one('3', { regime: 'UNKNOWN' }),
      one('4', { regime: 'TRANSFERRED' }),
    ];
    const offers = [
      offer('AGGLOMERATION', 30, { serves: ['1', '3', '4'] }),
      { ...silent('AGGLOMERATION'), provider: 'other', serves: ['2'] },
    ];
    const advice = advise(need({ communes, offers, quantity: 18 }));
    expect(advice.communes.map((each) => each.verdict)).toEqual([
      'SUPPORT',
      'INDETERMINATE',
      'INDETERMINATE',
      'LEGAL_ROLE',
    ]);
    expect(advice.verdict).toBe('INDETERMINATE');
    expect(advice.held).toEqual(
      ['INDETERMINATE', 'LEGAL_ROLE', 'SUPPORT_WITH_CONDITIONS', 'SUPPORT'].filter(
        (verdict) => verdict !== 'SUPPORT_WITH_CONDITIONS' || advice.conditions.length > 0,
      ),
    );
    expect(advice.missing).toEqual([
      { what: 'REGIME', commune: '3', scale: null, provider: null },
      { what: 'SCALE', commune: '2', scale: 'AGGLOMERATION', provider: 'other' },
      { what: 'CHECK', commune: '3', scale: 'AGGLOMERATION', provider: call },
    ]);
  });

  it('is not settled while nobody told whose competence it is, although nobody could help', () => {
    expect(told({ communes: [one('1', { regime: 'UNKNOWN' })] }).held).toEqual(['INDETERMINATE', 'UNMET']);
  });

  it('is no lack of the need as long as somebody could not be asked', () => {
    const communes = [one('1'), one('2', { agglomeration: 'other' })];
    const offers = [{ ...silent('AGGLOMERATION'), serves: ['2'] }];
    expect(told({ communes, offers })).toEqual({
      verdict: 'INDETERMINATE',
      held: ['INDETERMINATE'],
      each: ['UNMET', 'INDETERMINATE'],
    });
  });

  it('pools only the scales that help that commune', () => {
    const communes = [one('1'), one('2')];
    const offers = [offer('AGGLOMERATION', 30, { serves: ['1'] }), offer('POLE', 30, { serves: ['2'] })];
    expect(told({ communes, offers })).toEqual({
      verdict: 'POOLING',
      held: ['POOLING', 'SUPPORT'],
      each: ['SUPPORT', 'SUPPORT'],
    });
    const both = [offer('AGGLOMERATION', 7), offer('POLE', 30)];
    expect(told({ communes, offers: both }).each).toEqual(['SUPPORT', 'POOLING']);
    // Peers are communes too.
    expect(told({ communes: [one('1')], offers: [offer('PEERS', 6), offer('AGGLOMERATION', 7)] }).verdict).toBe(
      'SUPPORT',
    );
  });

  it('makes a project’s worst, with that of its communes', () => {
    const communes = [one('1'), one('2', { words: no })];
    const needs = [need({ id: 'a', communes, offers: [offer('AGGLOMERATION', 30)] }), need({ id: 'b', own: 20 })];
    expect(adviseProject(needs)).toMatchObject({
      worst: 'UNMET_BY_CHOICE',
      needs: [{ verdict: 'SUPPORT' }, { verdict: 'COMMUNE_ALONE' }],
    });
  });
});

describe('what supports promised before', () => {
  const running = [{ scale: 'AGGLOMERATION', provider: call, role: 'CO_FACILITATION', halfDays: 6 }] as const;

  it('is asked of nobody again, and is help although nobody has more', () => {
    const advice = advise(need({ communes: [one('1')], running, offers: [offer('POLE', 30)] }));
    expect(advice).toMatchObject({ gap: 10, running: 6, verdict: 'POOLING', uncovered: 0 });
    expect(advice.parts).toMatchObject([{ scale: 'POLE', amount: 4 }]);
    expect(told({ communes: [one('1')], running })).toEqual({
      verdict: 'SUPPORT',
      held: ['SUPPORT'],
      each: ['SUPPORT'],
    });
    expect(told({ communes: [one('1', { words: no })], running, offers: [offer('POLE', 30)] }).verdict).toBe('SUPPORT');
  });

  it('is help, however little', () => {
    const little = [{ ...running[0], halfDays: 1 }];
    expect(told({ communes: [one('1')], running: little })).toEqual({
      verdict: 'SUPPORT',
      held: ['SUPPORT'],
      each: ['SUPPORT'],
    });
  });

  it('covers all: nobody else is asked, and none is missing', () => {
    const all = [{ ...running[0], halfDays: 12 }];
    const advice = advise(need({ communes: [one('1')], running: all, offers: [silent('POLE')] }));
    expect(advice).toMatchObject({ verdict: 'SUPPORT', held: ['SUPPORT'], parts: [], uncovered: 0, missing: [] });
    expect(told({ communes: [one('1', { regime: 'TRANSFERRED' })], running: all }).held).toEqual([
      'LEGAL_ROLE',
      'SUPPORT',
    ]);
    const two = [...running, { ...running[0], scale: 'POLE' as const }];
    expect(told({ communes: [one('1')], running: two }).verdict).toBe('POOLING');
  });

  it('counts as effort from above, and that of peers on the communes’ side', () => {
    const offers = [offer('POLE', 30)];
    const more = { own: 2, inhabitants: 0, communes: [one('1')], offers };
    expect(told({ ...more, running }).verdict).toBe('SUBSTITUTION');
    expect(told({ ...more, running: [{ ...running[0], scale: 'PEERS' }] }).verdict).toBe('SUPPORT_WITH_CONDITIONS');
    expect(told({ ...more, running: [{ ...running[0], scale: 'PEERS', halfDays: 8 }] }).verdict).toBe('SUPPORT');
  });
});
