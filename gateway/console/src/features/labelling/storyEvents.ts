import type { SupportState } from '../../kit/SupportStateTag.js';
import type { TimelineEntry } from '../../kit/Timeline.js';
import type { supports } from '../../words/fr/supports.js';

type What = TimelineEntry['what'];
type SupportEndReason = keyof (typeof supports)['endReasons'];

/** The answer of LabellingStory.graphql: what each scale holds is null while it is silent, or for who may not read it. */
export interface LabellingStory {
  readonly receivedAt: string | null;
  readonly decisions:
    | readonly { readonly to: What; readonly reason: string | null; readonly decidedAt: string }[]
    | null;
  readonly questions:
    | readonly { readonly text: string; readonly askedAt: string; readonly closedAt: string | null }[]
    | null;
  readonly commitments:
    | readonly {
        readonly text: string;
        readonly judgements: readonly {
          readonly state: 'PLANNED' | 'KEPT' | 'PARTLY' | 'NOT_KEPT';
          readonly reason: string;
          readonly judgedAt: string;
        }[];
      }[]
    | null;
  readonly project: StoryOfProject | null;
}

interface Deliberation {
  readonly decidedOn: string;
  readonly reference: string | null;
}

interface StoryOfProject {
  readonly timeline: readonly TimelineEntry[] | null;
  readonly supports: {
    readonly nodes: readonly {
      readonly reference: string | null;
      readonly moves:
        | readonly {
            readonly state: SupportState;
            readonly at: string;
            readonly by: 'COMMUNE' | 'AGGLOMERATION' | null;
            readonly endReason: SupportEndReason | null;
            readonly reason: string | null;
          }[]
        | null;
    }[];
  } | null;
  readonly coFunding: {
    readonly fonds: readonly {
      readonly reference: string | null;
      readonly state: string | null;
      readonly amountCents: number | null;
      readonly reason: string | null;
      readonly createdAt: string | null;
      readonly updatedAt: string | null;
      readonly committedOn: string | null;
      readonly communeDeliberation: Deliberation | null;
      readonly agglomerationDeliberation: Deliberation | null;
      readonly payments: readonly { readonly paidOn: string; readonly amountCents: number }[] | null;
    }[];
  } | null;
  readonly staffingRequests:
    | readonly {
        readonly reference: string | null;
        readonly skillLabel: string | null;
        readonly sentAt: string | null;
        readonly answers:
          | readonly {
              readonly state: 'OPEN' | 'PARTLY' | 'FILLED' | 'CANCELLED' | 'EXPIRED';
              readonly foundHalfDays: number;
              readonly answeredAt: string;
            }[]
          | null;
      }[]
    | null;
  readonly resourceTeam: {
    readonly allocations: {
      readonly nodes: readonly {
        readonly reference: string | null;
        readonly state: string | null;
        readonly from: string | null;
        readonly endedOn: string | null;
        readonly technician: { readonly function: string | null } | null;
      }[];
    } | null;
  } | null;
}

interface Told {
  readonly euros: (cents: number) => string;
  readonly halfDays: (amount: number) => string;
  /** Why a support is over. */
  readonly why: (reason: SupportEndReason) => string;
}

/** What the three scales did about a proposal, oldest first, each told by the scale that holds it. */
export function storyEvents(file: LabellingStory, told: Told): TimelineEntry[] {
  const { project } = file;
  const ofCommunes = (project?.timeline ?? []).filter(({ scale }) => scale === 'COMMUNE');
  return [
    ...ofCommunes,
    ...decided(file),
    ...helped(project, told),
    ...funded(project, told),
    ...staffed(project, told),
  ].sort((one, other) => instant(one.at) - instant(other.at));
}

function decided({ receivedAt, decisions, questions, commitments }: LabellingStory): TimelineEntry[] {
  return [
    ...event('AGGLOMERATION', receivedAt, 'RECEIVED'),
    ...(decisions ?? []).flatMap(({ to, reason, decidedAt }) => event('AGGLOMERATION', decidedAt, to, reason)),
    ...(questions ?? []).flatMap(({ text, askedAt, closedAt }) => [
      ...event('AGGLOMERATION', askedAt, 'QUESTION_ASKED', text),
      ...event('AGGLOMERATION', closedAt, 'QUESTION_CLOSED', text),
    ]),
    ...(commitments ?? []).flatMap(({ text, judgements }) =>
      judgements.flatMap(({ state, reason, judgedAt }) =>
        event('AGGLOMERATION', judgedAt, `LABEL_COMMITMENT_${state}`, text, reason),
      ),
    ),
  ];
}

/** A support is told as it stands, on the day it came to that. */
function helped(project: StoryOfProject | null, { why }: Told): TimelineEntry[] {
  return (project?.supports?.nodes ?? []).flatMap(({ reference, moves }) =>
    (moves ?? []).flatMap(({ state, at, by, endReason, reason }) =>
      // What the calendar ended is told by the scale whose support it was.
      event(by ?? 'AGGLOMERATION', at, `SUPPORT_${state}`, reference, endReason && why(endReason), reason),
    ),
  );
}

function funded(project: StoryOfProject | null, { euros }: Told): TimelineEntry[] {
  return (project?.coFunding?.fonds ?? []).flatMap((one) => {
    const money = one.amountCents === null ? null : euros(one.amountCents);
    const stopped = one.state === 'REFUSED' || one.state === 'CANCELLED' || one.state === 'ENDED' ? one.state : null;
    return [
      ...event('AGGLOMERATION', one.createdAt, 'CO_FUNDING_PROPOSED', one.reference, money),
      ...deliberated('COMMUNE', one.communeDeliberation, one.reference),
      ...deliberated('AGGLOMERATION', one.agglomerationDeliberation, one.reference),
      ...event('AGGLOMERATION', one.committedOn, 'CO_FUNDING_COMMITTED', one.reference, money),
      ...(one.payments ?? []).flatMap(({ paidOn, amountCents }) =>
        event('AGGLOMERATION', paidOn, 'CO_FUNDING_PAID_PART', one.reference, euros(amountCents)),
      ),
      ...(stopped === null
        ? []
        : event('AGGLOMERATION', one.updatedAt, `CO_FUNDING_${stopped}`, one.reference, one.reason)),
    ];
  });
}

function deliberated(scale: TimelineEntry['scale'], act: Deliberation | null, fonds: string | null): TimelineEntry[] {
  return act === null ? [] : event(scale, act.decidedOn, 'CO_FUNDING_DELIBERATED_BY_ONE', fonds, act.reference);
}

function staffed(project: StoryOfProject | null, { halfDays }: Told): TimelineEntry[] {
  const asked = (project?.staffingRequests ?? []).flatMap(({ reference, skillLabel, sentAt, answers }) => [
    ...event('AGGLOMERATION', sentAt, 'STAFFING_SENT', reference, skillLabel),
    ...(answers ?? []).flatMap(({ state, foundHalfDays, answeredAt }) =>
      event('POLE', answeredAt, `STAFFING_${state}`, reference, foundHalfDays > 0 ? halfDays(foundHalfDays) : null),
    ),
  ]);
  const given = (project?.resourceTeam?.allocations?.nodes ?? [])
    .filter(({ state }) => state === 'ACTIVE' || state === 'ENDED')
    .flatMap(({ reference, from, endedOn, technician }) => [
      ...event('POLE', from, 'ALLOCATION_BEGUN', reference, technician?.function ?? null),
      ...event('POLE', endedOn, 'ALLOCATION_ENDED', reference),
    ]);
  return [...asked, ...given];
}

/** Nothing where the instant is not known. */
function event(
  scale: TimelineEntry['scale'],
  at: string | null,
  what: What,
  ...details: readonly (string | null)[]
): TimelineEntry[] {
  const detail = details.filter((one) => one !== null && one !== '').join(' — ');
  return at === null ? [] : [{ at, scale, what, detail: detail === '' ? null : detail }];
}

/** A day of which no hour is known stands at noon. */
function instant(at: string): number {
  return Date.parse(at.length === 10 ? `${at}T12:00:00` : at);
}
