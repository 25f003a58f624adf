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
import { type AllocationCheck, type AllocationState, AllocationStateTag, CheckTags } from '../../kit/StateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import glance from './Glance.graphql?raw';

interface Post {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
}

interface GlanceAllocation {
  readonly id: string;
  readonly state?: AllocationState | null;
  readonly checks?: readonly AllocationCheck[] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly demonstration: boolean | null;
  readonly technician: Post | null;
  readonly team: {
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
}

interface List<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

interface GlanceData {
  readonly over: List<
    Post & { readonly months: readonly { readonly month: string; readonly over: number }[] | null }
  > | null;
  readonly free: List<Post & { readonly months: readonly { readonly free: number }[] | null }> | null;
  readonly withoutBasis: List<GlanceAllocation> | null;
  readonly requested: List<GlanceAllocation> | null;
}

function Allocation({ row }: { row: GlanceAllocation }) {
  const words = useWords();
  const formats = useFormats();
  const { technician, team } = row;
  return (
    <li>
      {technician && row.from ? (
        <Link
          className="list-title"
          to={`/months?from=${row.from.slice(0, 7)}&cell=${technician.id}.${row.from.slice(0, 7)}`}
        >
          {technician.function ?? technician.code}
        </Link>
      ) : (
        <span className="list-title">{words.answer.unknown}</span>
      )}
      <span>
        {team?.project?.title ?? words.months.unreadableProject}
        {team?.pilot && `, ${words.commune.ledBy(team.pilot.name ?? team.pilot.insee)}`}
      </span>
      <span className="row">
        {row.state && <AllocationStateTag state={row.state} />}
        {row.checks && <CheckTags checks={row.checks} />}
        <Demonstration shown={row.demonstration} />
        {row.from && row.until && (
          <span className="quiet">{words.months.until_(formats.date(row.from), formats.date(row.until))}</span>
        )}
      </span>
    </li>
  );
}

function Over({ of, from }: { of: GlanceData['over']; from: string }) {
  const words = useWords();
  const formats = useFormats();
  if (of === null) return <Empty>{words.answer.unknown}</Empty>;
  if (of.nodes.length === 0) return <Empty>{words.glance.nobodyOver}</Empty>;
  return (
    <ul className="list">
      {of.nodes.map((post) => (
        <li key={post.id}>
          <span className="list-title">{post.function ?? post.code}</span>
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

function Free({ of }: { of: GlanceData['free'] }) {
  const words = useWords();
  if (of === null) return <Empty>{words.answer.unknown}</Empty>;
  const posts = of.nodes
    .map((post) => ({ ...post, free: post.months?.[0]?.free ?? 0 }))
    .filter(({ free }) => free > 0)
    .sort((a, b) => b.free - a.free);
  if (posts.length === 0) return <Empty>{words.glance.nobodyFree}</Empty>;
  return (
    <>
      <p>{words.glance.freeLede(posts.reduce((sum, { free }) => sum + free, 0))}</p>
      <ul className="list">
        {posts.slice(0, 6).map((post) => (
          <li key={post.id}>
            <span className="list-title">{post.function ?? post.code}</span>
            <span className="quiet">{words.months.halfDays(post.free)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Allocations({ of, none }: { of: List<GlanceAllocation> | null; none: string }) {
  const words = useWords();
  if (of === null) return <Empty>{words.answer.unknown}</Empty>;
  if (of.nodes.length === 0) return <Empty>{none}</Empty>;
  return (
    <>
      <ul className="list">
        {of.nodes.map((row) => (
          <Allocation key={row.id} row={row} />
        ))}
      </ul>
      <Shown shown={of.nodes.length} total={of.totalCount} />
    </>
  );
}

/** The director's first page: what is over, what is active without its basis, what is free, what waits. */
export default function Glance() {
  const words = useWords();
  const formats = useFormats();
  const month = monthOf(new Date());
  const last = addMonths(month, 3);
  const answer = useAnswer<GlanceData>(glance, { month, last });
  return (
    <Page
      title={words.glance.title}
      lede={words.glance.lede(formats.month(month), formats.month(last))}
      actions={<ButtonLink to="/months">{words.glance.toTable}</ButtonLink>}
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.months.withoutCommunes }}>
        {(data) => (
          <div className="columns">
            <div className="stack stack-wide">
              <Section title={words.glance.over} aside={data.over && words.glance.posts(data.over.totalCount)}>
                <Over of={data.over} from={month} />
              </Section>
              <Section
                title={words.glance.withoutBasis}
                aside={data.withoutBasis && words.glance.allocations(data.withoutBasis.totalCount)}
              >
                <p className="quiet prose">{words.glance.withoutBasisLede}</p>
                <Allocations of={data.withoutBasis} none={words.glance.noneWithoutBasis} />
              </Section>
              <Section title={words.glance.free}>
                <Free of={data.free} />
              </Section>
            </div>
            <div className="stack stack-wide">
              <Section
                title={words.glance.requested}
                aside={data.requested && words.glance.allocations(data.requested.totalCount)}
              >
                <Allocations of={data.requested} none={words.glance.noneRequested} />
              </Section>
            </div>
          </div>
        )}
      </Answered>
    </Page>
  );
}
