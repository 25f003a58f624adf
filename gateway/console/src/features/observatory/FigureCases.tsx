import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import observatoryCases from './ObservatoryCases.graphql?raw';
import { type Case, type CasesAnswer, casesOf } from './observatoryAnswer.js';
import { useFigureText } from './useFigureText.js';
import { useObservatoryWords } from './words.js';

interface FigureCasesProps {
  readonly scale: Scale;
  readonly indicator: string;
  readonly title: string;
  readonly quarter: string;
  /** Where it is asked for: agglomeration, theme, size of communes. */
  readonly place: Readonly<Record<string, string | null>>;
}

/** Pages of their own, by what a row is; a title alone where there is none. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  Action: (id) => `/actions/${id}`,
  Commune: (id) => `/communes/${id}`,
  Allocation: (id) => `/allocations/${id}`,
};

/** The rows behind a figure, those that one may read anyway; why others are not listed is said beside them. */
export function FigureCases({ scale, indicator, title, quarter, place }: FigureCasesProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useObservatoryWords();
  const text = useFigureText();
  const address = useAddress();
  const after = address.get('afterCase');
  const variables = {
    ...{ until: quarter, indicator, ...place },
    ...{ commune: scale === 'commune', call: scale === 'call', pma: scale === 'pma' },
  };
  const answer = useAnswer<CasesAnswer>(observatoryCases, {
    ...{ ...variables, first: 20, after: after === '' ? null : after },
  });
  return (
    <>
      <h3 id="rows">{its.rows}</h3>
      <Answered answer={answer}>
        {(data) => {
          const cases = casesOf(data, scale);
          if (cases === null) return <Empty>{words.answer.unknown}</Empty>;
          const { n, totalCount, unlisted, unit, nodes } = cases;
          const isShare = nodes.some(({ counted }) => counted !== null);
          const worth = ({ counted, outOf, value }: Case) =>
            isShare
              ? its.countedOf(formats.number(counted ?? 0), formats.number(outOf ?? 0))
              : value === null
                ? words.answer.unknown
                : text.value(value, unit);
          return (
            <>
              <p className="quiet prose">
                {n !== null && `${its.listed(formats.number(totalCount), formats.number(n))} `}
                {unlisted}
              </p>
              {n !== null && (
                <PagedList list={cases} empty={its.noRows} parameter="afterCase" name={its.rows}>
                  {(rows) => (
                    <DataTable
                      caption={its.rowsOf(title)}
                      rows={rows}
                      keyOf={(row) => `${row.id} ${rows.indexOf(row)}`}
                      file={null}
                      columns={[
                        {
                          key: 'row',
                          title: its.row,
                          cell: ({ entity, id, title: name }) => {
                            const to = pages[entity]?.(id);
                            return to === undefined ? (name ?? id) : <Link to={to}>{name ?? id}</Link>;
                          },
                        },
                        { key: 'kind', title: its.kind, cell: ({ entity }) => its.entities[entity] ?? entity },
                        { key: 'worth', title: isShare ? its.counted : its.value, numeric: true, cell: worth },
                      ]}
                    />
                  )}
                </PagedList>
              )}
              {totalCount > 0 && (
                <ListCsv<CasesAnswer, Case>
                  name={`${its.file}-${its.rowsFile}-${quarter}`}
                  operation={observatoryCases}
                  variables={variables}
                  listOf={(page) => casesOf(page, scale)}
                  columns={[
                    { title: its.row, cell: ({ title: name }) => name },
                    { title: its.kind, cell: ({ entity }) => its.entities[entity] ?? entity },
                    { title: its.key, cell: ({ id }) => id },
                    { title: its.counted, cell: ({ counted }) => counted },
                    { title: its.outOf, cell: ({ outOf }) => outOf },
                    { title: its.value, cell: ({ value }) => value },
                  ]}
                />
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}
