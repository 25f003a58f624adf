import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkRound } from './checkRound.js';
import { findingObstacles, type StatedFinding } from './compareRounds.js';
import type { ListeningFindingInput } from './ListeningFinding.js';
import type { RecordListeningRoundInput, UpdateListeningRoundInput } from './listeningInputs.js';
import { insertRound, isHeld, lockRound, roundBefore, writeRound } from './store.js';

export async function recordRound(context: RequestContext, input: RecordListeningRoundInput): Promise<Outcome> {
  return await change(context, 'recordListeningRound', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const { heldOn, summary, visibility } = input;
    const scales = [...new Set(input.scales)];
    const round = { heldOn, summary, scales, complete: true, stated: stated(input.findings) };
    refuseIf(checkRound(round, dayOf(now)));
    if (await isHeld(manager, tenant, heldOn)) refuseIf([heldAlready]);
    refuseIf(findingObstacles(round, await roundBefore(manager, tenant, heldOn)));
    const id = newId();
    await insertRound(manager, { id, insee: tenant, held: heldOn, scales, summary, visibility, now }, round.stated);
    await record({ entity: 'ListeningRound', id, verb: 'CREATE', visibility, change: { ...round, visibility } });
    return { entityId: id, version: 1 };
  });
}

export async function updateRound(context: RequestContext, input: UpdateListeningRoundInput): Promise<Outcome> {
  return await change(context, 'updateListeningRound', input, async ({ manager, tenant, record }) => {
    const before = await lockRound(manager, input.id);
    checkVersion(before.version, input.expectedVersion);
    const now = new Date();
    const round = {
      heldOn: null,
      complete: before.complete,
      scales: input.scales == null ? before.scales : [...new Set(input.scales)],
      summary: input.summary ?? before.summary,
      visibility: input.visibility ?? before.visibility,
      stated: input.findings == null ? before.stated : stated(input.findings),
    };
    refuseIf(checkRound(round, dayOf(now)));
    refuseIf(findingObstacles(round, await roundBefore(manager, tenant, before.held)));
    const version = await writeRound(manager, { ...before, now }, round, round.stated);
    const { visibility } = round;
    await record({ entity: 'ListeningRound', id: before.id, verb: 'UPDATE', visibility, change: round });
    return { entityId: before.id, version };
  });
}

function stated(findings: readonly ListeningFindingInput[]): StatedFinding[] {
  return findings.map(({ scale, topic, finding, progress }) => ({
    scale,
    topic: topic.trim(),
    finding,
    progress: progress ?? null,
  }));
}

const heldAlready = broken(
  'ONE_ROUND_A_DAY',
  ['input', 'heldOn'],
  {
    fr: 'Une écoute de ce jour est déjà enregistrée\u00a0: complétez-la, ou corrigez le jour.',
    en: 'A round of that day is recorded already: complete it, or correct the day.',
  },
  { fr: 'Un autre jour.', en: 'Another day.' },
);
