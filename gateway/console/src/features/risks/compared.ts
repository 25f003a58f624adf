import { addQuarters, firstDayOf, quarterOf } from '../../kit/quarter.js';
import { figuresOf, isSignificant, type NamedFigure } from './figures.js';
import type { RiskName, RisksNow } from './risksAnswer.js';

/** The first rounds of general municipal elections: a mandate begins with each (code électoral, art. L227). */
const mandatesBegan = ['2014-03-23', '2020-03-15', '2026-03-15'] as const;

/** Two days that are compared. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The ends of the last two quarters that are over, of the same quarter a year apart, and of the mandate before against today. */
export function usualDays(today: string): Readonly<Record<'quarters' | 'year' | 'mandates', Days>> {
  const quarter = quarterOf(new Date(`${today}T12:00:00`));
  const endBefore = (count: number) => dayBefore(firstDayOf(addQuarters(quarter, count)));
  const began = mandatesBegan.findLast((day) => day <= today) ?? mandatesBegan[0];
  return {
    quarters: { from: endBefore(-1), until: endBefore(0) },
    year: { from: endBefore(-4), until: endBefore(0) },
    mandates: { from: dayBefore(began), until: today },
  };
}

/** A figure on both days; no difference where one is not known. */
export interface ComparedFigure {
  readonly risk: RiskName;
  readonly from: NamedFigure;
  readonly until: NamedFigure;
  readonly difference: number | null;
  readonly significant: boolean;
}

const risks: readonly RiskName[] = ['personalisedCarrying', 'silos', 'involvement'];

/** Every figure of the three risks on two days. What is a change within a year already is left to its own table. */
export function comparedOf(from: RisksNow, until: RisksNow): readonly ComparedFigure[] {
  return risks.flatMap((risk) => {
    const later = new Map(figuresOf(risk, until).map((figure) => [figure.name, figure]));
    return figuresOf(risk, from).flatMap((earlier) => {
      const other = later.get(earlier.name);
      if (other === undefined || earlier.name.endsWith('Trend')) return [];
      const [before, after] = [earlier.figure?.value ?? null, other.figure?.value ?? null];
      return [
        {
          risk,
          from: earlier,
          until: other,
          difference: before === null || after === null ? null : after - before,
          significant: isSignificant(earlier) && isSignificant(other),
        },
      ];
    });
  });
}
