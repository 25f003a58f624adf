import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import coverage from './Coverage.graphql?raw';
import { bandsOf, type CoverageData, type CoverageRow } from './coverageRows.js';

function Bands({ rows }: { rows: readonly CoverageRow[] }) {
  const its = useSupportWords();
  const formats = useFormats();
  const count = (n: number) => formats.number(n);
  return (
    <Section title={its.byBand}>
      <DataTable
        caption={its.bandsCaption}
        rows={bandsOf(rows)}
        keyOf={({ band }) => band}
        columns={[
          { key: 'band', title: its.band, cell: ({ band }) => its.bands[band] },
          { key: 'supported', title: its.supported, numeric: true, cell: ({ supported }) => count(supported) },
          { key: 'offered', title: its.offeredOnly, numeric: true, cell: ({ offeredOnly }) => count(offeredOnly) },
          { key: 'without', title: its.withoutAny, numeric: true, cell: ({ without }) => count(without) },
          { key: 'n', title: its.members, numeric: true, cell: ({ n }) => count(n) },
        ]}
      />
    </Section>
  );
}

/** Which members received any support, by size and one by one, the smallest first. */
export function Coverage({ siren }: { siren: string }) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const under = useAddress().get('under');
  const answer = useAnswer<CoverageData>(coverage, { siren, under: under in its.sizes ? Number(under) : null });
  const nameOf = ({ commune }: CoverageRow) => commune.name ?? commune.insee;
  return (
    <>
      <search className="filters no-print">
        <FilterChoice label={its.size} name="under" labels={its.sizes} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.coverage} empty={its.noMembers}>
            {(rows) => (
              <>
                <p className="prose">{its.coverageLede(formats.date(rows[0]?.asOf ?? today()))}</p>
                <Bands rows={rows} />
                <Section title={its.coverageOf}>
                  <DataTable
                    caption={its.coverageCaption}
                    rows={rows}
                    keyOf={({ commune }) => commune.insee}
                    columns={[
                      {
                        key: 'commune',
                        title: its.commune,
                        cell: (row) => <Link to={`/supports?commune=${row.commune.insee}`}>{nameOf(row)}</Link>,
                      },
                      {
                        key: 'population',
                        title: its.inhabitants,
                        numeric: true,
                        cell: ({ population }) =>
                          population === null ? words.answer.unknown : formats.number(population),
                      },
                      {
                        key: 'received',
                        title: its.received,
                        numeric: true,
                        cell: ({ received }) => formats.number(received),
                      },
                      {
                        key: 'offered',
                        title: its.unanswered,
                        numeric: true,
                        cell: ({ offered }) => formats.number(offered),
                      },
                      {
                        key: 'done',
                        title: its.doneHalfDays,
                        numeric: true,
                        cell: ({ doneHalfDays }) => formats.number(doneHalfDays),
                      },
                      {
                        key: 'latest',
                        title: its.latest,
                        cell: ({ latestFrom }) => (latestFrom === null ? its.neverAny : formats.date(latestFrom)),
                      },
                    ]}
                  />
                  <p className="no-print">
                    <CsvButton
                      label={words.answer.csv}
                      name={`appuis-par-commune-${today()}`}
                      heading={[
                        its.commune,
                        its.inhabitants,
                        its.received,
                        its.unanswered,
                        its.doneHalfDays,
                        its.latest,
                      ]}
                      rows={rows.map((row) => [
                        nameOf(row),
                        row.population,
                        row.received,
                        row.offered,
                        row.doneHalfDays,
                        row.latestFrom,
                      ])}
                    />
                  </p>
                </Section>
              </>
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
