import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { type PageInfo, Pager } from '../../kit/Pager.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import months from './Months.graphql?raw';
import { cellId, MonthTable, type TechnicianRow } from './MonthTable.js';
import { Opened } from './Opened.js';
import { type MonthWindow, useWindow } from './useWindow.js';

interface MonthsData {
  readonly technicians: {
    readonly nodes: readonly TechnicianRow[];
    readonly totalCount: number;
    readonly pageInfo: PageInfo;
  } | null;
}

function WindowForm({ window }: { window: MonthWindow }) {
  const words = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState(window.from);
  const [until, setUntil] = useState(window.until);
  const show = (event: FormEvent) => {
    event.preventDefault();
    navigate(window.to({ from, until, cell: null, after: null }));
  };
  return (
    <form className="filters no-print" onSubmit={show}>
      <TextField label={words.months.from} kind="month" value={from} onChange={setFrom} />
      <TextField label={words.months.until} kind="month" value={until} onChange={setUntil} />
      <div className="row row-end">
        <Button submits weight="second">
          {words.months.show}
        </Button>
      </div>
    </form>
  );
}

/** The director's table: who is committed where, month by month, and what is over. */
export default function Months() {
  const words = useWords();
  const window = useWindow();
  const { from, until, onlyOver, after, cell } = window;
  const filter = onlyOver ? { overAllocatedBetween: { from, until } } : {};
  const answer = useAnswer<MonthsData>(months, { from, until, filter, after });
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
      <div className="stack">
        <WindowForm key={`${from} ${until}`} window={window} />
        <nav className="row no-print" aria-label={words.months.view}>
          <Link to={window.shift(-3)}>← {words.months.earlier}</Link>
          <Link to={window.shift(3)}>{words.months.later} →</Link>
          <Link to={window.to({ view: onlyOver ? null : 'over', after: null })}>
            {onlyOver ? words.months.all : words.months.onlyOver}
          </Link>
        </nav>
      </div>
      {cell && (
        <Opened
          key={`${cell.technician} ${cell.month}`}
          technician={cell.technician}
          month={cell.month}
          close={window.to({ cell: null })}
        />
      )}
      <Answered answer={answer}>
        {() =>
          technicians &&
          (technicians.nodes.length === 0 ? (
            <Empty>{words.months.noPosts}</Empty>
          ) : (
            <>
              <MonthTable rows={technicians.nodes} window={window} />
              <Pager pageInfo={technicians.pageInfo} shown={technicians.nodes.length} total={technicians.totalCount} />
            </>
          ))
        }
      </Answered>
    </Page>
  );
}
