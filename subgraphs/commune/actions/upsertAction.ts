import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ActionPhase } from './ActionPhase.js';
import { recordAction } from './createAction.js';
import { decideUpsert } from './decideUpsert.js';
import { holdExternalId, linkExternalId } from './externalIds.js';
import { Origin } from './Origin.js';
import { lockAction } from './store.js';
import { checkErased, type GivenAction, rewriteAction } from './updateAction.js';
import type { UpsertActionByExternalIdInput } from './wholeInputs.js';

/** The action that bears an application's id is changed; where none does, one is recorded under it. */
export async function upsertAction(context: RequestContext, input: UpsertActionByExternalIdInput): Promise<Outcome> {
  return await change(context, 'upsertActionByExternalId', input, async (work) => {
    const { idempotencyKey: _key, id, expectedVersion, system, externalId, ...given } = input;
    refuseIf([...checkTitle(['input', 'system'], system), ...checkTitle(['input', 'externalId'], externalId)]);
    const { manager, tenant } = work;
    const givenId = { insee: tenant, system, externalId };
    const asked = id?.toLowerCase() ?? null;
    const outcome = decideUpsert(await holdExternalId(manager, givenId, asked), asked);
    switch (outcome.kind) {
      case 'REFUSED':
        throw new Refused(outcome.obstacles);
      case 'CREATE': {
        // An application that has read a version knows of an action that is not there.
        checkVersion(0, expectedVersion ?? 0);
        const recorded = await recordNew(work, given);
        await linkExternalId(manager, { id: recorded.entityId, insee: tenant }, givenId);
        return recorded;
      }
      case 'UPDATE': {
        const action = await lockAction(manager, outcome.action);
        checkVersion(action.version, expectedVersion ?? action.version);
        if (outcome.link) await linkExternalId(manager, action, givenId);
        return await rewriteAction(work, action, given);
      }
    }
  });
}

type Sent = GivenAction & Pick<UpsertActionByExternalIdInput, 'title' | 'theme'>;

async function recordNew(work: Work, sent: Sent): Promise<{ entityId: string; version: number }> {
  refuseIf(checkErased(sent));
  return await recordAction(work, {
    ...sent,
    phase: sent.phase ?? ActionPhase.IDEA,
    electedCarriers: sent.electedCarriers ?? [],
    technicians: sent.technicians ?? [],
    delegations: sent.delegations ?? [],
    services: sent.services ?? [],
    partners: sent.partners ?? [],
    origin: sent.origin ?? Origin.COMMUNE,
    visibleInLivingEnvironment: sent.visibleInLivingEnvironment ?? false,
    visibility: sent.visibility ?? Visibility.PRIVATE,
  });
}
