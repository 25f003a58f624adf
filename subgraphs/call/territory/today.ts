const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day it is in the territory, "2027-03-14". */
export function today(now: Date = new Date()): string {
  return parisCalendar.format(now);
}
