import type { EntityManager } from 'typeorm';
import { type Obstacle, toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { SheetLine } from './lineObstacles.js';
import type { HalfDaysEntry, Timesheet, TimesheetLine } from './Timesheet.js';

/** Keeps a sheet as it was sent, with what is wrong with the lines that were not recorded. */
export async function insertTimesheet(
  manager: EntityManager,
  sheet: {
    readonly id: string;
    readonly pole: string;
    readonly recordedAt: Date;
    readonly lines: readonly (SheetLine & { readonly refused: readonly Obstacle[] })[];
  },
): Promise<void> {
  await manager.query('insert into timesheet (id, pole, recorded_at) values ($1, $2, $3)', [
    sheet.id,
    sheet.pole,
    sheet.recordedAt,
  ]);
  await manager.query(
    `insert into timesheet_line (timesheet_id, pole, line, allocation_id, month, done, refused)
    select $1, $2, line, "allocationId", month, done, refused
    from jsonb_to_recordset($3::jsonb) as given (line integer, "allocationId" text, month text, done integer, refused jsonb)`,
    [
      sheet.id,
      sheet.pole,
      JSON.stringify(
        sheet.lines.map(({ refused, ...line }, place) => ({
          ...line,
          line: place,
          refused: refused.length === 0 ? undefined : refused,
        })),
      ),
    ],
  );
}

/** Sheets by id, with their lines; null for one that does not exist for this reader. */
export async function timesheetsById(
  manager: EntityManager,
  ids: readonly string[],
  _args: undefined,
  { locale }: RequestContext,
): Promise<(Timesheet | null)[]> {
  const sheets: { id: string; recordedAt: Date }[] = await manager.query(
    'select id, recorded_at as "recordedAt" from timesheet where id = any($1::uuid[])',
    [wellFormed(ids)],
  );
  const rows: LineRow[] = await manager.query(
    `select timesheet_id as "sheetId", line, allocation_id as "allocationId", month, done, refused
    from timesheet_line where timesheet_id = any($1::uuid[]) order by timesheet_id, line`,
    [wellFormed(ids)],
  );
  const found = grouped(
    sheets.map(({ id }) => id),
    rows,
    ({ sheetId }) => sheetId,
  );
  return inOrder(
    ids,
    sheets.map((sheet, place) => {
      const lines = (found[place] ?? []).map(
        ({ refused, ...line }): TimesheetLine => ({
          ...line,
          recorded: refused === null,
          problems: (refused ?? []).map((obstacle) => toProblem(obstacle, locale)),
        }),
      );
      const recorded = lines.filter((line) => line.recorded).length;
      return { ...sheet, lines, recorded, refused: lines.length - recorded };
    }),
  );
}

/** A month of an allocation. */
export interface EnteredMonth {
  readonly allocationId: string;
  readonly month: string;
}

/** What was recorded as done in each month of an allocation, in its order. */
export async function entriesOfMonths(
  manager: EntityManager,
  keys: readonly EnteredMonth[],
): Promise<HalfDaysEntry[][]> {
  const rows: (HalfDaysEntry & EnteredMonth)[] = await manager.query(
    `select e.allocation_id as "allocationId", e.month, e.done_before as "doneBefore", e.done, e.recorded_at as "recordedAt"
    from unnest($1::uuid[], $2::text[]) asked (allocation_id, month)
      join half_days_entry e on e.allocation_id = asked.allocation_id and e.month = asked.month
    order by e.seq`,
    [keys.map((key) => key.allocationId), keys.map((key) => key.month)],
  );
  const name = (key: EnteredMonth) => `${key.allocationId} ${key.month}`;
  return grouped(keys.map(name), rows, name);
}

interface LineRow {
  readonly sheetId: string;
  readonly line: number;
  readonly allocationId: string;
  readonly month: string;
  readonly done: number;
  readonly refused: readonly Obstacle[] | null;
}
