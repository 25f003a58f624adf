import { Field, InputType } from './decorators.js';
import { GraphError } from './GraphError.js';
import { MonthScalar } from './scalars.js';

@InputType({ description: '« Période de mois » Whole months, both included.' })
export class MonthSpan {
  @Field(() => MonthScalar, { description: 'First month.' })
  from!: string;

  @Field(() => MonthScalar, { description: 'Last month, included.' })
  until!: string;
}

/** The most half-days a month can hold: thirty-one days of two. */
export const mostHalfDays = 62;

/** The month a day is in: "2026-11-23" → "2026-11". */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** A month's place on the line of months; differences count months. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The months from the first to the last, both included; none when they are reversed. */
export function monthsOf({ from, until }: { readonly from: string; readonly until: string }): string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(until) - first + 1) }, (_none, index) => {
    const at = first + index;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** @throws GraphError BAD_INPUT when the months are reversed, or more than `longest` where told */
export function checkSpan(
  span: { readonly from: string; readonly until: string },
  longest = Number.POSITIVE_INFINITY,
): void {
  const count = monthNumber(span.until) - monthNumber(span.from) + 1;
  if (count < 1) {
    throw new GraphError('BAD_INPUT', {
      fr: 'Le premier mois vient après le dernier\u00a0: inversez-les.',
      en: 'The first month comes after the last: swap them.',
    });
  }
  if (count > longest) {
    throw new GraphError('BAD_INPUT', {
      fr: `Au plus ${longest} mois à la fois\u00a0: demandez une période plus courte.`,
      en: `At most ${longest} months at a time: ask for a shorter period.`,
    });
  }
}
