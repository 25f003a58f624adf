import { useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { useCommand } from '../../graph/useCommand.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyInstitution } from '../../kit/OnlyInstitution.js';
import { Outcome } from '../../kit/Outcome.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useCalendarWords } from '../../words/mineWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import calendarsQuery from './Calendars.graphql?raw';
import { type CalendarsData, employerName, type Feed, postName } from './feeds.js';
import { MakeCalendar } from './MakeCalendar.js';
import revokeCalendar from './RevokeCalendar.graphql?raw';

/** Where the director and the technician make addresses for calendar applications, and revoke them. */
export default function Calendars() {
  const its = useCalendarWords();
  const { mandate } = useSitting();
  const role = mandate?.role;
  const allowed = role === 'DIRECTOR' || role === 'TECHNICIAN';
  const answer = useAnswer<CalendarsData>(calendarsQuery, {}, !allowed);
  if (!allowed) return <OnlyInstitution title={its.onlyPole} lede={its.onlyPoleLede} returnTo="/calendars" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Answered answer={answer} whatIsMissing={{ pma: its.unreadable }}>
        {({ calendarFeeds, technicians }) => (
          <>
            <MakeCalendar posts={technicians?.nodes ?? []} own={role === 'TECHNICIAN'} onDone={answer.again} />
            {calendarFeeds !== null && <FeedList feeds={calendarFeeds} onDone={answer.again} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function FeedList({ feeds, onDone }: { feeds: readonly Feed[]; onDone: () => void }) {
  const its = useCalendarWords();
  const [revoked, setRevoked] = useState(false);
  return (
    <Section title={its.list}>
      {revoked && (
        <Notice kind="done" takesFocus>
          <p>{its.revoked}</p>
        </Notice>
      )}
      {feeds.length === 0 && <Empty>{its.none}</Empty>}
      <ul className="list">
        {feeds.map((feed) => (
          <FeedRow
            key={feed.id}
            feed={feed}
            onDone={() => {
              setRevoked(true);
              onDone();
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function FeedRow({ feed, onDone }: { feed: Feed; onDone: () => void }) {
  const its = useCalendarWords();
  const words = useWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<object>(revokeCalendar);
  const { technician, employer, revokedAt } = feed;
  const name = (technician && postName(technician)) ?? (employer && employerName(employer)) ?? words.answer.unknown;
  const revoke = async () => {
    const { payload } = await send({ id: feed.id, expectedVersion: feed.version });
    if (payload !== null) onDone();
  };
  return (
    <li>
      <strong className="list-title">{name}</strong>
      <span>
        {its.createdOn(formats.date(feed.createdAt))}
        {revokedAt !== null && `, ${its.revokedOn(formats.date(revokedAt))}`}
      </span>
      {revokedAt === null && (
        <p className="no-print">
          <Button weight="second" disabled={sending} onPress={() => void revoke()}>
            {its.revokeOf(name)}
          </Button>
        </p>
      )}
      <Outcome of={outcome} />
    </li>
  );
}
