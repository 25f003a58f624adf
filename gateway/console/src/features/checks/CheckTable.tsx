import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { SeverityTag } from '../../kit/SeverityTag.js';
import { Tag } from '../../kit/Tag.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Cure } from './Cure.js';
import type { CheckRow } from './checkRow.js';

/** A point has no id of its own: what it is about names it. */
const keyOf = ({ kind, since, month, technician, team, allocations }: CheckRow) =>
  [kind, since, month, technician?.id, team?.id, ...(allocations ?? []).map(({ id }) => id)].join(' ');

/** What is not in order, the gravest first, each with the article and where it is put in order. */
export function CheckTable({ rows, again }: { rows: readonly CheckRow[]; again: () => void }) {
  const words = useWords();
  const its = usePlacingWords().checks;
  const formats = useFormats();
  return (
    <DataTable
      caption={its.title}
      rows={rows}
      keyOf={keyOf}
      columns={[
        {
          key: 'what',
          title: its.what,
          cell: ({ kind, state, severity, month, halfDays, breaksOn, article, reason, ...parts }) => (
            <div className="stack stack-tight">
              <span className="row">
                {state === 'UNKNOWN' ? (
                  <Tag sign="◌">{words.answer.unknown}</Tag>
                ) : (
                  <SeverityTag severity={severity}>{its.severities[severity]}</SeverityTag>
                )}
                <strong>{its.kinds[kind]}</strong>
              </span>
              {month && halfDays !== null && <span>{its.excess(halfDays, formats.month(month))}</span>}
              <AboveShare {...parts} />
              {breaksOn && <span>{its.breaksOn(formats.date(breaksOn))}</span>}
              <span className="quiet prose">{reason}</span>
              {article && <span className="quiet">{its.article(article)}</span>}
            </div>
          ),
        },
        {
          key: 'where',
          title: its.where,
          cell: ({ technician, team }) => (
            <div className="stack stack-tight">
              {technician && <Link to={`/technicians/${technician.id}`}>{technician.function ?? technician.code}</Link>}
              {team?.project && (
                <Link to={`/projects/${team.project.id}`}>{team.project.title ?? words.months.unreadableProject}</Link>
              )}
            </div>
          ),
        },
        { key: 'since', title: its.since, cell: ({ since }) => formats.date(since) },
        { key: 'cure', title: its.whereTo, cell: (row) => <Cure of={row} again={again} /> },
      ]}
    />
  );
}

/** Which part of the effort comes from above, where both sides of it are known. */
function AboveShare({ aboveHalfDays: above, belowHalfDays: below }: Pick<CheckRow, 'aboveHalfDays' | 'belowHalfDays'>) {
  const its = usePlacingWords().checks;
  const formats = useFormats();
  if (above === null || below === null || above + below === 0) return null;
  return <span>{its.aboveShare(formats.number(Math.round((100 * above) / (above + below))), above, below)}</span>;
}
