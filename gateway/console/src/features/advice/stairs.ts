import type { ActingScale, Advice, AdvisedNeed } from './adviceAnswer.js';

/** One step of the stairs: what a scale brings, and how much of the need is covered before it. */
export interface Stair {
  readonly key: ActingScale | 'INHABITANTS' | 'RUNNING' | 'UNCOVERED';
  readonly before: number;
  readonly amount: number;
}

const above = ['PEERS', 'AGGLOMERATION', 'POLE', 'PARTNER'] as const;

/** The need as stairs from the street up: every scale has its step, on which it brings something or nothing. */
export function stairsOf(need: AdvisedNeed, advice: Advice, own: number, inhabitants: number): readonly Stair[] {
  const of = (scale: ActingScale) =>
    advice.parts.filter((part) => part.scale === scale).reduce((sum, { amount }) => sum + amount, 0);
  const heights: [Stair['key'], number][] = [
    ['COMMUNE', own],
    ...(need.kind === 'FACILITATION' ? [['INHABITANTS', inhabitants] as [Stair['key'], number]] : []),
    ...(advice.running > 0 ? [['RUNNING', advice.running] as [Stair['key'], number]] : []),
    ...above.map((scale): [Stair['key'], number] => [scale, of(scale)]),
    ...(advice.uncovered > 0 ? [['UNCOVERED', advice.uncovered] as [Stair['key'], number]] : []),
  ];
  let before = 0;
  return heights.map(([key, amount]) => {
    const stair = { key, before, amount };
    before += amount;
    return stair;
  });
}
