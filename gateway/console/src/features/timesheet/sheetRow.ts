import type { Connection } from '../../kit/PagedList.js';

/** An allocation at work in the month. */
export interface SheetRow {
  readonly id: string;
  readonly reference: string | null;
  readonly technician: { readonly code: string | null; readonly function: string | null } | null;
  readonly team: {
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
}

export interface SheetData {
  readonly allocations: Connection<SheetRow> | null;
}

export interface SheetPayload {
  readonly timesheet: {
    readonly recorded: number;
    readonly refused: number;
    readonly lines: readonly {
      readonly line: number;
      readonly recorded: boolean;
      readonly problems: readonly { readonly message: string }[];
    }[];
  } | null;
}

/** What the sheet says of a row in its month. */
export const inMonth = ({ months }: SheetRow, month: string) => months?.find((one) => one.month === month);

const whole = /^\d{1,2}$/;

/** The half-days that a field holds; null when it is no whole number from 0 to 62. */
export function halfDaysIn(text: string): number | null {
  const typed = text.trim();
  return whole.test(typed) && Number(typed) <= 62 ? Number(typed) : null;
}
