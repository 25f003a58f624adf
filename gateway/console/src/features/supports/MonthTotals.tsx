import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Empty } from '../../kit/Empty.js';
import { addMonths, isMonth, monthOf, monthsOf } from '../../kit/month.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import supportMonths from './SupportMonths.graphql?raw';
import { type CommuneLine, linesOf, type MonthsData } from './supportRows.js';
import { useSupportWords } from './words.js';

/** How many months stand side by side. */
const width = 6;
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
  const address = useAddress();
  const asked = address.get('from');
  const first = isMonth(asked) ? asked : monthOf(new Date());
  const until = addMonths(first, width - 1);
  const months = monthsOf(first, until);
  const answer = useAnswer<MonthsData>(supportMonths, { siren, from: first, until });
  return (
    <>
      <nav className="row no-print" aria-label={its.period}>
        <Link to={address.with('from', addMonths(first, -width))}>← {its.earlier}</Link>
        <span>{its.monthsLede(formats.month(first), formats.month(until))}</span>
        <Link to={address.with('from', addMonths(first, width))}>{its.later} →</Link>
      </nav>
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
                  name={`appuis-${first}`}
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
