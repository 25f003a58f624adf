import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Empty } from '../../kit/Empty.js';
import { MonthSteps, useMonthWindow } from '../../kit/MonthWindow.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import supportMonths from './SupportMonths.graphql?raw';
import { type CommuneLine, linesOf, type MonthsData } from './supportRows.js';

/** What scrolls must be reachable by keyboard. */
const focusableScroll = { tabIndex: 0 };

function Table({ lines, months }: { lines: readonly CommuneLine[]; months: readonly string[] }) {
  const its = useSupportWords();
  const formats = useFormats();
  const said = (planned: number, done: number) => its.cell(formats.number(planned), formats.number(done));
  return (
    <section className="table-scroll" aria-label={its.months} {...focusableScroll}>
      <table className="table">
        <caption>{its.months}</caption>
        <thead>
          <tr>
            <th scope="col">{its.commune}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="numeric">
                {formats.shortMonth(month)}
              </th>
            ))}
            <th scope="col" className="numeric">
              {its.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ insee, name, byMonth, planned, done }) => (
            <tr key={insee}>
              <th scope="row">
                <Link to={`/supports?commune=${insee}`}>{name}</Link>
              </th>
              {months.map((month) => {
                const found = byMonth.get(month);
                return (
                  <td key={month} className="numeric">
                    {found ? said(found.planned, found.done) : '–'}
                  </td>
                );
              })}
              <td className="numeric">{said(planned, done)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What each commune receives, month by month, with its total; each commune opens its supports. */
export function MonthTotals({ siren }: { siren: string }) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const inSight = useMonthWindow();
  const { from, until, months } = inSight;
  const answer = useAnswer<MonthsData>(supportMonths, { siren, from, until });
  return (
    <>
      <MonthSteps
        of={inSight}
        name={its.period}
        earlier={its.earlier}
        later={its.later}
        lede={its.monthsLede(formats.month(from), formats.month(until))}
      />
      <Answered answer={answer}>
        {({ agglomeration }) => {
          const rows = agglomeration?.supportMonths;
          if (rows == null) return <Empty>{words.answer.unknown}</Empty>;
          const lines = [...linesOf(rows)].sort((one, other) => formats.compare(one.name, other.name));
          if (lines.length === 0) return <Empty>{its.noMonths}</Empty>;
          return (
            <>
              <Table lines={lines} months={months} />
              <p className="quiet">{its.joint}</p>
              <p className="no-print">
                <CsvButton
                  label={words.answer.csv}
                  name={`appuis-${from}`}
                  heading={[its.commune, ...months, its.total]}
                  rows={lines.map(({ name, byMonth, planned }) => [
                    name,
                    ...months.map((month) => byMonth.get(month)?.planned ?? 0),
                    planned,
                  ])}
                />
              </p>
            </>
          );
        }}
      </Answered>
    </>
  );
}
