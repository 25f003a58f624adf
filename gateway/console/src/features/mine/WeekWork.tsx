import { useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useMineWords } from '../../words/mineWords.js';
import { useFormats } from '../../words/Words.js';
import type { OwnAllocation } from './ownWeeks.js';
import recordHalfDays from './RecordOwnHalfDays.graphql?raw';
import { RecordPanel } from './RecordPanel.js';
import { monthCounted, type Week, weekOf } from './weeks.js';

interface Recorded {
  readonly allocation: {
    readonly id: string;
    readonly version: number;
    readonly months: OwnAllocation['months'];
  } | null;
}

/** What was saved last, and how it was before: what an undo sends. */
interface Saved {
  readonly id: string;
  readonly version: number;
  readonly before: number;
  readonly done: number;
  readonly undone: boolean;
}

interface WeekWorkProps {
  readonly week: Week;
  readonly allocations: readonly OwnAllocation[];
  readonly onDone: () => void;
}

/** The week's allocations. Three taps record: open one, choose how many, save; one more takes it back. */
export function WeekWork({ week, allocations, onDone }: WeekWorkProps) {
  const its = useMineWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<Recorded>(recordHalfDays);
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const month = monthCounted(week, today());
  const monthName = formats.month(month);
  const active = allocations.filter(({ state }) => state === 'ACTIVE');
  const now = active.filter(({ from, until }) => (from ?? '') <= week.until && (until ?? '') >= week.from);
  const later = allocations.filter((one) => !active.includes(one));

  const write = async (row: { readonly id: string; readonly version: number }, done: number) => {
    const { payload } = await send({ id: row.id, expectedVersion: row.version, months: [{ month, done }] });
    if (payload?.allocation) onDone();
    return payload?.allocation ?? null;
  };
  const save = async (row: OwnAllocation, done: number) => {
    setSaved(null);
    const after = await write({ id: row.id, version: row.version ?? 1 }, done);
    if (after === null) return;
    setOpen(null);
    setSaved({ id: row.id, version: after.version, before: doneIn(row, month), done, undone: false });
  };
  const undo = async (of: Saved) => {
    const after = await write(of, of.before);
    if (after !== null) setSaved({ ...of, version: after.version, undone: true });
  };

  return (
    <Section title={week.from === weekOf(today()).from ? its.thisWeek : its.work}>
      {now.length === 0 && <Empty>{its.noWork}</Empty>}
      <ul className="list">
        {now.map((row) => (
          <li key={row.id}>
            <OwnTitle row={row} />
            <span>{its.standing(monthName, doneIn(row, month), plannedIn(row, month))}</span>
            {saved?.id === row.id && (
              <Notice kind="done" takesFocus>
                <p>{saved.undone ? its.undone(saved.before, monthName) : its.saved(saved.done, monthName)}</p>
                {!saved.undone && (
                  <p>
                    <Button weight="second" disabled={sending} onPress={() => void undo(saved)}>
                      {its.undo}
                    </Button>
                  </p>
                )}
              </Notice>
            )}
            {open === row.id ? (
              <RecordPanel
                month={monthName}
                done={doneIn(row, month)}
                sending={sending}
                onSave={(done) => void save(row, done)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <p className="no-print">
                <Button weight="second" disabled={sending} onPress={() => setOpen(row.id)}>
                  {its.recordFor(row.reference ?? '')}
                </Button>
              </p>
            )}
            {(open === row.id || saved?.id === row.id) && <Outcome of={outcome} />}
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <>
          <h3>{its.later}</h3>
          <ul className="list">
            {later.map((row) => (
              <li key={row.id}>
                <OwnTitle row={row} />
                {row.from && <span>{its.starts(formats.date(row.from))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function OwnTitle({ row }: { row: OwnAllocation }) {
  const its = useMineWords();
  const { pilot = null, project = null } = row.team ?? {};
  return (
    <>
      <strong className="list-title">{project?.title ?? row.reference}</strong>
      <span className="quiet">
        {[project?.title ? row.reference : its.reserved, pilot && its.at(pilot.name ?? pilot.insee)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  );
}

const of = (row: OwnAllocation, month: string) => row.months?.find((one) => one.month === month);
const doneIn = (row: OwnAllocation, month: string): number => of(row, month)?.done ?? 0;
const plannedIn = (row: OwnAllocation, month: string): number => of(row, month)?.planned ?? 0;
