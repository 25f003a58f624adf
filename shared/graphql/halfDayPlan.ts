import { monthOf, mostHalfDays } from './months.js';
import { invalid, type Obstacle } from './problems.js';

/** The longest period that may be planned at once. */
const mostMonths = 60;

export interface Plan {
  readonly from: string;
  readonly until: string;
  readonly months: readonly { readonly month: string; readonly planned: number }[];
}

/** What is wrong with a plan: reversed days, months outside of them or told twice, nothing planned, more than a month has. */
export function planObstacles({ from, until, months }: Plan): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (from > until) {
    obstacles.push(
      invalid(['input', 'until'], {
        fr: 'Le dernier jour vient avant le premier\u00a0: inversez les dates.',
        en: 'The last day comes before the first: swap the dates.',
      }),
    );
  }
  if (from < '2000-01-01' || until > '2199-12-31') {
    obstacles.push(
      invalid(['input', 'from'], {
        fr: 'La période sort du calendrier\u00a0: donnez des dates entre 2000 et 2199.',
        en: 'The period is out of the calendar: give dates between 2000 and 2199.',
      }),
    );
  }
  if (months.length > mostMonths) {
    obstacles.push(
      invalid(['input', 'months'], {
        fr: `Au plus ${mostMonths} mois à la fois\u00a0: faites-le en plusieurs fois.`,
        en: `At most ${mostMonths} months at once: do it in several times.`,
      }),
    );
    return obstacles;
  }
  if (!months.some(({ planned }) => planned > 0)) {
    obstacles.push(
      invalid(['input', 'months'], {
        fr: 'Aucune demi-journée n’est demandée\u00a0: indiquez-en au moins une.',
        en: 'No half-day is asked for: give at least one.',
      }),
    );
  }
  return [...obstacles, ...monthObstacles(months, { from, until })];
}

/** What is wrong with a list of months of a plan, whatever each says of its month. */
function monthObstacles(
  months: readonly { readonly month: string; readonly planned?: number; readonly done?: number }[],
  period: { readonly from: string; readonly until: string },
): Obstacle[] {
  const seen = new Set<string>();
  return months.flatMap(({ month, planned, done }, index) => {
    const place = ['input', 'months', String(index)];
    const found: Obstacle[] = [];
    if (month < monthOf(period.from) || month > monthOf(period.until)) {
      found.push(
        invalid([...place, 'month'], {
          fr: `Le mois ${month} est hors de la période\u00a0: retirez-le ou changez les dates.`,
          en: `The month ${month} is outside the period: remove it or change the dates.`,
        }),
      );
    }
    if (seen.has(month)) {
      found.push(
        invalid([...place, 'month'], {
          fr: `Le mois ${month} est donné deux fois\u00a0: gardez-en un.`,
          en: `The month ${month} is given twice: keep one.`,
        }),
      );
    }
    seen.add(month);
    if (Math.max(planned ?? 0, done ?? 0) > mostHalfDays || Math.min(planned ?? 0, done ?? 0) < 0) {
      found.push(
        invalid([...place, planned === undefined ? 'done' : 'planned'], {
          fr: `Un mois compte de 0 à ${mostHalfDays} demi-journées\u00a0: corrigez ${month}.`,
          en: `A month has 0 to ${mostHalfDays} half-days: correct ${month}.`,
        }),
      );
    }
    return found;
  });
}

/** What is wrong with half-days done: none told, months outside of the period, told twice or still to come. */
export function doneMonthObstacles(
  months: readonly { readonly month: string; readonly done: number }[],
  period: { readonly from: string; readonly until: string },
  today: string,
): Obstacle[] {
  if (months.length === 0) {
    return [
      invalid(['input', 'months'], {
        fr: 'Aucun mois n’est donné\u00a0: indiquez-en au moins un.',
        en: 'No month is given: give at least one.',
      }),
    ];
  }
  const future = months.flatMap(({ month, done }, index) =>
    done > 0 && month > monthOf(today)
      ? [
          invalid(['input', 'months', String(index), 'month'], {
            fr: `Le mois ${month} n’a pas commencé\u00a0: enregistrez le travail une fois fait.`,
            en: `The month ${month} has not begun: record work once it is done.`,
          }),
        ]
      : [],
  );
  return [...monthObstacles(months, period), ...future];
}
