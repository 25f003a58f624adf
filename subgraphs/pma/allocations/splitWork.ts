import { addDays } from '#shared/councils/calendarDays.js';
import { monthOf } from '#shared/graphql/months.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { State } from './lifecycle.js';

/** An allocation of which another post is to take over what is left to do. */
export interface WorkToSplit {
  readonly state: State;
  readonly from: string;
  readonly until: string;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[];
}

/** What goes to the other post, and what stays. */
export interface Split {
  readonly from: string;
  readonly until: string;
  readonly months: readonly { readonly month: string; readonly planned: number }[];
  /** The last day of what stays; null where nothing does. */
  readonly restUntil: string | null;
}

/**
 * Parts an allocation at the first day of a month. What was done stays with who did it, and a month in which work under
 * way has begun is not parted: it goes from the next one on.
 * @param fromMonth null for all that may go: the whole, or the months to come of work under way
 */
export function splitWork(
  work: WorkToSplit,
  fromMonth: string | null,
  today: string,
): { readonly split: Split } | { readonly obstacles: readonly Obstacle[] } {
  const { state, from, until } = work;
  if (state === 'ENDED' || state === 'REFUSED' || state === 'CANCELLED') return { obstacles: [over] };
  const begun = state === 'ACTIVE' && from <= today;
  const first = monthOf(from);
  const month = fromMonth ?? (begun ? monthAfter(monthOf(today)) : first);
  if (month < first || month > monthOf(until)) return { obstacles: [outside(first, monthOf(until))] };
  if (begun && month <= monthOf(today)) return { obstacles: [alreadyBegun(monthAfter(monthOf(today)))] };
  const moved = work.months.filter((one) => one.month >= month);
  const lastDone = moved.filter(({ done }) => done > 0).at(-1);
  if (lastDone !== undefined) return { obstacles: [alreadyDone(lastDone.month)] };
  const months = moved.filter(({ planned }) => planned > 0).map((one) => ({ month: one.month, planned: one.planned }));
  if (months.length === 0) return { obstacles: [nothing] };
  const day = `${month}-01`;
  return {
    split: {
      ...{ from: day > from ? day : from, until, months },
      restUntil: month === first ? null : addDays(day, -1),
    },
  };
}

const monthAfter = (month: string): string => monthOf(addDays(`${month}-01`, 31));

const path = ['input', 'fromMonth'];
const over = broken('ALLOCATION_CLOSED', ['input', 'id'], {
  fr: 'Cette affectation est terminée, refusée ou annulée\u00a0: il n’y a plus rien à confier à un autre poste. Faites une nouvelle demande.',
  en: 'This allocation has ended, was refused or cancelled: nothing is left for another post. Make a new request.',
});
const outside = (first: string, last: string): Obstacle =>
  invalid(path, {
    fr: `L’affectation va de ${first} à ${last}\u00a0: choisissez un de ces mois.`,
    en: `The allocation goes from ${first} to ${last}: choose one of these months.`,
  });
const alreadyBegun = (next: string): Obstacle =>
  broken(
    'REASSIGN_MONTH_BEGUN',
    path,
    {
      fr: `Ce mois est commencé\u00a0: son travail reste au poste en place. Reprenez à partir de ${next}.`,
      en: `This month has begun: its work stays with the post at work. Take over from ${next} on.`,
    },
    { fr: `Au plus tôt ${next}.`, en: `${next} at the soonest.` },
  );
const alreadyDone = (month: string): Obstacle =>
  broken('REASSIGN_DONE', path, {
    fr: `Des demi-journées sont déjà faites en ${month}\u00a0: elles restent à qui les a faites. Choisissez un mois suivant.`,
    en: `Half-days are already done in ${month}: they stay with who did them. Choose a later month.`,
  });
const nothing: Obstacle = invalid(path, {
  fr: 'Rien n’est prévu à partir de ce mois\u00a0: choisissez un mois où il reste des demi-journées.',
  en: 'Nothing is planned from that month on: choose a month that still has half-days.',
});
