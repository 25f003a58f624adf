import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '../graphql/change.js';
import { checkDay } from '../graphql/dayChecks.js';
import type { Message } from '../graphql/GraphError.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { checkText, longestTitle } from '../graphql/textChecks.js';
import { dayOf } from '../graphql/today.js';
import type { CloseCouncilInput, MoveCouncilInput, PlanCouncilInput } from './councilInputs.js';
import type { CouncilRow, CouncilStore } from './councilStore.js';
import { type CouncilCommand, decide } from './lifecycle.js';

const entity = 'CouncilMeeting';

/** What each command's mutation is called at one scale. */
export type CouncilMutations = Readonly<Record<'plan' | 'move' | 'hold' | 'cancel', string>>;

/** What may be done with the calendar of the actor's own organisation. */
export function councilCommands(store: CouncilStore, names: CouncilMutations) {
  async function plan(context: RequestContext, input: PlanCouncilInput): Promise<Outcome> {
    return await change(context, names.plan, input, async ({ manager, tenant, record }) => {
      const { heldOn, kind, visibility } = input;
      refuseIf([...checkDay(['input', 'heldOn'], heldOn), ...checkText(['input', 'note'], input.note, longestTitle)]);
      const now = new Date();
      decided(null, { kind: 'PLAN', heldOn }, now);
      if (await store.meetsOn(manager, { owner: tenant, heldOn, kind }, null)) throw alreadyMeets;
      const row = { id: newId(), owner: tenant, heldOn, kind, note: input.note?.trim() || null, visibility };
      await store.insert(manager, { ...row, now });
      await record({ entity, id: row.id, verb: 'CREATE', visibility, change: row });
      return { entityId: row.id, version: 1 };
    });
  }

  async function move(context: RequestContext, input: MoveCouncilInput): Promise<Outcome> {
    return await change(context, names.move, input, async (work) => {
      refuseIf(checkDay(['input', 'heldOn'], input.heldOn));
      const council = await councilToChange(work, input);
      const moved = decided(council, { kind: 'MOVE', heldOn: input.heldOn }, new Date());
      if (await store.meetsOn(work.manager, { ...council, heldOn: input.heldOn }, council.id)) throw alreadyMeets;
      return await recorded(work, council, 'UPDATE', moved);
    });
  }

  async function hold(context: RequestContext, input: CloseCouncilInput): Promise<Outcome> {
    return await change(context, names.hold, input, async (work) => {
      const council = await councilToChange(work, input);
      return await recorded(work, council, 'MOVE', decided(council, { kind: 'HOLD' }, new Date()));
    });
  }

  async function cancel(context: RequestContext, input: CloseCouncilInput): Promise<Outcome> {
    return await change(context, names.cancel, input, async (work) => {
      const council = await councilToChange(work, input);
      return await recorded(work, council, 'WITHDRAW', decided(council, { kind: 'CANCEL' }, new Date()));
    });
  }

  /** The actor's own meeting, locked, in the version that was read. */
  async function councilToChange({ manager }: Work, { id, expectedVersion }: CloseCouncilInput): Promise<CouncilRow> {
    const council = await store.lock(manager, id);
    checkVersion(council.version, expectedVersion);
    return council;
  }

  async function recorded(
    { manager, record }: Work,
    { id, visibility }: CouncilRow,
    verb: string,
    values: { readonly heldOn: string; readonly state: string },
  ) {
    const version = await store.write(manager, id, new Date(), values);
    await record({ entity, id, verb, visibility, change: values });
    return { entityId: id, version };
  }

  return { plan, move, hold, cancel };
}

/** What a command comes to. @throws Refused with what stops it */
function decided(council: CouncilRow | null, command: CouncilCommand, now: Date) {
  const outcome = decide(council, command, dayOf(now));
  if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
  return outcome.council;
}

const sameDay: Message = {
  fr: 'Une séance est déjà inscrite ce jour-là\u00a0: choisissez un autre jour, ou annulez-la d’abord.',
  en: 'A meeting is entered for that day already: choose another day, or cancel it first.',
};
const alreadyMeets = new Refused([{ kind: 'AlreadyDone', message: sameDay }]);
