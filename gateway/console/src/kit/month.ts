/** Months as the graph writes them: 2027-03. Texts of this form sort as the months they name. */
export type Month = string;

const form = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string | null): text is Month => text !== null && form.test(text);

/** The month of a day, by the calendar of the one who looks. */
export const monthOf = (day: Date): Month => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`;

export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month of a window, both ends included; none of one that is still being typed. */
export function monthsOf(from: Month, until: Month): Month[] {
  if (!isMonth(from) || !isMonth(until)) return [];
  const months: Month[] = [];
  for (let month = from; month <= until && months.length < 24; month = addMonths(month, 1)) months.push(month);
  return months;
}
