import type { EntityManager } from 'typeorm';
import { dayOf } from '#shared/graphql/today.js';
import { countChanges } from '#shared/journal/countChanges.js';
import { actionsInTime } from '../actions/actionsInTime.js';
import { inHandOf } from '../communes/inHandOf.js';
import { labelledWithoutWord } from '../consents/labelledWithoutWord.js';
import { unbalancedContracts } from '../contracts/unbalancedContracts.js';
import {
  type AboutProject,
  decisionsReceived,
  endsReceived,
  invitationsWaiting,
} from '../projects/waitingOnCarriers.js';
import { questionsWaiting } from '../questions/questionsWaiting.js';
import { thresholdsPassed } from '../savedQuestions/store.js';
import { heardNeedsDue } from '../stands/heardNeedsDue.js';
import { offersWaiting } from '../supports/store.js';
import { type AnsweredKind, NoticeKind } from './NoticeKind.js';

const dayMs = 86_400_000;

/** One thing that awaits a commune's answer. */
export interface Waiting {
  readonly insee: string;
  readonly kind: AnsweredKind;
  /** Never means anything else: what a person was told under it is not told again. */
  readonly key: string;
  /** Reference of the project, or day of the deadline: no text that somebody wrote. */
  readonly said: string;
  /** Where it is answered in the console. */
  readonly path: string;
  readonly decision?: string;
}

/** What awaits an answer of these communes: a constant number of statements, whatever their number. */
export async function waitingOf(manager: EntityManager, communes: readonly string[], now: Date): Promise<Waiting[]> {
  const { codes, told } = await inHandOf(manager, communes);
  const weekAgo = new Date(now.getTime() - 7 * dayMs);
  const decisions = await decisionsReceived(manager, codes, weekAgo);
  const invitations = await invitationsWaiting(manager, codes);
  const consents = [...(await labelledWithoutWord(manager, codes)), ...(await offersWaiting(manager, codes))];
  const questions = await questionsWaiting(manager, codes);
  const ends = await endsReceived(manager, codes, weekAgo);
  const heard = await heardNeedsDue(manager, codes, daysTo(now, 7));
  const passed = await thresholdsPassed(manager, codes, dayOf(weekAgo));
  const project =
    (kind: AnsweredKind) =>
    ({ insee, key, reference, projectId }: AboutProject): Waiting => ({
      ...{ insee, kind, key, said: reference, path: `/projects/${projectId}` },
    });
  const waiting: Waiting[] = [
    ...decisions.map((one) => ({ ...project(NoticeKind.DECISION)(one), decision: one.decision })),
    ...invitations.map(project(NoticeKind.CO_CARRYING)),
    ...consents.map(project(NoticeKind.CONSENT)),
    ...questions.map(project(NoticeKind.QUESTION)),
    ...ends.map(project(NoticeKind.SUPPORT_ENDED)),
    ...heard.map(({ insee, id, deadline }) => ({
      insee,
      kind: NoticeKind.HEARD_NEED as const,
      key: `HEARD_NEED ${id} ${deadline}`,
      said: deadline,
      path: '/stands',
    })),
    ...passed.map(({ insee, id, indicator, passedOn }) => ({
      insee,
      kind: NoticeKind.THRESHOLD as const,
      key: `THRESHOLD ${id} ${passedOn}`,
      said: indicator,
      path: '/saved-questions',
    })),
  ];
  return waiting.flatMap(told);
}

/** How many things of each kind; kinds of which there are none are left out. */
export type WeeklyCounts = Partial<Record<NoticeKind, number>>;

/** The week of one commune, as one of its people is told it. */
export async function weekOf(
  manager: EntityManager,
  of: { readonly insee: string; readonly subject: string; readonly kinds: readonly NoticeKind[] },
  now: Date,
): Promise<WeeklyCounts> {
  const waiting = await waitingOf(manager, [of.insee], now);
  const { codes } = await inHandOf(manager, [of.insee]);
  const actions = await actionsInTime(manager, codes, daysTo(now, 30));
  const heard = await heardNeedsDue(manager, codes, daysTo(now, 30));
  const since = new Date(now.getTime() - 7 * dayMs);
  const awaiting = (kind: AnsweredKind) => waiting.filter((one) => one.kind === kind).length;
  const counts: Record<NoticeKind, number> = {
    DECISION: awaiting(NoticeKind.DECISION),
    CO_CARRYING: awaiting(NoticeKind.CO_CARRYING),
    CONSENT: awaiting(NoticeKind.CONSENT),
    QUESTION: awaiting(NoticeKind.QUESTION),
    HEARD_NEED: awaiting(NoticeKind.HEARD_NEED),
    SUPPORT_ENDED: awaiting(NoticeKind.SUPPORT_ENDED),
    THRESHOLD: awaiting(NoticeKind.THRESHOLD),
    LATE_ACTION: actions.late,
    UNBALANCED_CONTRACT: await unbalancedContracts(manager, of.insee),
    DEADLINE: actions.due + heard.length,
    CHANGE: await countChanges(manager, { tenants: codes, since, but: of.subject }),
  };
  return Object.fromEntries(of.kinds.flatMap((kind) => (counts[kind] > 0 ? [[kind, counts[kind]]] : [])));
}

function daysTo(now: Date, days: number): { readonly from: string; readonly until: string } {
  return { from: dayOf(now), until: dayOf(new Date(now.getTime() + days * dayMs)) };
}
