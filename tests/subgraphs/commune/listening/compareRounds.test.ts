import { compareRounds, findingObstacles, notHeardAgain, type StatedRound } from '#commune/listening/compareRounds.js';
import { FindingProgress } from '#commune/listening/ListeningFinding.js';
import { ListeningScale } from '#commune/listening/ListeningScale.js';
import { describe, expect, it } from '#tests/support/suite.js';

const { COMMUNE, AGGLOMERATION, POLE } = ListeningScale;
const { BETTER, NEW } = FindingProgress;

const said = (scale: ListeningScale, topic: string, progress: FindingProgress | null = null) => ({
  scale,
  topic,
  finding: `${topic}, dit-on`,
  progress,
});
const round = (scales: ListeningScale[], ...stated: ReturnType<typeof said>[]): StatedRound => ({
  scales,
  complete: true,
  stated,
});
const before = round([COMMUNE, AGGLOMERATION], said(COMMUNE, 'Portage'), said(AGGLOMERATION, 'Ingénierie'));

describe('a round beside the one before', () => {
  it('puts each finding beside what was found then, whatever the case and the spaces', () => {
    const now = round([COMMUNE], said(COMMUNE, ' portage ', BETTER));
    expect(compareRounds(now, before)).toEqual([{ ...said(COMMUNE, ' portage ', BETTER), before: 'Portage, dit-on' }]);
  });

  it('calls NEW what a scale that was heard then did not say, and nothing else', () => {
    const now = round([COMMUNE, POLE], said(COMMUNE, 'Récit'), said(COMMUNE, 'Ingénierie'), said(POLE, 'Récit'));
    expect(compareRounds(now, before).map(({ progress }) => progress)).toEqual([NEW, NEW, null]);
    expect(compareRounds(now, null).map(({ progress }) => progress)).toEqual([null, null, null]);
    const recalled = { ...before, complete: false };
    expect(compareRounds(now, recalled).map(({ progress }) => progress)).toEqual([null, null, null]);
  });

  it('tells what was found then and is not taken up, by scales that were heard again', () => {
    expect(notHeardAgain(round([COMMUNE], said(COMMUNE, 'Récit')), before)).toEqual([said(COMMUNE, 'Portage')]);
    expect(notHeardAgain(round([COMMUNE], said(COMMUNE, 'Portage')), before)).toEqual([]);
    expect(notHeardAgain(round([COMMUNE]), null)).toEqual([]);
  });
});

describe('a round that is recorded', () => {
  const refusals = (now: StatedRound, previous: StatedRound | null) =>
    findingObstacles(now, previous).map((obstacle) =>
      obstacle.kind === 'RuleBroken'
        ? obstacle.rule
        : `${obstacle.kind} ${'path' in obstacle ? obstacle.path.at(-1) : ''}`,
    );

  it.each<[string, StatedRound, StatedRound | null, string[]]>([
    ['by a scale that took no part', round([COMMUNE], said(POLE, 'Récit')), null, ['InvalidInput scale']],
    ['twice on a topic', round([POLE], said(POLE, 'Récit'), said(POLE, 'récit')), null, ['InvalidInput topic']],
    [
      'on a topic heard before, without a word on it',
      round([COMMUNE], said(COMMUNE, 'Portage')),
      before,
      ['InvalidInput progress'],
    ],
    [
      'as new on a topic heard before',
      round([COMMUNE], said(COMMUNE, 'Portage', NEW)),
      before,
      ['PROGRESS_IS_NOT_NEW'],
    ],
    [
      'as better with no round before',
      round([COMMUNE], said(COMMUNE, 'Portage', BETTER)),
      null,
      ['PROGRESS_NEEDS_A_ROUND_BEFORE'],
    ],
    ['well', round([COMMUNE], said(COMMUNE, 'Portage', BETTER), said(COMMUNE, 'Récit')), before, []],
  ])('%s is judged so', (_how, now, previous, expected) => {
    expect(refusals(now, previous)).toEqual(expected);
  });
});
