import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { addMonths, monthOf } from '../../kit/month.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { AllocationStateTag } from '../../kit/StateTag.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Points } from './BeforeAfter.js';
import { Figures } from './Figures.js';
import glance from './Glance.graphql?raw';
import type { GlanceAllocation, GlanceAnswer, GlanceRequest } from './glanceAnswer.js';

function Allocation({ row }: { row: GlanceAllocation }) {
  const words = useWords();
  const formats = useFormats();
  const { technician, team } = row;
  return (
    <li>
      <Link className="list-title" to={`/allocations/${row.id}`}>
        {technician?.function ?? technician?.code ?? row.reference ?? words.answer.unknown}
      </Link>
      <span>
        {team?.project?.title ?? words.months.unreadableProject}
        {team?.pilot && `, ${words.commune.ledBy(team.pilot.name ?? team.pilot.insee)}`}
      </span>
      <span className="row">
        <AllocationStateTag state={row.state} />
        <Demonstration shown={row.demonstration} />
        {row.from && row.until && (
          <span className="quiet">{words.months.until_(formats.date(row.from), formats.date(row.until))}</span>
        )}
      </span>
    </li>
  );
}

function Request({ row }: { row: GlanceRequest }) {
  const words = useWords();
  const its = usePlacingWords().home;
  const formats = useFormats();
  const { skillLabel, halfDays, until, leadCommune } = row;
  return (
    <li>
      <Link className="list-title" to="/to-serve">
        {row.reference ?? words.answer.unknown}
      </Link>
      {skillLabel && halfDays !== null && until && <span>{its.asked(skillLabel, halfDays, formats.date(until))}</span>}
      <span className="row">
        <Demonstration shown={row.demonstration} />
        <span className="quiet">{leadCommune?.name ?? leadCommune?.insee}</span>
      </span>
    </li>
  );
}

function Over({ of, from }: { of: GlanceAnswer['over']; from: string }) {
  const words = useWords();
  const formats = useFormats();
  if (of === null) return <Empty>{words.answer.unknown}</Empty>;
  if (of.nodes.length === 0) return <Empty>{words.glance.nobodyOver}</Empty>;
  return (
    <ul className="list">
      {of.nodes.map((post) => (
        <li key={post.id}>
          <Link className="list-title" to={`/technicians/${post.id}`}>
            {post.function ?? post.code}
          </Link>
          {post.months
            ?.filter(({ over }) => over > 0)
            .map(({ month, over }) => (
              <Link key={month} to={`/months?from=${from}&cell=${post.id}.${month}`}>
                {words.glance.overBy(over, formats.month(month))}
              </Link>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** The director's first page: five figures, then what is over, what is to verify, what waits for an answer. */
export default function Glance() {
  const words = useWords();
  const its = usePlacingWords();
  const formats = useFormats();
  const pole = useDirector();
  const month = monthOf(new Date());
  const last = addMonths(month, 3);
  const quarter = addMonths(month, 2);
  const answer = useAnswer<GlanceAnswer>(glance, { pole, month, last, quarter }, pole === null);
  return (
    <Page
      title={words.glance.title}
      lede={words.glance.lede(formats.month(month), formats.month(last))}
      actions={<ButtonLink to="/months">{words.glance.toTable}</ButtonLink>}
    >
      <Answered
        answer={answer}
        whatIsMissing={{
          commune: words.months.withoutCommunes,
          call: its.checks.withoutAgglomerations,
          pma: its.checks.withoutPole,
        }}
      >
        {(data) => {
          const { checks, requestsToServe: requests } = data.pole ?? { checks: null, requestsToServe: null };
          return (
            <>
              <Figures of={data} month={month} last={last} />
              <div className="columns">
                <div className="stack stack-wide">
                  <Section title={words.glance.over} aside={data.over && words.glance.posts(data.over.totalCount)}>
                    <Over of={data.over} from={month} />
                  </Section>
                  <Section title={its.home.gravest} aside={<Link to="/checks">{its.home.allChecks}</Link>}>
                    {checks === null ? (
                      <Empty>{words.answer.unknown}</Empty>
                    ) : (
                      <Points of={checks.nodes} none={its.checks.empty} />
                    )}
                  </Section>
                </div>
                <div className="stack stack-wide">
                  <Section title={its.home.toSettle} aside={<Link to="/to-serve">{its.home.allToSettle}</Link>}>
                    {requests === null || requests.nodes.length === 0 ? (
                      <Empty>{requests ? its.home.nothingToServe : words.answer.unknown}</Empty>
                    ) : (
                      <>
                        <ul className="list">
                          {requests.nodes.map((row) => (
                            <Request key={row.id} row={row} />
                          ))}
                        </ul>
                        <Shown shown={requests.nodes.length} total={requests.totalCount} />
                      </>
                    )}
                  </Section>
                  <Section title={its.home.toDecide} aside={<Link to="/allocations">{its.home.allToDecide}</Link>}>
                    {data.requested === null || data.requested.nodes.length === 0 ? (
                      <Empty>{data.requested ? words.glance.noneRequested : words.answer.unknown}</Empty>
                    ) : (
                      <>
                        <ul className="list">
                          {data.requested.nodes.map((row) => (
                            <Allocation key={row.id} row={row} />
                          ))}
                        </ul>
                        <Shown shown={data.requested.nodes.length} total={data.requested.totalCount} />
                      </>
                    )}
                  </Section>
                </div>
              </div>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
