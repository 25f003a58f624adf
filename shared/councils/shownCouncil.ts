import type { Council } from './Council.js';
import { CouncilKind, type CouncilMeeting, CouncilState } from './CouncilMeeting.js';
import { convocationOf } from './convocationOf.js';
import type { CouncilRow } from './councilStore.js';

/** A meeting as it is answered: an estimate has nothing that only a row has. */
export function shownCouncil(council: CouncilRow | Council, inhabitants: number | null | undefined): CouncilMeeting {
  const entered = 'id' in council ? council : null;
  return {
    id: entered?.id ?? null,
    heldOn: council.heldOn,
    kind: CouncilKind[council.kind],
    state: CouncilState[council.state],
    estimated: council.estimated,
    note: entered?.note ?? null,
    convocation: convocationOf(council, inhabitants),
    visibility: entered?.visibility ?? null,
    demonstration: entered?.demonstration ?? false,
    version: entered?.version ?? null,
  };
}
