import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { useFormats } from '../../words/Words.js';
import type { ReceiptRow } from './initiativeAnswer.js';
import { useInitiativeWords } from './words.js';

/** What is left to read while the communes' scale does not answer: their words, as they came. */
export function Receipts({ rows }: { rows: readonly ReceiptRow[] }) {
  const its = useInitiativeWords();
  const formats = useFormats();
  return (
    <Section title={its.receipts}>
      <p className="prose">{its.receiptsLede}</p>
      <DataTable
        caption={its.receipts}
        rows={rows}
        keyOf={({ commune }) => commune.insee}
        columns={[
          {
            key: 'commune',
            title: its.commune,
            cell: ({ commune }) => <Link to={`/communes/${commune.insee}`}>{commune.name ?? commune.insee}</Link>,
          },
          {
            key: 'answer',
            title: its.answer,
            cell: ({ state, ground, since }) =>
              `${its.states[state]}${ground === null ? '' : ` (${its.grounds[ground]})`}, ${its.since(formats.date(since))}`,
          },
          { key: 'received', title: its.received, cell: ({ receivedAt }) => formats.date(receivedAt) },
        ]}
      />
    </Section>
  );
}
