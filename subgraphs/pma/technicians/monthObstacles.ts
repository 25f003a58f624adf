import { monthOf, mostHalfDays } from '#shared/graphql/months.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { calendarCapacity, type MonthTerms, type PostTerms } from './calendarCapacity.js';

/** The most months one absence may be told for. */
const mostMonths = 36;

/** What is wrong with what a post is said to give in a month; null gives it back to the calendar. */
export function capacityObstacles(
  { month, capacity }: { readonly month: string; readonly capacity: number | null },
  post: PostTerms,
): Obstacle[] {
  const obstacles = lifeObstacles(['input', 'month'], month, post);
  if (capacity === 0) {
    obstacles.push(
      broken('CAPACITY_ABOVE_ZERO', ['input', 'capacity'], {
        fr: 'Une capacité nulle ne se fixe pas\u00a0: retirez les demi-journées du mois comme absence, ou donnez au moins 1.',
        en: 'A capacity of zero is not set: withdraw the month’s half-days as an absence, or give at least 1.',
      }),
    );
  }
  if ((capacity ?? 0) > mostHalfDays) {
    obstacles.push(
      invalid(['input', 'capacity'], {
        fr: `Un mois compte au plus ${mostHalfDays} demi-journées\u00a0: corrigez la capacité.`,
        en: `A month has at most ${mostHalfDays} half-days: correct the capacity.`,
      }),
    );
  }
  return obstacles;
}

/** What is wrong with half-days to withdraw: none told, months twice, or more than the post gives. */
export function absenceObstacles(
  months: readonly { readonly month: string; readonly halfDays: number }[],
  post: PostTerms,
  terms: ReadonlyMap<string, MonthTerms>,
): Obstacle[] {
  if (months.length === 0 || months.length > mostMonths) {
    return [
      invalid(['input', 'months'], {
        fr: `Donnez de 1 à ${mostMonths} mois\u00a0: il y en a ${months.length}.`,
        en: `Give 1 to ${mostMonths} months: there are ${months.length}.`,
      }),
    ];
  }
  const seen = new Set<string>();
  return months.flatMap(({ month, halfDays }, index) => {
    const place = ['input', 'months', String(index)];
    const outside = lifeObstacles([...place, 'month'], month, post);
    if (outside.length > 0) return outside;
    if (seen.has(month)) {
      return [
        invalid([...place, 'month'], {
          fr: `Le mois ${month} est donné deux fois\u00a0: gardez-en un.`,
          en: `The month ${month} is given twice: keep one.`,
        }),
      ];
    }
    seen.add(month);
    const most = terms.get(month)?.told ?? calendarCapacity(post, month);
    return halfDays > most ? [moreThanGiven([...place, 'halfDays'], month, most)] : [];
  });
}

function moreThanGiven(path: readonly string[], month: string, most: number): Obstacle {
  return broken(
    'ABSENCE_WITHIN_CAPACITY',
    path,
    {
      fr: `En ${month}, ce poste ne donne que ${most} demi-journée(s) au pôle\u00a0: n’en retirez pas davantage.`,
      en: `In ${month} this post gives only ${most} half-day(s) to the pole: withdraw no more.`,
    },
    { fr: `Au plus ${most} demi-journée(s).`, en: `At most ${most} half-day(s).` },
  );
}

function lifeObstacles(path: readonly string[], month: string, { since, until }: PostTerms): Obstacle[] {
  if (month >= monthOf(since) && (until === null || month <= monthOf(until)) && month >= '2000' && month < '2200')
    return [];
  return [
    invalid(path, {
      fr: 'Le poste n’existe pas ce mois-là\u00a0: choisissez un mois entre son début et sa fin.',
      en: 'The post does not exist in that month: choose one between its start and its end.',
    }),
  ];
}
