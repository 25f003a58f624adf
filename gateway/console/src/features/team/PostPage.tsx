import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { MonthSteps, useMonthWindow } from '../../kit/MonthWindow.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportText } from '../../kit/SupportText.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Capacities } from './Capacities.js';
import { EditPost } from './EditPost.js';
import { MonthsTable } from './MonthsTable.js';
import postText from './Post.graphql?raw';
import { PostStateTag } from './PostStateTag.js';
import type { PostData, PostFile, ReferenceSkill } from './post.js';
import { useTeamWords } from './words.js';

function What({ post, skills }: { post: PostFile; skills: readonly ReferenceSkill[] }) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  const nameOf = (code: string) => skills.find((skill) => skill.code === code)?.label ?? code;
  return (
    <Facts
      of={[
        { term: its.state, value: <PostStateTag state={post.state} /> },
        {
          term: its.share,
          value: post.pooledShare === null ? words.answer.unknown : its.percent(formats.number(post.pooledShare)),
        },
        {
          term: its.skills,
          value:
            post.skills === null
              ? words.answer.unknown
              : formats.list(
                  post.skills.map(({ skill, level }) => its.skillAt(nameOf(skill), words.skillLevels[level])),
                ) || its.noSkills,
        },
        {
          term: its.inhabitants,
          value:
            post.involvesInhabitants === null
              ? words.answer.unknown
              : its.inhabitantsFilter[post.involvesInhabitants ? 'yes' : 'no'],
        },
      ]}
    />
  );
}

function Supports({ of }: { of: NonNullable<PostData['agglomeration']>['supports'] | undefined }) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  if (of == null || of.nodes.length === 0) return <Empty>{of == null ? unknown : its.noSupports}</Empty>;
  return (
    <>
      <DataTable
        caption={its.supportsCaption}
        rows={of.nodes}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'support',
            title: its.support,
            cell: ({ project, reference, kind, role, demonstration }) => (
              <div className="stack stack-tight">
                {project ? (
                  <Link to={`/projects/${project.id}`}>{project.title ?? reference ?? unknown}</Link>
                ) : (
                  unknown
                )}
                <span>
                  <SupportText of={{ kind, role }} />
                </span>
                <span className="row">
                  <span className="quiet">{reference}</span>
                  <Demonstration shown={demonstration} />
                </span>
              </div>
            ),
          },
          {
            key: 'communes',
            title: its.communes,
            cell: ({ communes }) =>
              communes === null ? unknown : formats.list(communes.map(({ insee, name }) => name ?? insee)),
          },
          { key: 'state', title: its.state, cell: ({ state }) => <SupportStateTag state={state} /> },
          {
            key: 'planned',
            title: its.planned,
            numeric: true,
            cell: ({ plannedHalfDays }) => (plannedHalfDays === null ? unknown : formats.number(plannedHalfDays)),
          },
          {
            key: 'done',
            title: its.done,
            numeric: true,
            cell: ({ doneHalfDays }) => (doneHalfDays === null ? unknown : formats.number(doneHalfDays)),
          },
        ]}
      />
      <Shown shown={of.nodes.length} total={of.totalCount} />
    </>
  );
}

/** One post: what it masters, what it gives from when on, its months and what they are promised to. */
export default function PostPage() {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  const { id = '' } = useParams();
  const { mandate } = useSitting();
  const inSight = useMonthWindow();
  const { from, until } = inSight;
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const siren = mandate?.tenant ?? '';
  const answer = useAnswer<PostData>(postText, { id, siren, from, until }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo={`/posts/${id}`} />;
  const post = answer.data?.post;
  return (
    <Page
      title={post?.function ?? its.post}
      lede={
        post && (
          <>
            {post.code} <Demonstration shown={post.demonstration} />
          </>
        )
      }
      back={{ to: '/posts', label: its.title }}
    >
      <Answered answer={answer}>
        {(data) => {
          if (data.post === null) return <Empty>{its.gone}</Empty>;
          const own = data.post.agglomeration?.siren === siren;
          const skills = data.skills ?? [];
          return (
            <div className="stack stack-wide">
              <What post={data.post} skills={skills} />
              {own && <EditPost post={data.post} skills={skills} onDone={answer.again} />}
              <Capacities post={data.post} own={own} onDone={answer.again} />
              <Section title={its.byMonth}>
                <MonthSteps
                  of={inSight}
                  name={its.period}
                  earlier={its.earlier}
                  later={its.later}
                  lede={its.monthsLede(formats.month(from), formats.month(until))}
                />
                <MonthsTable months={data.post.months} caption={its.promised} />
                <p className="no-print">
                  <CsvButton
                    label={words.answer.csv}
                    name={`poste-${data.post.code ?? ''}-${from}`}
                    heading={[its.month, its.capacity, its.committed, its.done, its.free, its.over]}
                    rows={(data.post.months ?? []).map((row) => [
                      row.month,
                      row.capacity,
                      row.committed,
                      row.done,
                      row.free,
                      row.over,
                    ])}
                  />
                </p>
              </Section>
              <Section title={its.supports}>
                <Supports of={data.agglomeration?.supports} />
              </Section>
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
