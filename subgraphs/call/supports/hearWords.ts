import type { EntityManager } from 'typeorm';
import { SupportState } from '#shared/graphql/SupportStates.js';
import type { ConsentAct } from '#shared/journal/acts.js';
import { writeJournal } from '#shared/journal/journal.js';
import { type FormerMember, hasLeft } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceSupport } from './announceSupport.js';
import { type Ending, type EndReason, endingOf } from './ending.js';
import { decide, type Word } from './lifecycle.js';
import type { SupportRow } from './Support.js';
import { supportBasis } from './supportBasis.js';
import { lockOpenSupports, type SupportChange, takeTurn, writeSupport } from './writing.js';

/** Who made it so, for the journal: nobody of the agglomeration. */
type Cause = 'scale:commune' | 'scale:call';

/**
 * What a commune's word, kept as a receipt just before, changes in its project's supports: an offer that each commune
 * agreed to is promised, one refused is over, and what is agreed ends the same day with the consent it rested on. An offer
 * for which its post has no room left stays one, and is shown as such: a receipt is never refused.
 */
export async function hearConsent(manager: EntityManager, act: ConsentAct, now: Date): Promise<void> {
  await takeTurn(manager, act.addressee, act.projectId);
  for (const support of await lockOpenSupports(manager, act.addressee, act.projectId)) {
    const concerns =
      support.needId === act.needId &&
      support.role === act.role &&
      (support.communeCodes.includes(act.commune) || support.hostCode === act.commune);
    if (!concerns) continue;
    const { words, withdrawn } = await supportBasis(manager, support);
    if (support.state !== 'OFFERED') {
      await endIfLost(manager, support, words, 'scale:commune', now);
      continue;
    }
    const outcome = decide({ ...support, words, withdrawn }, { kind: 'WORD', word: act.state }, today(now));
    if (outcome.kind === 'ENDED') await end(manager, support, outcome.ending, 'scale:commune', now);
    if (outcome.kind === 'MOVED') await promise(manager, support, now);
  }
}

/**
 * Ends every support of a project whose commune took its proposal back, or those of one commune that carries it no longer
 * or belongs to the agglomeration no longer.
 */
export async function endSupportsOf(
  manager: EntityManager,
  of: { readonly siren: string; readonly projectId: string; readonly commune?: string },
  now: Date,
  because: EndReason = of.commune === undefined ? 'PROJECT_WITHDRAWN' : 'COMMUNE_LEFT',
): Promise<void> {
  await takeTurn(manager, of.siren, of.projectId);
  const cause = because === 'MEMBERSHIP_OVER' ? 'scale:call' : 'scale:commune';
  for (const support of await lockOpenSupports(manager, of.siren, of.projectId)) {
    if (of.commune !== undefined && !support.communeCodes.includes(of.commune)) continue;
    await end(manager, support, { to: 'INTERRUPTED', reason: because, on: today(now) }, cause, now);
  }
}

/** The open supports that concern a commune which is a member no longer. @param day an ISO date */
export async function supportsOfFormerMembers(manager: EntityManager, day: string): Promise<FormerMember[]> {
  return await manager.query(
    `select distinct support.siren, support.project_id as "projectId", concerned.insee as commune
    from support cross join unnest(support.communes) concerned (insee)
    where support.state in ('OFFERED', 'CONSENTED', 'ACTIVE')
      and ${hasLeft('concerned.insee', 'support.siren', '$1::date')}`,
    [day],
  );
}

/**
 * Ends the project's supports that have lost their basis by the calendar alone, or because a proposal that another
 * agglomeration answers was taken back or left.
 */
export async function endOverSupports(
  manager: EntityManager,
  { siren, projectId }: { readonly siren: string; readonly projectId: string },
  now: Date,
): Promise<void> {
  await takeTurn(manager, siren, projectId);
  for (const support of await lockOpenSupports(manager, siren, projectId)) {
    const { words, withdrawn, left } = await supportBasis(manager, support);
    const reason = withdrawn ? 'PROJECT_WITHDRAWN' : left ? 'COMMUNE_LEFT' : null;
    if (reason === null) await endIfLost(manager, support, words, 'scale:call', now);
    else await end(manager, support, { to: 'INTERRUPTED', reason, on: today(now) }, 'scale:call', now);
  }
}

async function endIfLost(
  manager: EntityManager,
  support: SupportRow,
  words: readonly Word[],
  cause: Cause,
  now: Date,
): Promise<void> {
  const { state } = support;
  if (state !== 'CONSENTED' && state !== 'ACTIVE') return;
  const ending = endingOf({ state, until: support.until, words }, today(now));
  if (ending !== null) await end(manager, support, ending, cause, now);
}

async function end(
  manager: EntityManager,
  support: SupportRow,
  ending: Ending,
  cause: Cause,
  now: Date,
): Promise<void> {
  const change = { state: ending.to, endedOn: ending.on, endReason: ending.reason } as SupportChange;
  await tell(manager, await writeSupport(manager, support, change, now), support, cause, now);
}

/** Where the post has no room the offer stays one. */
async function promise(manager: EntityManager, support: SupportRow, now: Date): Promise<void> {
  const [found]: { promised: boolean }[] = await manager.query('select promise_support($1, $2) as promised', [
    support.id,
    now,
  ]);
  if (found?.promised !== true) return;
  const next = { ...support, state: SupportState.CONSENTED, version: support.version + 1 };
  await tell(manager, next, support, 'scale:commune', now);
}

async function tell(
  manager: EntityManager,
  support: SupportRow,
  before: SupportRow,
  subject: Cause,
  now: Date,
): Promise<void> {
  await announceSupport(manager, support, now);
  await writeJournal(manager, {
    tenant: support.siren,
    entity: 'Support',
    id: support.id,
    verb: support.state === 'CONSENTED' ? 'CONSENT' : 'END',
    subject,
    visibility: 'PRIVATE',
    change: { from: before.state, to: support.state, endedOn: support.endedOn, endReason: support.endReason },
  });
}
