import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import recordHalfDaysBatch from './RecordHalfDaysBatch.graphql?raw';
import { halfDaysIn, inMonth, type SheetPayload, type SheetRow } from './sheetRow.js';

interface SheetProps {
  readonly rows: readonly SheetRow[];
  readonly month: string;
  readonly again: () => void;
}

/** The sheet itself: what differs from what is known is sent, good lines are recorded, a refused one keeps what was typed. */
export function Sheet({ rows, month, again }: SheetProps) {
  const words = useWords();
  const its = usePlacingWords().sheet;
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<SheetPayload>(recordHalfDaysBatch);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<SheetPayload['timesheet']>(null);
  const knownOf = (row: SheetRow) => String(inMonth(row, month)?.done ?? 0);
  const shownOf = (row: SheetRow) => typed[row.id] ?? knownOf(row);
  const changed = rows.filter((row) => shownOf(row).trim() !== knownOf(row));

  const record = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = changed.filter((row) => halfDaysIn(shownOf(row)) === null);
    setErrors(Object.fromEntries(wrong.map(({ id }) => [id, its.whole])));
    setSaid(null);
    if (changed.length === 0 || wrong.length > 0) return;
    const { payload } = await send({
      mode: 'GOOD_LINES',
      lines: changed.map((row) => ({ allocationId: row.id, month, done: halfDaysIn(shownOf(row)) })),
    });
    const sheet = payload?.timesheet ?? null;
    setSaid(sheet);
    if (sheet === null) return;
    const refused = sheet.lines.filter(({ recorded }) => !recorded);
    const idOf = (line: number) => changed[line]?.id ?? '';
    setErrors(
      Object.fromEntries(
        refused.map(({ line, problems }) => [idOf(line), problems.map(({ message }) => message).join(' ')]),
      ),
    );
    setTyped((before) =>
      Object.fromEntries(Object.entries(before).filter(([id]) => refused.some(({ line }) => idOf(line) === id))),
    );
    again();
  };
  const asPlanned = () =>
    setTyped((before) => ({
      ...Object.fromEntries(
        rows
          .filter((row) => (inMonth(row, month)?.done ?? 0) === 0)
          .map((row) => [row.id, String(inMonth(row, month)?.planned ?? 0)]),
      ),
      ...before,
    }));

  return (
    <form className="stack" onSubmit={(event) => void record(event)} noValidate>
      {said && said.recorded > 0 && <Notice kind="done">{its.recorded(said.recorded)}</Notice>}
      {said && said.refused > 0 && <Notice kind="problem">{its.refused(said.refused)}</Notice>}
      <p className="no-print">
        <Button weight="quiet" onPress={asPlanned}>
          {its.asPlanned}
        </Button>
      </p>
      <DataTable
        caption={its.caption(formats.month(month))}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'allocation',
            title: words.months.allocation,
            cell: ({ id, reference, technician }) => (
              <div className="stack stack-tight">
                <Link to={`/allocations/${id}`}>{reference ?? words.answer.unknown}</Link>
                <span className="quiet">{technician?.function ?? technician?.code}</span>
              </div>
            ),
          },
          {
            key: 'project',
            title: words.months.project,
            cell: ({ team }) => (
              <div className="stack stack-tight">
                <span>{team?.project?.title ?? words.months.unreadableProject}</span>
                <span className="quiet">{team?.pilot?.name ?? team?.pilot?.insee}</span>
              </div>
            ),
          },
          {
            key: 'planned',
            title: words.months.planned,
            numeric: true,
            cell: (row) => formats.number(inMonth(row, month)?.planned ?? 0),
          },
          {
            key: 'done',
            title: its.done,
            cell: (row) => (
              <div className="stack stack-tight">
                <TextField
                  label={its.doneOf(row.reference ?? '')}
                  numeric
                  value={shownOf(row)}
                  onChange={(value) => setTyped((before) => ({ ...before, [row.id]: value }))}
                  error={errors[row.id]}
                />
                {(halfDaysIn(shownOf(row)) ?? 0) > (inMonth(row, month)?.planned ?? 0) && (
                  <span className="quiet">{its.beyond}</span>
                )}
              </div>
            ),
          },
        ]}
      />
      <Outcome of={outcome} />
      <p role="status">{changed.length === 0 ? its.nothing : its.changed(changed.length)}</p>
      <div className="row no-print">
        <Button submits disabled={sending || changed.length === 0}>
          {its.send}
        </Button>
        <CsvButton
          label={words.answer.csv}
          name={`demi-journees-${month}`}
          heading={[words.months.allocation, words.months.post, words.months.project, words.months.planned, its.done]}
          rows={rows.map((row) => [
            row.reference,
            row.technician?.code ?? null,
            row.team?.project?.title ?? null,
            inMonth(row, month)?.planned ?? null,
            inMonth(row, month)?.done ?? null,
          ])}
        />
      </div>
    </form>
  );
}
