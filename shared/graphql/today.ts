const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The calendar day of an instant where the territory lives, "2027-03-14". */
export function dayOf(instant: Date): string {
  return parisCalendar.format(instant);
}
