/** The same day a year before: "2026-11-23" gives "2025-11-23", and 29 February gives the 28th. */
export function yearBefore(day: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)) - 1, day.slice(5, 7), day.slice(8, 10)];
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}`;
}
