import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { EndReason } from './ending.js';
import type { State } from './lifecycle.js';
import { type SupportMove, SupportSide } from './SupportMove.js';

/** What tells by whose act a support came to a state. */
interface Step {
  readonly state: State;
  readonly endReason: EndReason | null;
  /** It was taken over as it already stood. */
  readonly takenOver: boolean;
}

const communes: readonly EndReason[] = [
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'CONSENT_REPLACED',
  'PROJECT_WITHDRAWN',
  'COMMUNE_LEFT',
];

/** By whose act a support came to a state: a consent is the communes', all that is decided the agglomeration's. */
function sideOf({ state, endReason, takenOver }: Step): SupportSide | null {
  if (takenOver) return null;
  if (endReason !== null) {
    if (endReason === 'DECIDED') return SupportSide.AGGLOMERATION;
    return communes.includes(endReason) ? SupportSide.COMMUNE : null;
  }
  return state === 'CONSENTED' ? SupportSide.COMMUNE : SupportSide.AGGLOMERATION;
}

/** Every state each support came to, the oldest first. */
export async function movesOfSupports(manager: EntityManager, supports: readonly string[]): Promise<SupportMove[][]> {
  const rows: (Omit<SupportMove, 'by'> & { supportId: string; takenOver: boolean })[] = await manager.query(
    `select moved.support_id as "supportId", moved.state, moved.at, moved.end_reason as "endReason", moved.reason,
      moved.place = 1 and support.imported and not support.demonstration as "takenOver"
    from support_move moved join support on support.id = moved.support_id
    where moved.support_id = any($1::uuid[]) order by moved.support_id, moved.place`,
    [supports],
  );
  const moves = rows.map((row) => ({ ...row, by: sideOf(row) }));
  return listsInOrderOf(supports, moves, ({ supportId }) => supportId);
}
