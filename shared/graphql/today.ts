const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Today where the territory lives, in SQL: sessions count in UTC, whose day is another for an hour or two each night. */
export const todayInSql = `(now() at time zone 'Europe/Paris')::date`;

/** What time it is for what a scale does by the calendar alone; a test sets another `now`. */
export const clock = {
  now: (): Date => new Date(),
  /** The day in France, "2026-11-23". */
  today(): string {
    return dayOf(clock.now());
  },
};

/** The calendar day of an instant where the territory lives, "2027-03-14". */
export function dayOf(instant: Date): string {
  return parisCalendar.format(instant);
}
