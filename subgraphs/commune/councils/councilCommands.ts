import { v7 as newId } from 'uuid';
import type { CloseCouncilInput, MoveCouncilInput, PlanCouncilInput } from '#shared/councils/councilInputs.js';
import { type CouncilCommand, decide } from '#shared/councils/lifecycle.js';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, longestTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkDay } from '../communes/checkDay.js';
import { type CouncilRow, insertCouncil, lockCouncil, meetsOn, writeCouncil } from './store.js';

const entity = 'CouncilMeeting';

export async function planCouncil(context: RequestContext, input: PlanCouncilInput): Promise<Outcome> {
  return await change(context, 'planCommuneCouncil', input, async ({ manager, tenant, record }) => {
    const { heldOn, kind, visibility } = input;
    refuseIf([...checkDay(['input', 'heldOn'], heldOn), ...checkText(['input', 'note'], input.note, longestTitle)]);
    const now = new Date();
    decided(null, { kind: 'PLAN', heldOn }, now);
    if (await meetsOn(manager, { insee: tenant, heldOn, kind }, null)) throw alreadyMeets;
    const row = { id: newId(), insee: tenant, heldOn, kind, note: input.note?.trim() || null, visibility };
    await insertCouncil(manager, { ...row, now });
    await record({ entity, id: row.id, verb: 'CREATE', visibility, change: row });
    return { entityId: row.id, version: 1 };
  });
}

export async function moveCouncil(context: RequestContext, input: MoveCouncilInput): Promise<Outcome> {
  return await change(context, 'moveCommuneCouncil', input, async (work) => {
    refuseIf(checkDay(['input', 'heldOn'], input.heldOn));
    const council = await councilToChange(work, input);
    const moved = decided(council, { kind: 'MOVE', heldOn: input.heldOn }, new Date());
    if (await meetsOn(work.manager, { ...council, heldOn: input.heldOn }, council.id)) throw alreadyMeets;
    return await recorded(work, council, 'UPDATE', moved);
  });
}

export async function holdCouncil(context: RequestContext, input: CloseCouncilInput): Promise<Outcome> {
  return await change(context, 'holdCommuneCouncil', input, async (work) => {
    const council = await councilToChange(work, input);
    return await recorded(work, council, 'MOVE', decided(council, { kind: 'HOLD' }, new Date()));
  });
}

export async function cancelCouncil(context: RequestContext, input: CloseCouncilInput): Promise<Outcome> {
  return await change(context, 'cancelCommuneCouncil', input, async (work) => {
    const council = await councilToChange(work, input);
    return await recorded(work, council, 'WITHDRAW', decided(council, { kind: 'CANCEL' }, new Date()));
  });
}

/** The actor's own meeting, locked, in the version that was read. */
async function councilToChange({ manager }: Work, { id, expectedVersion }: CloseCouncilInput): Promise<CouncilRow> {
  const council = await lockCouncil(manager, id);
  checkVersion(council.version, expectedVersion);
  return council;
}

/** What a command comes to. @throws Refused with what stops it */
function decided(council: CouncilRow | null, command: CouncilCommand, now: Date) {
  const outcome = decide(council, command, dayOf(now));
  if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
  return outcome.council;
}

async function recorded(
  { manager, record }: Work,
  { id, visibility }: CouncilRow,
  verb: string,
  values: { readonly heldOn: string; readonly state: string },
) {
  const version = await writeCouncil(manager, id, new Date(), values);
  await record({ entity, id, verb, visibility, change: values });
  return { entityId: id, version };
}

const sameDay: Message = {
  fr: 'Une séance est déjà inscrite ce jour-là\u00a0: choisissez un autre jour, ou annulez-la d’abord.',
  en: 'A meeting is entered for that day already: choose another day, or cancel it first.',
};
const alreadyMeets = new Refused([{ kind: 'AlreadyDone', message: sameDay }]);
