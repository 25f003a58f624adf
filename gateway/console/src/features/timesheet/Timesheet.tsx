import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { addMonths, isMonth, monthOf } from '../../kit/month.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Sheet } from './Sheet.js';
import type { SheetData } from './sheetRow.js';
import timesheet from './Timesheet.graphql?raw';

/** A month's half-days done, all allocations at once. */
export default function Timesheet() {
  const words = useWords();
  const its = usePlacingWords().sheet;
  const formats = useFormats();
  const address = useAddress();
  const isDirector = useDirector() !== null;
  const asked = address.get('month');
  const now = monthOf(new Date());
  const month = isMonth(asked) ? asked : now;
  const answer = useAnswer<SheetData>(timesheet, { month, after: address.get('after') || null }, !isDirector);
  if (!isDirector) return <OnlyPole returnTo="/half-days" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <nav className="row no-print" aria-label={its.month}>
        <Link to={address.with('month', addMonths(month, -1))}>← {its.earlier}</Link>
        <strong>{formats.month(month)}</strong>
        {month < now && <Link to={address.with('month', addMonths(month, 1))}>{its.later} →</Link>}
      </nav>
      {month > now ? (
        <Empty>{its.notYet}</Empty>
      ) : (
        <Answered answer={answer} whatIsMissing={{ commune: words.months.withoutCommunes }}>
          {(data) => (
            <PagedList list={data.allocations} empty={its.empty}>
              {(rows) => <Sheet key={month} rows={rows} month={month} again={answer.again} />}
            </PagedList>
          )}
        </Answered>
      )}
    </Page>
  );
}
