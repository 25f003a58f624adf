import type { Operation } from '#tests/support/operations.js';
import { withoutBasis } from './allocationsByHand.js';
import { changes, failedExperiments, outOfBalance, threeRisks } from './communesByHand.js';
import type { Node, Questions } from './openQuestions.js';
import { fromTheStreet, neighboursWithTheNeed, offersForNeed, whoShouldAct } from './projectsByHand.js';

/** What a question’s answer tells, and the same read by hand from the rows: two lists, in the same order. */
interface Compared {
  readonly told: readonly Node[];
  readonly byHand: readonly Node[];
}
/** @param data a question’s whole answer; `rows` reads those of the three databases, behind every rule */
export type ByHand = (data: Node, rows: Questions['rows'], operation: Operation) => Promise<Compared>;

/**
 * Questions held against the rows of the three databases, by number. Suites of their own hold the others: 3 assessments,
 * 4 overAllocations, 6 poleQuestions, 7 poolingAgenda, 10 to 12, 15, 17 and 18 agglomerationFigures, 19 observatory.
 */
export const answersByHand: Readonly<Record<number, ByHand>> = {
  1: fromTheStreet,
  2: whoShouldAct,
  5: withoutBasis,
  8: offersForNeed,
  9: neighboursWithTheNeed,
  13: threeRisks,
  14: outOfBalance,
  16: failedExperiments,
  20: changes,
};
