/** Quarters as the graph writes them: 2027-Q1. Texts of this form sort as the quarters they name. */
export type Quarter = string;

const form = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (text: string): text is Quarter => form.test(text);

/** The quarter of a day, by the calendar of the one who looks. */
export const quarterOf = (day: Date): Quarter => `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;

export function addQuarters(quarter: Quarter, count: number): Quarter {
  const [, year, number] = form.exec(quarter) ?? [];
  const index = Number(year) * 4 + Number(number) - 1 + count;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}

/** The first day of a quarter. */
export function firstDayOf(quarter: Quarter): string {
  const [, year, number] = form.exec(quarter) ?? [];
  return `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
}
