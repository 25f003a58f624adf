/** A day as French spreadsheets write it, 14/03/2027. */
export function french(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('/');
}

/** Cents as euros in French, 1234,50. */
export function inEuros(cents: number | null): string | null {
  return cents === null ? null : (cents / 100).toFixed(2).replace('.', ',');
}
