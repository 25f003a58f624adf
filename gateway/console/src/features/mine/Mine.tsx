import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { addMonths, monthOf } from '../../kit/month.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useMineWords } from '../../words/mineWords.js';
import { useFormats } from '../../words/Words.js';
import ownWeeks from './OwnWeeks.graphql?raw';
import type { OwnWeeksData } from './ownWeeks.js';
import { Secondments } from './Secondments.js';
import { WeekWork } from './WeekWork.js';
import { isDay, weekOf, weeksAway } from './weeks.js';

/** A technician's home: the week's work with its half-days done, then what awaits an agreement, and the months. */
export default function Mine() {
  const its = useMineWords();
  const formats = useFormats();
  const address = useAddress();
  const current = weekOf(today());
  const asked = address.get('week');
  const chosen = isDay(asked) ? weekOf(asked) : current;
  const week = chosen.from > current.from ? current : chosen;
  const month = monthOf(new Date());
  const answer = useAnswer<OwnWeeksData>(ownWeeks, { from: addMonths(month, -1), until: addMonths(month, 4) });
  return (
    <Page title={its.title} lede={its.week(formats.date(week.from), formats.date(week.until))}>
      <nav className="row no-print" aria-label={its.title}>
        <Link to={address.with('week', weeksAway(week, -1))}>← {its.before}</Link>
        {week.from < current.from && (
          <>
            <Link to={address.with('week', weeksAway(week, 1))}>{its.after} →</Link>
            <Link to={address.with('week', '')}>{its.thisWeek}</Link>
          </>
        )}
      </nav>
      <Answered answer={answer} whatIsMissing={{ pma: its.unreadable }}>
        {({ ownPost, secondmentAgreements }) =>
          ownPost === null ? (
            answer.missing.length === 0 && <Empty>{its.noPost}</Empty>
          ) : (
            <>
              <WeekWork
                key={week.from}
                week={week}
                allocations={ownPost.allocations?.nodes ?? []}
                onDone={answer.again}
              />
              <Secondments rows={secondmentAgreements?.nodes ?? []} onDone={answer.again} />
              <Section title={its.months} aside={[ownPost.code, ownPost.function].filter(Boolean).join(', ')}>
                <DataTable
                  caption={its.monthsCaption}
                  rows={ownPost.months ?? []}
                  keyOf={(row) => row.month}
                  file={{
                    name: `${its.monthsFile}-${ownPost.code}`,
                    columns: [
                      { title: its.month, cell: (row) => row.month },
                      { title: its.capacity, cell: (row) => row.capacity },
                      { title: its.committed, cell: (row) => row.committed },
                      { title: its.done, cell: (row) => row.done },
                    ],
                  }}
                  columns={[
                    { key: 'month', title: its.month, cell: (row) => formats.month(row.month) },
                    { key: 'capacity', title: its.capacity, cell: (row) => row.capacity, numeric: true },
                    { key: 'committed', title: its.committed, cell: (row) => row.committed, numeric: true },
                    { key: 'done', title: its.done, cell: (row) => row.done, numeric: true },
                  ]}
                />
                <p className="no-print">
                  <Link to="/calendars">{its.toCalendars}</Link>
                </p>
                <Demonstration shown={ownPost.demonstration} />
              </Section>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
