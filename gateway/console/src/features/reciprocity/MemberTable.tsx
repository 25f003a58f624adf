import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import type { Period } from '../../kit/PeriodForm.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Member } from './reciprocityAnswer.js';
import { useReciprocityWords } from './words.js';

const figures = ['halfDaysGiven', 'halfDaysReceived', 'halfDaysBalance', 'practicesGiven', 'practicesAdopted'] as const;

/** Each member's figures, in the order of names: nothing is ranked. Each line opens its rows. */
export function MemberTable({ members, period }: { members: readonly Member[]; period: Period }) {
  const words = useWords();
  const its = useReciprocityWords();
  const formats = useFormats();
  const address = useAddress();
  const rows = [...members].sort((one, other) => formats.compare(one.organisation.name, other.organisation.name));
  return (
    <>
      <DataTable
        caption={its.caption}
        rows={rows}
        keyOf={({ organisation }) => organisation.siren}
        columns={[
          {
            key: 'name',
            title: its.member,
            cell: ({ organisation, member }) => (
              <div className="stack stack-tight">
                <Link to={address.with('member', organisation.siren)}>{organisation.name}</Link>
                {!member && <span className="quiet">{its.notMember}</span>}
              </div>
            ),
          },
          ...figures.map((key) => ({
            key,
            title: its.figures[key],
            numeric: true,
            cell: (row: Member) => formats.number(row[key]),
          })),
        ]}
      />
      <p>
        <CsvButton
          label={words.answer.csv}
          name={`${its.file}-${period.from}-${period.until}`}
          heading={[its.member, ...figures.map((key) => its.figures[key])]}
          rows={rows.map((row) => [row.organisation.name, ...figures.map((key) => row[key])])}
        />
      </p>
    </>
  );
}
