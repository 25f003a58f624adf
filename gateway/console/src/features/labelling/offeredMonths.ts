import { monthsOf } from '../../kit/month.js';

/** What a form holds of a support's period and months. */
export interface TypedPeriod {
  readonly from: string;
  readonly until: string;
  readonly months: Readonly<Record<string, string>>;
}

/** The months of a period, both ends included. */
export const spanOf = ({ from, until }: Pick<TypedPeriod, 'from' | 'until'>) =>
  monthsOf(from.slice(0, 7), until.slice(0, 7));

/** Whether the last day follows the first one, within what a support may last. */
export const isOrdered = (period: Pick<TypedPeriod, 'from' | 'until'>) =>
  period.from !== '' && period.from <= period.until && (spanOf(period).at(-1) ?? '') === period.until.slice(0, 7);

/** Each month typed is a number of half-days, or empty. */
export const areHalfDays = (months: TypedPeriod['months']) =>
  Object.values(months).every((text) => /^\d{0,2}$/.test(text.trim()));

/** The months as they are sent: those of the period in which something is planned. */
export const plannedMonths = (period: TypedPeriod) =>
  spanOf(period).flatMap((month) =>
    Number(period.months[month] ?? 0) > 0 ? [{ month, planned: Number(period.months[month]) }] : [],
  );
