const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Today where the territory lives, in SQL: sessions count in UTC, whose day is another for an hour or two each night. */
export const todayInSql = `(now() at time zone 'Europe/Paris')::date`;

/** The calendar day of an instant where the territory lives, "2027-03-14". */
export function dayOf(instant: Date): string {
  return parisCalendar.format(instant);
}
