import type { useCoFundingWords } from '../words/coFundingWords.js';

export type CoFundingState = keyof ReturnType<typeof useCoFundingWords>['states'];

/** Euros that are never more than the sum: a cap is not rounded up. */
export const wholeEuros = (cents: number): number => Math.floor(cents / 100) * 100;
