import { advise } from '#shared/subsidiarity/advise.js';
import { assess } from '#shared/subsidiarity/assess.js';
import type { Evidence } from '#shared/subsidiarity/CommuneStanding.js';
import { checkNames } from '#shared/subsidiarity/Finding.js';
import type { Step } from '#shared/subsidiarity/Step.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, loos, need, offer, pole, silent, support, word } from './situations.js';

const row = (entity: string): Evidence => ({ scale: 'COMMUNE', entity, id: '1', asOf: '2026-11-01' });
const consenting = commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')], evidence: [row('RegimeReceipt')] });
const turns = (steps: readonly Step[]) =>
  steps.flatMap((step) =>
    step.name === 'WATERFALL' ? [[step.commune, step.scale, step.provider, step.outcome, step.had, step.taken]] : [],
  );

describe('how an advice was concluded', () => {
  it('is told question by question, each with the rows it was read in', () => {
    const told = offer('AGGLOMERATION', 14, { evidence: [row('AgglomerationOffer')] });
    const { steps, evidence } = advise(need({ communes: [consenting], offers: [told] }));
    const asked: Evidence = { scale: 'COMMUNE', entity: 'Need', id: 'need', asOf: '2026-11-23' };
    expect(steps.slice(0, 4)).toEqual([
      { name: 'ASKED', answer: 'TRUE', evidence: [asked] },
      {
        name: 'GAP',
        answer: 'TRUE',
        kind: 'FACILITATION',
        quantity: 20,
        own: 6,
        inhabitants: 4,
        gap: 10,
        running: 0,
        evidence: [asked],
      },
      { name: 'REGIME', answer: 'TRUE', commune: loos, regime: 'COMMUNAL', evidence: [row('RegimeReceipt')] },
      { name: 'COORDINATION', answer: 'TRUE', coordination: 'COMMUNE', evidence: [] },
    ]);
    const of = { commune: loos, scale: 'AGGLOMERATION', provider: call };
    const nobody = { provider: null, had: null, taken: 0, kind: 'FACILITATION', evidence: [] };
    expect(steps.slice(4, 9)).toEqual([
      {
        ...nobody,
        name: 'WATERFALL',
        answer: 'FALSE',
        commune: loos,
        scale: 'PEERS',
        outcome: 'HAS_NOTHING',
        had: 0,
      },
      {
        ...of,
        name: 'WATERFALL',
        answer: 'TRUE',
        outcome: 'GIVES',
        kind: 'FACILITATION',
        had: 14,
        taken: 10,
        evidence: [row('AgglomerationOffer')],
      },
      ...(['POLE', 'PARTNER'] as const).map((scale) => ({
        ...nobody,
        name: 'WATERFALL',
        answer: 'NOT_APPLICABLE',
        commune: loos,
        scale,
        outcome: 'NOT_NEEDED',
      })),
      { ...of, name: 'ROLE', answer: 'TRUE', role: 'CO_FACILITATION', usual: 'CO_FACILITATION', evidence: [] },
    ]);
    expect(steps.slice(9).map(({ name }) => name)).toEqual(checkNames);
    expect(steps.slice(9)).toMatchObject(checkNames.map((check) => ({ ...of, check })));
    expect(evidence).toEqual([row('RegimeReceipt'), row('AgglomerationOffer')]);
  });

  it('stops where the answer is known', () => {
    const names = (more: Parameters<typeof need>[0]) =>
      advise(need(more)).steps.map(({ name, answer }) => [name, answer]);
    expect(names({ asked: 'FALSE' })).toEqual([['ASKED', 'FALSE']]);
    expect(names({ communes: [] })).toEqual([['ASKED', 'FALSE']]);
    expect(names({ own: 20 })).toEqual([
      ['ASKED', 'TRUE'],
      ['GAP', 'FALSE'],
    ]);
    expect(names({ asked: 'UNKNOWN' })).toEqual([
      ['ASKED', 'UNKNOWN'],
      ['GAP', 'TRUE'],
      ['REGIME', 'TRUE'],
      ['COORDINATION', 'TRUE'],
    ]);
  });

  it('says for each commune whose competence it is, and where they meet', () => {
    const communes = (['COMMUNAL', 'DELEGATED', 'TRANSFERRED', 'UNKNOWN'] as const).map((regime, place) =>
      commune({ regime, insee: `6200${place}`, agglomeration: null }),
    );
    const found = advise(need({ communes })).steps.filter(({ name }) => name === 'REGIME' || name === 'COORDINATION');
    expect(found.map(({ answer }) => answer)).toEqual(['TRUE', 'TRUE', 'FALSE', 'UNKNOWN', 'UNKNOWN']);
    expect(found.at(-1)).toMatchObject({ coordination: null });
  });

  it('says who was asked, what each had, who refused, who was silent, and who was spared', () => {
    const no = [word('PEERS', 'CO_FACILITATION', 'REFUSED'), word('PEERS', 'ADVICE', 'WITHDRAWN')];
    const offers = [
      offer('PEERS', 3, { provider: 'near', distance: 1 }),
      { ...silent('PEERS'), provider: 'far', distance: 2 },
      offer('AGGLOMERATION', 4),
      silent('POLE'),
      offer('PARTNER', 9),
    ];
    const advice = advise(need({ communes: [commune({ words: no })], offers }));
    expect(turns(advice.steps)).toEqual([
      [loos, 'PEERS', 'near', 'REFUSED', 3, 0],
      [loos, 'PEERS', 'far', 'REFUSED', null, 0],
      [loos, 'AGGLOMERATION', call, 'GIVES', 4, 4],
      [loos, 'POLE', pole, 'SILENT', null, 0],
      [loos, 'PARTNER', null, 'NOT_ASKED', null, 0],
    ]);
    const answers = advice.steps.filter(({ name }) => name === 'WATERFALL').map(({ answer }) => answer);
    expect(answers).toEqual(['FALSE', 'FALSE', 'TRUE', 'UNKNOWN', 'NOT_APPLICABLE']);
    expect(advice.refused).toEqual([{ commune: loos, scale: 'PEERS', halfDays: 3 }]);
  });

  it('tells a peer that is not needed from one that has nothing', () => {
    const peer = (provider: string, halfDays: number, distance: number) =>
      offer('PEERS', halfDays, { provider, distance });
    const offers = [peer('c', 5, 3), peer('a', 0, 1), peer('b', 10, 2)];
    expect(turns(advise(need({ offers })).steps).slice(0, 3)).toEqual([
      [loos, 'PEERS', 'a', 'HAS_NOTHING', 0, 0],
      [loos, 'PEERS', 'b', 'GIVES', 10, 10],
      [loos, 'PEERS', 'c', 'NOT_NEEDED', 5, 0],
    ]);
  });

  it('says that a lighter role is proposed in place of a refused one', () => {
    const words = [word('AGGLOMERATION', 'CO_FACILITATION', 'REFUSED')];
    const { steps, parts } = advise(need({ communes: [commune({ words })], offers: [offer('AGGLOMERATION', 14)] }));
    expect(parts).toMatchObject([{ role: 'ADVICE', amount: 10 }]);
    expect(steps.find(({ name }) => name === 'ROLE')).toMatchObject({
      answer: 'FALSE',
      role: 'ADVICE',
      usual: 'CO_FACILITATION',
    });
  });

  it('tells money by what the law allows', () => {
    const told = [row('AgglomerationOffer')];
    const money = need({
      kind: 'CO_FUNDING',
      quantity: 500,
      own: 100,
      offers: [offer('PEERS', 9), offer('AGGLOMERATION', 0, { lots: [], evidence: told })],
      coFunding: { object: 'FACILITY', maxCents: 250 },
    });
    const waterfall = (more: Partial<typeof money>) =>
      advise({ ...money, ...more }).steps.filter(({ name }) => name === 'WATERFALL');
    const turn = {
      commune: loos,
      scale: 'AGGLOMERATION',
      provider: call,
      kind: 'CO_FUNDING',
      had: 250,
      evidence: told,
    };
    expect(waterfall({})).toMatchObject([{ ...turn, outcome: 'GIVES', taken: 250 }]);
    const refusing = commune({ words: [word('AGGLOMERATION', 'CO_FUNDING', 'WITHDRAWN')] });
    expect(waterfall({ communes: [refusing] })).toMatchObject([{ ...turn, outcome: 'REFUSED', taken: 0 }]);
    expect(waterfall({ coFunding: null })).toMatchObject([{ ...turn, outcome: 'SILENT', had: null, taken: 0 }]);
    expect(waterfall({ offers: [] })).toMatchObject([{ outcome: 'SILENT', evidence: [] }]);
  });
});

it('an assessment tells the eight questions of each commune', () => {
  const communes = [commune(), commune({ insee: '62413' })];
  const { steps, communes: found } = assess(support({ communes }));
  expect(steps.map((step) => ('commune' in step ? [step.commune, step.name] : []))).toEqual(
    [loos, '62413'].flatMap((insee) => checkNames.map((check) => [insee, check])),
  );
  expect(steps[0]).toMatchObject({ scale: 'AGGLOMERATION', provider: call, ...found[0]?.findings[0] });
});
