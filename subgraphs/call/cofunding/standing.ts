import type { CoFundingRow, CommuneWord } from './CoFunding.js';
import type { Word } from './concordance.js';
import type { Standing } from './lifecycle.js';

/** The agglomeration's own deliberation as a word: it is recorded for the object and the amount of its row. */
export function ownWord(row: CoFundingRow): Word | null {
  if (row.ownDecidedOn === null) return null;
  return {
    state: 'GRANTED',
    object: row.object,
    amountCents: row.amountCents,
    decidedOn: row.ownDecidedOn,
    enforceableFrom: row.ownEnforceableFrom,
    from: null,
    until: null,
  };
}

/** A row as its lifecycle sees it. @param commune the last word received from its commune */
export function standingOf(row: CoFundingRow, commune: CommuneWord | null): Standing {
  const { state, object, amountCents, paidCents } = row;
  return { state, object, amountCents, paidCents, own: ownWord(row), commune };
}
