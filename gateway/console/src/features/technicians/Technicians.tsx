import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { monthOf } from '../../kit/month.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { PostName } from '../../kit/PostName.js';
import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { Tag } from '../../kit/Tag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSkills } from '../../kit/useSkills.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import { NewPost } from './NewPost.js';
import technicians from './Technicians.graphql?raw';
import type { PostRow, PostsData } from './technician.js';
import { useTechnicianWords } from './words.js';

/** The pole's posts: who employs each, what it masters, what it has left this month. */
export default function Technicians() {
  const its = useTechnicianWords();
  const siren = useDirector();
  const address = useAddress();
  const skills = useSkills();
  const [search, skill] = [address.get('q').trim(), address.get('skill')];
  const variables = {
    siren: siren ?? '',
    month: monthOf(new Date()),
    filter: { ...(search === '' ? {} : { search }), ...(skill === '' ? {} : { skills: [skill] }) },
    sort: { by: address.oneOf('sort', ['CODE', 'FUNCTION']), direction: 'ASCENDING' },
  };
  const answer = useAnswer<PostsData>(
    technicians,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyPole returnTo="/technicians" />;
  return (
    <Page
      title={its.title}
      lede={its.lede}
      actions={
        <ButtonLink to="/pole-imports" weight="second">
          {its.bring}
        </ButtonLink>
      }
    >
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice
          label={its.skill}
          name="skill"
          labels={Object.fromEntries(skills.map(({ key, label }) => [key, label]))}
        />
        <SortField labels={its.sorts} />
      </search>
      <NewPost onDone={answer.again} />
      <Answered answer={answer}>
        {({ pole }) => (
          <>
            <PagedList list={pole?.technicians} empty={search === '' && skill === '' ? its.noneYet : its.none}>
              {(rows) => <Rows rows={rows} />}
            </PagedList>
            <ListCsv<PostsData, PostRow>
              name={its.file}
              operation={technicians}
              variables={variables}
              listOf={(data) => data.pole?.technicians}
              columns={[
                { title: its.code, cell: ({ code }) => code },
                { title: its.function, cell: (post) => post.function },
                { title: its.employer, cell: ({ employer }) => employer?.name ?? employer?.siren ?? null },
                { title: its.workingTime, cell: ({ workingTime }) => workingTime },
                { title: its.share, cell: ({ pooledShare }) => pooledShare },
                { title: its.skills, cell: (post) => post.skills?.map(({ label }) => label).join(', ') ?? null },
                { title: its.since, cell: ({ since }) => since },
                { title: its.lastDay, cell: ({ until }) => until },
                { title: its.thisMonth, cell: ({ months }) => months?.[0]?.free ?? null },
              ]}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly PostRow[] }) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'post',
          title: its.post,
          cell: (post) => <PostName post={post} to={`/technicians/${post.id}`} />,
        },
        {
          key: 'employer',
          title: its.employer,
          cell: ({ employer }) => employer?.name ?? employer?.siren ?? unknown,
        },
        {
          key: 'skills',
          title: its.skills,
          cell: ({ skills }) =>
            skills === null
              ? unknown
              : skills.map(({ label, level }) => `${label} (${words.skillLevels[level]})`).join(', ') || its.noSkills,
        },
        {
          key: 'period',
          title: its.period,
          cell: ({ since, until }) =>
            since === null ? unknown : its.lasts(formats.date(since), until === null ? null : formats.date(until)),
        },
        {
          key: 'left',
          title: its.thisMonth,
          cell: ({ months }) => <Left month={months?.[0]} />,
        },
      ]}
    />
  );
}

function Left({ month }: { month: NonNullable<PostRow['months']>[number] | undefined }) {
  const words = useWords();
  const its = useTechnicianWords();
  if (month === undefined) return words.answer.unknown;
  if (month.over === 0) return its.freeOf(month.free, month.capacity);
  return (
    <Tag sign="▲" tone="brick">
      {words.months.over(month.over)}
    </Tag>
  );
}
