import type { DemonstrationActionHistory } from '#commune/demo/ActionHistoryRows.js';
import type { DemonstrationAction } from '#commune/demo/CommuneRows.js';
import { draw } from './chance.js';

/** How each action was when it began, some with a delegation less than since, and how it is since its last change. */
export function actionHistoryOf(actions: readonly DemonstrationAction[]): DemonstrationActionHistory[] {
  return actions.flatMap(({ id, insee, visibility, createdAt, updatedAt, ...action }) => {
    const { phase, status, electedCarriers, technicians, delegations, services } = action;
    const now = { phase, status, electedCarriers, technicians, delegations, services };
    const fewer = draw(id, 'begun') < 0.4 ? delegations.slice(0, 1) : delegations;
    const of = { actionId: id, insee, visibility };
    return [
      { ...of, since: createdAt, state: { ...now, status: 'ONGOING', delegations: fewer } },
      { ...of, since: updatedAt, state: now },
    ];
  });
}
