import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { AllocationFile } from './allocationFile.js';

/** What is planned and done, month by month; what was recorded before a correction stays readable. */
export function PlannedMonths({ of }: { of: AllocationFile }) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  return (
    <Section title={its.months} aside={<Link to="/half-days">{its.toSheet}</Link>}>
      {of.months === null ? (
        <p>{words.answer.unknown}</p>
      ) : (
        <DataTable
          caption={its.monthsCaption}
          rows={of.months}
          keyOf={({ month }) => month}
          file={{
            name: `${its.monthsFile}-${of.reference}`,
            columns: [
              { title: its.month, cell: ({ month }) => month },
              { title: words.months.planned, cell: ({ planned }) => planned },
              { title: words.months.doneTerm, cell: ({ done }) => done },
              {
                title: its.corrections,
                cell: ({ history }) =>
                  (history ?? [])
                    .slice(1)
                    .map(({ doneBefore, done, recordedAt }) => its.correction(doneBefore, done, recordedAt))
                    .join(' '),
              },
            ],
          }}
          columns={[
            {
              key: 'month',
              title: its.month,
              cell: ({ month }) =>
                of.technician ? (
                  <Link to={`/months?from=${month}&cell=${of.technician.id}.${month}`}>{formats.month(month)}</Link>
                ) : (
                  formats.month(month)
                ),
            },
            {
              key: 'planned',
              title: words.months.planned,
              numeric: true,
              cell: ({ planned }) => formats.number(planned),
            },
            { key: 'done', title: words.months.doneTerm, numeric: true, cell: ({ done }) => formats.number(done) },
            {
              key: 'corrections',
              title: its.corrections,
              cell: ({ history }) =>
                history && history.length > 1
                  ? history
                      .slice(1)
                      .map(({ doneBefore, done, recordedAt }) => (
                        <p key={recordedAt}>{its.correction(doneBefore, done, formats.date(recordedAt))}</p>
                      ))
                  : '–',
            },
          ]}
        />
      )}
    </Section>
  );
}
