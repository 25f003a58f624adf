/** A week as it is worked: from its Monday to its Friday. */
export interface Week {
  readonly from: string;
  readonly until: string;
}

const added = (day: string, days: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/** The week of a day; a Saturday and a Sunday are of the week that they end. */
export function weekOf(day: string): Week {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = added(day, -weekday);
  return { from, until: added(from, 4) };
}

/** The Monday so many weeks away. */
export const weeksAway = ({ from }: Week, count: number): string => added(from, count * 7);

/** The month in which half-days of a week are counted: that of its last day, but of today while the week goes on. */
export const monthCounted = ({ until }: Week, today: string): string => (until < today ? until : today).slice(0, 7);

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
