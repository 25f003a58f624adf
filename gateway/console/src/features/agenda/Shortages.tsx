import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AdviceTag } from './AdviceTag.js';
import type { AgendaItem } from './agendaAnswer.js';
import { useAgendaWords } from './words.js';

/** How an address names an item. */
export const keyOf = ({ quarter, skill, territory }: AgendaItem) => `${quarter}.${territory.siren}.${skill}`;

interface ShortagesProps {
  readonly items: readonly AgendaItem[];
  readonly quarters: readonly string[];
}

/** Skills and territories by quarter: what lacks, and what is advised; a cell opens its requests. */
export function Shortages({ items, quarters }: ShortagesProps) {
  const words = useWords();
  const its = useAgendaWords();
  const formats = useFormats();
  const address = useAddress();
  const rows = [...new Map(items.map((item) => [`${item.skill} ${item.territory.siren}`, item])).values()].sort(
    (one, other) =>
      formats.compare(one.skillLabel, other.skillLabel) ||
      formats.compare(one.territory.name ?? '', other.territory.name ?? ''),
  );
  const cell = (row: AgendaItem, quarter: string) => {
    const item = items.find(
      (one) => one.quarter === quarter && one.skill === row.skill && one.territory.siren === row.territory.siren,
    );
    if (item === undefined) return its.notShort;
    return (
      <div className="stack stack-tight">
        <Link to={address.with('item', keyOf(item))}>{words.months.halfDays(item.missingHalfDays)}</Link>
        <span>
          <AdviceTag advice={item.decision?.answer ?? item.answer} />
        </span>
        {item.decision && <span className="quiet">{its.isDecided}</span>}
      </div>
    );
  };
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={keyOf}
      columns={[
        {
          key: 'skill',
          title: its.skill,
          cell: ({ skillLabel, territory }) => (
            <div className="stack stack-tight">
              {skillLabel}
              <span className="quiet">{territory.name ?? territory.siren}</span>
            </div>
          ),
        },
        ...quarters.map((quarter) => ({
          key: quarter,
          title: its.named(quarter),
          cell: (row: AgendaItem) => cell(row, quarter),
        })),
      ]}
    />
  );
}
