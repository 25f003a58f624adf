import type { EntityManager } from 'typeorm';
import { dayOf } from '#shared/graphql/today.js';
import { countChanges } from '#shared/journal/countChanges.js';
import { type AnsweredKind, NoticeKind, noticeKinds } from '#shared/notices/NoticeKind.js';
import type { NoticeScale, Waiting, WeekAsked, WeeklyCounts } from '#shared/notices/NoticeScale.js';
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
import { thresholdsPassed } from '../savedQuestions/questions.js';
import { heardNeedsDue } from '../stands/heardNeedsDue.js';
import { offersWaiting } from '../supports/store.js';

const dayMs = 86_400_000;

type OfCommune = Omit<Waiting, 'tenant'> & { readonly insee: string };

/** What awaits an answer of these communes: a constant number of statements, whatever their number. */
async function waitingOf(manager: EntityManager, communes: readonly string[], now: Date): Promise<Waiting[]> {
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
    ({ insee, key, reference, projectId }: AboutProject): OfCommune => ({
      ...{ insee, kind, key, said: reference, path: `/projects/${projectId}` },
    });
  const waiting: OfCommune[] = [
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
  return waiting.flatMap(told).map(({ insee, ...one }) => ({ tenant: insee, ...one }));
}

/** The week of one commune, as one of its people is told it. */
async function weekOf(manager: EntityManager, of: WeekAsked, now: Date): Promise<WeeklyCounts> {
  const waiting = await waitingOf(manager, [of.tenant], now);
  const { codes } = await inHandOf(manager, [of.tenant]);
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
    UNBALANCED_CONTRACT: await unbalancedContracts(manager, of.tenant),
    DEADLINE: actions.due + heard.length,
    CHANGE: await countChanges(manager, { tenants: codes, since, but: of.subject }),
  };
  return Object.fromEntries(of.kinds.flatMap((kind) => (counts[kind] > 0 ? [[kind, counts[kind]]] : [])));
}

function daysTo(now: Date, days: number): { readonly from: string; readonly until: string } {
  return { from: dayOf(now), until: dayOf(new Date(now.getTime() + days * dayMs)) };
}

/** What the communes' agents are told. */
export const communeNotices: NoticeScale = {
  scale: 'commune',
  roles: ['COMMUNE_AGENT'],
  tenant: 'insee',
  role: "'COMMUNE_AGENT'",
  ownerOf: ({ tenant }) => [['insee', tenant]],
  nameOf: (insee) => `(select name from commune where commune.insee = ${insee})`,
  said: { fr: (name) => `la commune de ${name}`, en: (name) => `the commune of ${name}` },
  kinds: noticeKinds,
  names: {
    query: 'myNoticeChoice',
    set: 'setNoticeChoice',
    erase: 'eraseNoticeAddress',
    follow: 'followNoticeLink',
  },
  links: '/notices',
  waitingOf,
  weekOf,
};
