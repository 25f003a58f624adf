import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Group } from './programme.js';
import { useProgrammeWords } from './words.js';

/** Working groups of several members: how many take part, never who. */
export function Groups({ rows }: { rows: readonly Group[] }) {
  const words = useWords();
  const its = useProgrammeWords();
  const formats = useFormats();
  const count = (value: number | null) => (value === null ? words.answer.unknown : formats.number(value));
  return (
    <DataTable
      caption={its.groupsCaption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: its.group,
          cell: ({ title, text, demonstration, source }) => (
            <div className="stack stack-tight">
              {title}
              {text !== '' && <span className="quiet">{text}</span>}
              <Demonstration shown={demonstration} />
              <SourceLine of={source} />
            </div>
          ),
        },
        { key: 'programme', title: its.programme, cell: ({ programme }) => programme?.title ?? its.noProgramme },
        { key: 'elected', title: its.elected, numeric: true, cell: (row) => count(row.electedMembers) },
        { key: 'technicians', title: its.technicians, numeric: true, cell: (row) => count(row.technicians) },
        { key: 'since', title: its.since, cell: ({ since }) => formats.date(since) },
      ]}
    />
  );
}
