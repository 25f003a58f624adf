import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { PagedList } from '../../kit/PagedList.js';
import { Tag } from '../../kit/Tag.js';
import { Views } from '../../kit/Views.js';
import { useExchangeWords } from '../../words/exchangeWords.js';
import { useFormats } from '../../words/Words.js';
import { addressOf, type ImportLine, type ImportRun, type Outcome } from './importRun.js';

export const lineViews = ['all', 'CREATE', 'CHANGE', 'SAME', 'REFUSED'] as const;
export type LineView = (typeof lineViews)[number];

const signs: Readonly<Record<Outcome, string>> = { CREATE: '+', CHANGE: '≠', SAME: '=', REFUSED: '⚠' };

/** What each line does, or did; one view for each sort of outcome. */
export function Lines({ run, view }: { readonly run: ImportRun; readonly view: LineView }) {
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
              { key: 'record', title: words.record, cell: (line) => <RecordOf run={run} line={line} /> },
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

function RecordOf({ run, line }: { readonly run: ImportRun; readonly line: ImportLine }) {
  const name = line.title ?? line.reference ?? '–';
  const address = line.entityId === null ? null : addressOf(run.kind, line.entityId);
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
    <ul className="list">
      {problems.map(({ column, message }) => (
        <li key={`${column} ${message}`}>{column === null ? message : words.inColumn(column, message)}</li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
