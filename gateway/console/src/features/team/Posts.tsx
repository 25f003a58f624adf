import { DataTable } from '../../kit/DataTable.js';
import { PostName } from '../../kit/PostName.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { PostStateTag } from './PostStateTag.js';
import type { PostMonth, PostRow } from './post.js';
import { useTeamWords } from './words.js';

interface PostsProps {
  readonly rows: readonly PostRow[];
  readonly nameOfSkill: (code: string) => string;
}

/** What a post has left in a month, or by how much it promised too much. */
function Left({ month }: { month: PostMonth | undefined }) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  if (month === undefined) return words.answer.unknown;
  return month.over > 0 ? (
    <Tag sign="⚠" tone="sand">
      {its.overBy(formats.number(month.over))}
    </Tag>
  ) : (
    its.freeOf(formats.number(month.free), formats.number(month.capacity))
  );
}

/** Posts one by one, with what each has left this month. */
export function Posts({ rows, nameOfSkill }: PostsProps) {
  const words = useWords();
  const its = useTeamWords();
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
          cell: (post) => <PostName post={post} to={`/posts/${post.id}`} />,
        },
        { key: 'state', title: its.state, cell: ({ state }) => <PostStateTag state={state} /> },
        {
          key: 'skills',
          title: its.skills,
          cell: ({ skills, involvesInhabitants }) => (
            <div className="stack stack-tight">
              <span>
                {skills === null
                  ? unknown
                  : skills
                      .map(({ skill, level }) => its.skillAt(nameOfSkill(skill), words.skillLevels[level]))
                      .join(', ') || its.noSkills}
              </span>
              {involvesInhabitants && <span className="quiet">{its.inhabitantsMission}</span>}
            </div>
          ),
        },
        {
          key: 'share',
          title: its.share,
          numeric: true,
          cell: ({ pooledShare }) => (pooledShare === null ? unknown : its.percent(formats.number(pooledShare))),
        },
        {
          key: 'left',
          title: its.thisMonth,
          cell: ({ months }) => <Left month={months?.at(0)} />,
        },
      ]}
    />
  );
}
