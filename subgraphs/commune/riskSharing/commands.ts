import { change, checkVersion, type Outcome, Refused } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { risksOf } from '../vigilance/risksOf.js';
import { decideSharing } from './decideSharing.js';
import type { ShareRisksInput, WithdrawRisksInput } from './sharingInputs.js';
import { lockedSharing, writeShared, writeWithdrawn } from './store.js';
import { toldRisks } from './toldRisks.js';

/** Shares the commune's three risks as they are counted now. The entity of the outcome is the commune. */
export async function shareRisks(context: RequestContext, input: ShareRisksInput): Promise<Outcome> {
  return await change(context, 'shareRisks', input, async ({ manager, tenant, record }) => {
    const { decidedBy, expectedVersion } = input;
    const state = await lockedSharing(manager, tenant);
    checkVersion(state.version, expectedVersion);
    const outcome = decideSharing(state, { kind: 'SHARE', visibility: input.visibility, decidedBy });
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    const { visibility } = outcome;
    const today = dayOf(new Date());
    const then = (await risksOf(manager, [tenant], today)).get(tenant);
    const told = then === undefined ? [] : toldRisks(then);
    const written = { visibility, decidedBy: decidedBy.trim(), today, told };
    const version = await writeShared(manager, tenant, written, expectedVersion);
    if (version === null) {
      throw new Refused([{ kind: 'VersionConflict', currentVersion: (await lockedSharing(manager, tenant)).version }]);
    }
    const said = { visibility, decidedBy: written.decidedBy, since: today };
    await record({ entity: 'SharedRisks', id: tenant, verb: 'PUBLISH', visibility, change: said });
    return { entityId: tenant, version };
  });
}

/** Takes the sharing back: from then on nobody but the commune reads its risks, and what was told is forgotten. */
export async function withdrawRisks(context: RequestContext, input: WithdrawRisksInput): Promise<Outcome> {
  return await change(context, 'withdrawRisks', input, async ({ manager, tenant, record }) => {
    const { decidedBy } = input;
    const state = await lockedSharing(manager, tenant);
    checkVersion(state.version, input.expectedVersion);
    const outcome = decideSharing(state, { kind: 'WITHDRAW', decidedBy });
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    const today = dayOf(new Date());
    const said = { decidedBy: decidedBy.trim(), today };
    const version = await writeWithdrawn(manager, tenant, said);
    await record({ entity: 'SharedRisks', id: tenant, verb: 'WITHDRAW', visibility: 'PRIVATE', change: said });
    return { entityId: tenant, version };
  });
}
