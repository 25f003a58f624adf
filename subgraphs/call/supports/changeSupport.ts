import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { doneMonthObstacles } from '#shared/graphql/halfDayPlan.js';
import { isId } from '#shared/graphql/isId.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportState } from '#shared/graphql/SupportStates.js';
import { checkLength, checkText } from '#shared/graphql/textChecks.js';
import { postsById } from '../groups/postStore.js';
import { agglomerationOnDay, isKnownCommune } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceSupport } from './announceSupport.js';
import { decide } from './lifecycle.js';
import { offerObstacles, workObstacles } from './offerRules.js';
import type { SupportRow } from './Support.js';
import { supportsById } from './store.js';
import { carriedProposal, supportBasis } from './supportBasis.js';
import type {
  MoveSupportInput,
  OfferSupportInput,
  PlanSupportInput,
  RecordSupportHalfDaysInput,
} from './supportInputs.js';
import {
  insertSupport,
  lockSupport,
  type SupportChange,
  takeTurnOf,
  writeDone,
  writePlan,
  writeSupport,
} from './writing.js';

/** Offers a support to a need of a project that communes proposed to the officer's own agglomeration. */
export async function offerSupport(
  context: RequestContext,
  input: OfferSupportInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'offerSupport', input, async (work) => {
    const { manager, tenant } = work;
    refuseIf([
      ...checkText(['input', 'upskilling'], input.upskilling),
      ...checkLength(['input', 'communes'], input.communes.length),
      ...(isId(input.needId) ? [] : [noSuchNeed]),
    ]);
    const proposal = isId(input.projectId) ? await carriedProposal(manager, tenant, input.projectId) : null;
    const on = today(now);
    const belongTo = await agglomerationOnDay(manager, input.communes, { on });
    const upskilling = input.upskilling?.trim() || null;
    const host = input.host ?? null;
    refuseIf(
      offerObstacles(
        { ...input, host, upskilling, post: await ownPost(work, input.postId) },
        {
          carriers: proposal?.communes ?? null,
          withdrawn: proposal?.withdrawn ?? false,
          members: input.communes.filter((_, index) => belongTo[index] === tenant),
          hostKnown: host === null || (await isKnownCommune(manager, host)),
          repeated: await givenBefore(work, input.kind, input.communes, null),
          today: on,
        },
      ),
    );
    const id = newId();
    const { projectId, needId, communes, kind, role, from, until, months } = input;
    const values = {
      projectId,
      needId,
      communeCodes: communes,
      kind,
      role,
      postId: input.postId ?? null,
      hostCode: host,
      from,
      until,
    };
    await insertSupport(manager, { id, siren: tenant, ...values, upskilling }, Number(on.slice(0, 4)), now);
    await writePlan(manager, { id, siren: tenant, state: SupportState.OFFERED }, months);
    const [offered] = await supportsById(manager, [id]);
    if (offered == null) throw new Error('An offer that was written cannot be read.');
    await announceSupport(manager, offered, now);
    await work.record({ entity: 'Support', id, verb: 'OFFER', visibility: 'PRIVATE', change: { ...values, months } });
    return { entityId: id, version: 1 };
  });
}

/** Gives an offer that nobody agreed to yet other months, another post or period; the communes hear of it. */
export async function planSupport(
  context: RequestContext,
  input: PlanSupportInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'planSupport', input, async (work) => {
    const { manager } = work;
    const support = await supportToChange(context, work, input);
    if (support.state !== 'OFFERED') throw new Refused([agreedAlready]);
    const { from, until, months } = input;
    const upskilling = input.upskilling === undefined ? support.upskilling : input.upskilling?.trim() || null;
    refuseIf([
      ...checkText(['input', 'upskilling'], input.upskilling),
      ...workObstacles(
        {
          kind: support.kind,
          role: support.role,
          from,
          until,
          months,
          upskilling,
          post: await ownPost(work, input.postId),
        },
        { repeated: await givenBefore(work, support.kind, support.communeCodes, support.id), today: today(now) },
      ),
    ]);
    // Its months leave the old post and come back with the new one; an offer promises nothing of either.
    await writePlan(manager, support, []);
    await manager.query(
      'update support set post_id = $2, from_day = $3, until_day = $4, upskilling = $5 where id = $1',
      [support.id, input.postId ?? null, from, until, upskilling],
    );
    await writePlan(manager, support, months);
    const next = await writeSupport(manager, { ...support, from, until, upskilling }, {}, now);
    await announceSupport(manager, next, now);
    await work.record({
      entity: 'Support',
      id: support.id,
      verb: 'PLAN',
      visibility: 'PRIVATE',
      change: { postId: input.postId ?? null, from, until, months },
    });
    return { entityId: support.id, version: next.version };
  });
}

/** Moves a support of the officer's own agglomeration. */
export async function moveSupport(
  context: RequestContext,
  input: MoveSupportInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'moveSupport', input, async (work) => {
    const { manager } = work;
    await takeTurnOf(manager, input.id);
    const support = await supportToChange(context, work, input);
    refuseIf(checkText(['input', 'reason'], input.reason));
    const reason = input.reason?.trim() || null;
    const basis = await supportBasis(manager, support);
    const outcome = decide({ ...support, ...basis }, { kind: 'MOVE', to: input.to, reason }, today(now));
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    if (outcome.kind === 'UNCHANGED') throw new Error('A move moves a support or is refused.');
    const next = await writeSupport(
      manager,
      support,
      outcome.kind === 'MOVED'
        ? { state: SupportState[outcome.to], reason }
        : ({
            state: outcome.ending.to,
            endedOn: outcome.ending.on,
            endReason: outcome.ending.reason,
            reason,
          } as SupportChange),
      now,
    );
    await announceSupport(manager, next, now);
    await work.record({
      entity: 'Support',
      id: support.id,
      verb: `MOVE_TO_${next.state}`,
      visibility: 'PRIVATE',
      change: { from: support.state, to: next.state },
    });
    return { entityId: support.id, version: next.version };
  });
}

/** Records half-days done: facts, learnt late or not. */
export async function recordSupportHalfDays(
  context: RequestContext,
  input: RecordSupportHalfDaysInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'recordSupportHalfDays', input, async (work) => {
    const support = await supportToChange(context, work, input);
    if (!worked.some((state) => state === support.state)) throw new Refused([notBegun]);
    const last = support.endedOn ?? support.until ?? '9999-12-31';
    refuseIf(doneMonthObstacles(input.months, { from: support.from, until: last }, today(now)));
    await writeDone(work.manager, support, input.months);
    const next = await writeSupport(work.manager, support, {}, now);
    await work.record({
      entity: 'Support',
      id: support.id,
      verb: 'RECORD_HALF_DAYS',
      visibility: 'PRIVATE',
      change: { months: input.months },
    });
    return { entityId: support.id, version: next.version };
  });
}

const worked: readonly string[] = ['ACTIVE', 'CLOSED', 'INTERRUPTED'];

async function supportToChange(
  context: RequestContext,
  { manager }: Work,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<SupportRow> {
  const support = await lockSupport(manager, id);
  if (support === null) {
    throw new GraphError((await context.load(supportsById, id, undefined)) === null ? 'NOT_FOUND' : 'FORBIDDEN');
  }
  checkVersion(support.version, expectedVersion);
  return support;
}

/** Undefined where none is named, null where it is not one of the officer's own team. */
async function ownPost(
  { manager, tenant }: Work,
  id: string | null | undefined,
): Promise<{ readonly state: string } | null | undefined> {
  if (id == null) return undefined;
  const [post = null] = await postsById(manager, [id]);
  return post?.siren === tenant && post.state !== null ? { state: post.state } : null;
}

/** Whether a support of this kind was given to one of the communes: agreed to, at work or over its work. */
async function givenBefore(
  { manager, tenant }: Work,
  kind: string,
  communes: readonly string[],
  but: string | null,
): Promise<boolean> {
  const found: object[] = await manager.query(
    `select 1 from support where siren = $1 and kind = $2 and communes && $3::text[] and id is distinct from $4
      and state in ('CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED') limit 1`,
    [tenant, kind, communes, but],
  );
  return found.length > 0;
}

const noSuchNeed = invalid(['input', 'needId'], {
  fr: 'Cet identifiant de besoin n’en est pas un\u00a0: choisissez un besoin du projet.',
  en: 'This is not the id of a need: choose a need of the project.',
});
const agreedAlready = broken('support.plan', ['input', 'id'], {
  fr: 'Les communes ont répondu à cette offre\u00a0: interrompez l’appui et faites-en une autre.',
  en: 'The communes have answered this offer: interrupt the support and make another.',
});
const notBegun = broken('support.begun', ['input', 'id'], {
  fr: 'Cet appui n’a pas commencé\u00a0: on n’y enregistre pas encore de travail.',
  en: 'This support has not begun: no work can be recorded in it yet.',
});
