import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { addMonths, isMonth, monthOf } from '../../kit/month.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import { HalfDayGrid } from './HalfDayGrid.js';
import { MonthParts } from './MonthParts.js';
import type { MonthSums, PostHalfDay } from './monthParts.js';
import postMonth from './PostMonth.graphql?raw';
import type { PostFile } from './technician.js';
import { useTechnicianWords } from './words.js';

interface MonthOfPost extends Pick<PostFile, 'id' | 'code' | 'function'> {
  readonly demonstration: boolean | null;
  readonly days: readonly PostHalfDay[] | null;
  readonly months: readonly MonthSums[] | null;
}

/** One month of one post: its half-days by the calendar, then what is known of the month as sums. */
export default function PostMonthPage() {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const siren = useDirector();
  const { id = '', month: asked = '' } = useParams();
  const month = isMonth(asked) ? asked : monthOf(new Date());
  const answer = useAnswer<{ technician: MonthOfPost | null }>(postMonth, { id, month }, siren === null);
  if (siren === null) return <OnlyPole returnTo={`/technicians/${id}/${month}`} />;
  const found = answer.data?.technician;
  return (
    <Page
      title={its.monthOf(found?.function ?? its.post, formats.month(month))}
      lede={
        found && (
          <>
            {found.code} <Demonstration shown={found.demonstration} />
          </>
        )
      }
      back={{ to: `/technicians/${id}`, label: found?.function ?? its.post }}
    >
      <nav className="row no-print" aria-label={its.otherMonths}>
        <Link to={`/technicians/${id}/${addMonths(month, -1)}`}>← {formats.month(addMonths(month, -1))}</Link>
        <Link to={`/months?from=${month.slice(0, 4)}-01&until=${month.slice(0, 4)}-12`}>
          {its.year(month.slice(0, 4))}
        </Link>
        <Link to={`/technicians/${id}/${addMonths(month, 1)}`}>{formats.month(addMonths(month, 1))} →</Link>
      </nav>
      <Answered answer={answer}>
        {({ technician: post }) => {
          if (post === null) return <Empty>{its.gone}</Empty>;
          const sums = post.months?.[0];
          if (post.days === null || sums === undefined) return <Empty>{words.answer.unknown}</Empty>;
          const working = post.days.filter(({ state }) => state === 'WORKING').length;
          return (
            <div className="columns">
              <Section title={its.byDay}>
                <HalfDayGrid of={post.days} month={month} code={post.code ?? ''} />
              </Section>
              <Section title={its.bySum}>
                <MonthParts post={post} working={working} month={sums} />
              </Section>
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
