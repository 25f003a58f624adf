import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Facts } from '../../kit/Facts.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { MonthSteps, useMonthWindow } from '../../kit/MonthWindow.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { NewPost } from './NewPost.js';
import { PostMonths } from './PostMonths.js';
import { Posts } from './Posts.js';
import type { PostRow, TeamData } from './post.js';
import team from './Team.graphql?raw';
import { useTeamWords } from './words.js';

const views = ['list', 'months'] as const;

function Counts({ of }: { of: NonNullable<TeamData['agglomeration']>['developmentTeam'] | undefined }) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  const figure = (term: string, n: number | undefined) => ({
    term,
    value: n === undefined ? words.answer.unknown : formats.number(n),
    figure: true,
  });
  return (
    <Section title={its.counts}>
      <Facts
        of={[
          figure(its.filled, of?.filled),
          figure(its.vacant, of?.vacant),
          figure(its.recruiting, of?.recruiting),
          figure(its.involving, of?.involvingInhabitants),
        ]}
      />
    </Section>
  );
}

/** What the address narrows the list to. */
function useTeamFilter() {
  const address = useAddress();
  const [state, skill, inhabitants] = ['state', 'skill', 'inhabitants'].map(address.get);
  const its = useTeamWords();
  return {
    filter: {
      ...(state && state in its.states ? { states: [state] } : {}),
      ...(skill ? { skills: [skill] } : {}),
      ...(inhabitants === 'yes' || inhabitants === 'no' ? { involvesInhabitants: inhabitants === 'yes' } : {}),
    },
    sort: { by: address.oneOf('sort', ['CODE', 'FUNCTION']), direction: 'ASCENDING' },
  };
}

/** The posts by which an agglomeration helps its communes: one by one, or month by month. */
export default function Team() {
  const its = useTeamWords();
  const formats = useFormats();
  const address = useAddress();
  const { mandate } = useSitting();
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const view = address.oneOf('view', views);
  const inSight = useMonthWindow();
  const { from, until, months } = inSight;
  const variables = { siren: mandate?.tenant ?? '', from, until, ...useTeamFilter() };
  const answer = useAnswer<TeamData>(team, { ...variables, after: address.get('after') || null }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo="/posts" />;
  const skills = answer.data?.skills ?? [];
  const nameOfSkill = (code: string) => skills.find((one) => one.code === code)?.label ?? code;
  const monthOf = (row: PostRow, month: string) => row.months?.find((one) => one.month === month);
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.viewName} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        <FilterChoice label={its.state} name="state" labels={its.states} />
        <FilterChoice
          label={its.skill}
          name="skill"
          labels={Object.fromEntries(skills.map(({ code, label }) => [code, label]))}
        />
        <FilterChoice label={its.inhabitants} name="inhabitants" labels={its.inhabitantsFilter} />
        <SortField labels={its.sorts} />
      </search>
      {view === 'months' && (
        <MonthSteps
          of={inSight}
          name={its.period}
          earlier={its.earlier}
          later={its.later}
          lede={its.monthsLede(formats.month(from), formats.month(until))}
        />
      )}
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.posts} empty={its.none}>
              {(rows) =>
                view === 'list' ? (
                  <Posts rows={rows} nameOfSkill={nameOfSkill} />
                ) : (
                  <>
                    <PostMonths rows={rows} months={months} />
                    <p className="quiet">{its.promised}</p>
                  </>
                )
              }
            </PagedList>
            <ListCsv
              name="postes"
              operation={team}
              variables={variables}
              listOf={(data: TeamData) => data.agglomeration?.posts}
              columns={[
                { title: its.code, cell: ({ code }) => code },
                { title: its.function, cell: (row) => row.function },
                { title: its.state, cell: ({ state }) => state && its.states[state] },
                { title: its.share, cell: ({ pooledShare }) => pooledShare },
                {
                  title: its.skills,
                  cell: (row) => row.skills?.map(({ skill }) => nameOfSkill(skill)).join(', ') ?? null,
                },
                ...months.flatMap((month) => [
                  { title: `${its.capacity} ${month}`, cell: (row: PostRow) => monthOf(row, month)?.capacity ?? null },
                  {
                    title: `${its.committed} ${month}`,
                    cell: (row: PostRow) => monthOf(row, month)?.committed ?? null,
                  },
                  { title: `${its.done} ${month}`, cell: (row: PostRow) => monthOf(row, month)?.done ?? null },
                ]),
              ]}
            />
            <Counts of={agglomeration?.developmentTeam} />
            <NewPost skills={skills} onDone={answer.again} />
          </>
        )}
      </Answered>
    </Page>
  );
}
