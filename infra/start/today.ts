/** Today in France, "2026-11-23": the day the demonstration is made for when nobody names another. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}
