import { Link } from 'react-router';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useFormats } from '../words/Words.js';
import { DataTable } from './DataTable.js';
import type { ImportDoor, ImportLine, ImportRun, Outcome } from './importRun.js';
import { PagedList } from './PagedList.js';
import { Tag } from './Tag.js';
import { Views } from './Views.js';

export const lineViews = ['all', 'CREATE', 'CHANGE', 'SAME', 'REFUSED'] as const;
export type LineView = (typeof lineViews)[number];

const signs: Readonly<Record<Outcome, string>> = { CREATE: '+', CHANGE: '≠', SAME: '=', REFUSED: '⚠' };

interface ImportLinesProps {
  readonly door: ImportDoor;
  readonly run: ImportRun;
  readonly view: LineView;
}

/** What each line does, or did; one view for each sort of outcome. */
export function ImportLines({ door, run, view }: ImportLinesProps) {
  const words = useExchangeWords();
  const formats = useFormats();
  const { counts, total } = run;
  const counted: Readonly<Record<LineView, number | undefined>> = {
    all: total,
    CREATE: counts?.create,
    CHANGE: counts?.change,
    SAME: counts?.same,
    REFUSED: counts?.refused,
  };
  const label = (key: LineView) => {
    const count = counted[key];
    return count === undefined ? words.views[key] : `${words.views[key]} (${formats.number(count)})`;
  };
  return (
    <>
      <Views
        name={words.lines}
        parameter="lines"
        current={view}
        of={lineViews.map((key) => ({ key, label: label(key) }))}
      />
      <PagedList list={run.lines} empty={words.none}>
        {(rows) => (
          <DataTable
            caption={words.caption}
            rows={rows}
            keyOf={({ line }) => String(line)}
            columns={[
              { key: 'line', title: words.line, cell: ({ line }) => formats.number(line) },
              { key: 'record', title: words.record, cell: (line) => <RecordOf door={door} run={run} line={line} /> },
              {
                key: 'outcome',
                title: words.outcome,
                cell: ({ outcome }) => <Tag sign={signs[outcome]}>{words.outcomes[outcome]}</Tag>,
              },
              { key: 'why', title: words.why, cell: (line) => <Why {...line} /> },
            ]}
          />
        )}
      </PagedList>
    </>
  );
}

function RecordOf({ door, run, line }: Omit<ImportLinesProps, 'view'> & { readonly line: ImportLine }) {
  const name = line.title ?? line.reference ?? '–';
  const address = line.entityId === null ? null : door.addressOf(run.kind, line.entityId);
  return (
    <div className="stack stack-tight">
      {address === null ? <span>{name}</span> : <Link to={address}>{name}</Link>}
      {line.reference !== null && <span className="quiet">{line.reference}</span>}
    </div>
  );
}

function Why({ problems, notes }: Pick<ImportLine, 'problems' | 'notes'>) {
  const words = useExchangeWords();
  if (problems.length + notes.length === 0) return '–';
  return (
    <ul className="bullets">
      {problems.map(({ column, message }) => (
        <li key={`${column} ${message}`}>{column === null ? message : words.inColumn(column, message)}</li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
