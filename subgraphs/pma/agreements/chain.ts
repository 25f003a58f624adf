import { articleOf, type Kind } from './kinds.js';

/** An agreement that was signed, with the days on which it holds. */
export interface ChainAgreement {
  readonly id: string;
  readonly kind: Kind;
  /** SIREN, or INSEE code of a commune that receives. */
  readonly provider: string;
  readonly receiver: string;
  /** The one post it is about; null for all that pass from the one to the other. */
  readonly technicianId: string | null;
  /** First day: begun, enforceable, and with the person's own agreement and order where it needs them. */
  readonly startsOn: string;
  /** Last day, included; null while it has none. */
  readonly endsOn: string | null;
}

/** Whose work is to reach whom. */
export interface ChainQuestion {
  readonly technicianId: string;
  readonly employer: string;
  readonly pole: string;
  /** INSEE code of the commune that pilots the team; null while none does: nothing leads to nobody. */
  readonly pilot: string | null;
}

export type LinkState = 'HOLDS' | 'MISSING' | 'EXPIRED' | 'FUTURE';

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly agreementId: string | null;
  readonly article: string;
  readonly state: LinkState;
}

export interface Chain {
  readonly complete: boolean;
  readonly links: readonly Link[];
}

export interface ChainInterval {
  readonly from: string;
  /** Last day, included. */
  readonly until: string;
  readonly complete: boolean;
}

const holds = ({ startsOn, endsOn }: ChainAgreement, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day);

/**
 * The agreements by which a post's work may lawfully reach the pilot commune on a day: the shortest way from its employer,
 * through the pole and an agglomeration or directly by a shared service or an entente. Where there is none, the usual
 * way with what each of its links lacks. Communes are no members of the pole: none hands on what it receives.
 */
export function chainOn(agreements: readonly ChainAgreement[], question: ChainQuestion, day: string): Chain {
  const usable = usableFor(agreements, question);
  const way = shortestWay(
    usable.filter((agreement) => holds(agreement, day)),
    question,
  );
  if (way !== null) return { complete: true, links: way.map((agreement) => linkOf(agreement, 'HOLDS')) };
  const stages = usualStages(usable, question);
  return {
    complete: false,
    links: stages.slice(1).map((to, index) => {
      const from = stages[index] as string;
      return bestLink(
        usable.filter(({ provider, receiver }) => provider === from && receiver === to),
        { from, to, pole: question.pole },
        day,
      );
    }),
  };
}

/**
 * The same over a period, as the fewest intervals: nothing changes but on a day when an agreement starts or the day after
 * one's last.
 */
export function chainOver(
  agreements: readonly ChainAgreement[],
  question: ChainQuestion,
  period: { readonly from: string; readonly until: string },
): ChainInterval[] {
  const { from, until } = period;
  if (from > until) return [];
  const usable = usableFor(agreements, question);
  const turns = new Set([from]);
  for (const { startsOn, endsOn } of usable) {
    for (const day of [startsOn, endsOn === null ? null : dayAfter(endsOn)]) {
      if (day !== null && day > from && day <= until) turns.add(day);
    }
  }
  const intervals: ChainInterval[] = [];
  for (const start of [...turns].sort()) {
    const complete =
      shortestWay(
        usable.filter((agreement) => holds(agreement, start)),
        question,
      ) !== null;
    const last = intervals.at(-1);
    if (last?.complete === complete) continue;
    if (last !== undefined) intervals[intervals.length - 1] = { ...last, until: dayAfter(start, -1) };
    intervals.push({ from: start, until, complete });
  }
  return intervals;
}

/** The first day of a period without a complete chain; null when every day has one. */
export function brokenFrom(intervals: readonly ChainInterval[]): string | null {
  return intervals.find(({ complete }) => !complete)?.from ?? null;
}

function usableFor(agreements: readonly ChainAgreement[], { technicianId, pilot }: ChainQuestion): ChainAgreement[] {
  return agreements.filter(
    (agreement) =>
      (agreement.technicianId === null || agreement.technicianId === technicianId) &&
      (agreement.receiver === pilot || !isCommune(agreement.receiver)),
  );
}

/** INSEE codes have five characters, SIREN nine. */
const isCommune = (code: string): boolean => code.length === 5;

function shortestWay(
  agreements: readonly ChainAgreement[],
  { employer, pilot }: ChainQuestion,
): readonly ChainAgreement[] | null {
  if (pilot === null) return null;
  if (employer === pilot) return [];
  const ordered = [...agreements].sort((one, other) => (one.id < other.id ? -1 : 1));
  const ways = new Map<string, readonly ChainAgreement[]>([[employer, []]]);
  for (const [body, way] of ways) {
    // Bodies added on the way are visited after those before them: the first way found is among the shortest.
    for (const agreement of ordered) {
      if (agreement.provider !== body || ways.has(agreement.receiver)) continue;
      ways.set(agreement.receiver, [...way, agreement]);
    }
  }
  return ways.get(pilot) ?? null;
}

/** Employer, pole, agglomeration, commune; less those one does not need or whose agglomeration no agreement tells. */
function usualStages(agreements: readonly ChainAgreement[], { employer, pole, pilot }: ChainQuestion): string[] {
  if (pilot === null) return [...new Set([employer, pole])];
  const last = agreements
    .filter(({ receiver }) => receiver === pilot)
    .sort((one, other) => ((one.endsOn ?? '9999') > (other.endsOn ?? '9999') ? -1 : 1));
  if (last.some(({ provider }) => provider === employer)) return [employer, pilot];
  const agglomeration = last.find(({ provider }) => provider !== pole)?.provider;
  return [...new Set([employer, pole, ...(agglomeration === undefined ? [] : [agglomeration]), pilot])];
}

function bestLink(
  between: readonly ChainAgreement[],
  { from, to, pole }: { readonly from: string; readonly to: string; readonly pole: string },
  day: string,
): Link {
  const now = between.find((agreement) => holds(agreement, day));
  if (now !== undefined) return linkOf(now, 'HOLDS');
  const next = between.filter(({ startsOn }) => startsOn > day).sort(byStart)[0];
  if (next !== undefined) return linkOf(next, 'FUTURE');
  const past = [...between].sort(byStart).at(-1);
  if (past !== undefined) return linkOf(past, 'EXPIRED');
  const kind = (from === pole || to === pole) && !isCommune(to) ? 'SYNDICATE' : 'PROVISION';
  return { from, to, agreementId: null, article: articleOf[kind], state: 'MISSING' };
}

const byStart = (one: ChainAgreement, other: ChainAgreement): number =>
  one.startsOn === other.startsOn ? 0 : one.startsOn < other.startsOn ? -1 : 1;

function linkOf({ id, kind, provider, receiver }: ChainAgreement, state: LinkState): Link {
  return { from: provider, to: receiver, agreementId: id, article: articleOf[kind], state };
}

/** The calendar's next day, in no time zone: a change of clock moves nothing. */
export function dayAfter(day: string, days = 1): string {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
