import { Link } from 'react-router';
import { type Column, DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ActText } from './ActText.js';
import { Received } from './Received.js';
import { RegimeTag } from './RegimeTag.js';
import type { RegimeRow } from './regime.js';
import { useRegimeWords } from './words.js';

interface RegimeTableProps {
  readonly rows: readonly RegimeRow[];
  /** Every change rather than one day's: what the communes received is told for a day. */
  readonly history: boolean;
}

/** Regimes one by one; each opens its act, its line and its history. */
export function RegimeTable({ rows, history }: RegimeTableProps) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  const received: Column<RegimeRow> = {
    key: 'received',
    title: its.received,
    cell: (row) => <Received row={row} />,
  };
  return (
    <DataTable
      caption={history ? its.captionHistory : its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'competence',
          title: its.competence,
          cell: ({ id, competence, commune, line, demonstration }) => (
            <div className="stack stack-tight">
              <Link
                to={`/regimes/${id}`}
                aria-label={`${competence?.title ?? unknown}, ${commune?.name ?? commune?.insee ?? unknown}`}
              >
                {competence?.title ?? unknown}
              </Link>
              <span className="row">
                {line !== null && (
                  <Tag sign="≁" tone="plain">
                    {its.lineDrawn}
                  </Tag>
                )}
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        { key: 'commune', title: its.commune, cell: ({ commune }) => commune?.name ?? commune?.insee ?? unknown },
        { key: 'regime', title: its.regime, cell: ({ regime }) => <RegimeTag regime={regime} /> },
        {
          key: 'period',
          title: its.lasts,
          cell: ({ since, until }) =>
            since === null ? unknown : its.period(formats.date(since), until && formats.date(until)),
        },
        { key: 'act', title: its.act, cell: ({ act }) => <ActText act={act} /> },
        ...(history ? [] : [received]),
      ]}
    />
  );
}
