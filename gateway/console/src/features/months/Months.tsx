import { useEffect, useRef } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { monthsOf } from '../../kit/month.js';
import { Page } from '../../kit/Page.js';
import type { Connection } from '../../kit/PagedList.js';
import { Pager } from '../../kit/Pager.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useWords } from '../../words/Words.js';
import { cellId } from './MonthCell.js';
import { MonthFilters } from './MonthFilters.js';
import { MonthLegend } from './MonthLegend.js';
import { MonthRows } from './MonthRows.js';
import months from './Months.graphql?raw';
import { MonthTable, type TechnicianMonth, type TechnicianRow } from './MonthTable.js';
import { Opened } from './Opened.js';
import { Tried } from './Tried.js';
import { TryEnd } from './TryMore.js';
import { useWindow } from './useWindow.js';

interface MonthsData {
  readonly technicians: Connection<TechnicianRow> | null;
}

/** The director's map: who is committed where, month by month, what is over, and what another plan would change. */
export default function Months() {
  const words = useWords();
  const its = usePlacingWords();
  const isDirector = useDirector() !== null;
  const window = useWindow();
  const { from, until, onlyOver, after, cell, sought, skill } = window;
  const filter = {
    ...(onlyOver ? { overAllocatedBetween: { from, until } } : {}),
    ...(sought === '' ? {} : { search: sought }),
    ...(skill === '' ? {} : { skills: [skill] }),
  };
  const variables = { from, until, filter };
  const answer = useAnswer<MonthsData>(months, { ...variables, after });
  const technicians = answer.data?.technicians;

  // Closing a cell gives the focus back to it.
  const opened = useRef(cell);
  useEffect(() => {
    const before = opened.current;
    if (cell === null && before !== null) document.getElementById(cellId(before.technician, before.month))?.focus();
    opened.current = cell;
  }, [cell]);

  return (
    <Page title={words.months.title} lede={words.months.lede}>
      <MonthFilters window={window} />
      {isDirector && window.tries.length > 0 && <Tried window={window} again={answer.again} />}
      {cell && (
        <Opened
          key={`${cell.technician} ${cell.month}`}
          technician={cell.technician}
          month={cell.month}
          window={window}
          tries={isDirector}
        />
      )}
      <Answered answer={answer}>
        {() =>
          technicians &&
          (technicians.nodes.length === 0 ? (
            <Empty>{words.months.noPosts}</Empty>
          ) : (
            <>
              {window.asRows ? (
                <MonthRows rows={technicians.nodes} window={window} />
              ) : (
                <>
                  <MonthTable rows={technicians.nodes} window={window} />
                  <MonthLegend />
                </>
              )}
              <Pager pageInfo={technicians.pageInfo} shown={technicians.nodes.length} total={technicians.totalCount} />
              <Csv variables={variables} from={from} />
            </>
          ))
        }
      </Answered>
      {isDirector && (
        <Fold title={its.tries.agreement}>
          <TryEnd window={window} />
        </Fold>
      )}
    </Page>
  );
}

/** Every post of the view, its months side by side: committed, done, and what is left, below zero when it is over. */
function Csv({ variables, from }: { variables: Readonly<Record<string, unknown>> & { until: string }; from: string }) {
  const words = useWords();
  const its = usePlacingWords().heat;
  const parts = [
    [words.months.committed, (month: TechnicianMonth) => month.committed],
    [words.months.doneTerm, (month: TechnicianMonth) => month.done],
    [its.left, (month: TechnicianMonth) => month.free - month.over],
  ] as const;
  return (
    <ListCsv<MonthsData, TechnicianRow>
      name={`postes-${from}`}
      operation={months}
      variables={variables}
      listOf={(data) => data.technicians}
      columns={[
        { title: words.months.post, cell: ({ code }) => code },
        { title: its.function, cell: (row) => row.function },
        ...monthsOf(from, variables.until).flatMap((name) =>
          parts.map(([title, of]) => ({
            title: `${title} ${name}`,
            cell: (row: TechnicianRow) => {
              const month = row.months?.find((one) => one.month === name);
              return month ? of(month) : null;
            },
          })),
        ),
      ]}
    />
  );
}
