import { Link } from 'react-router';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PostRow } from './post.js';
import { useTeamWords } from './words.js';

/** What scrolls must be reachable by keyboard. */
const focusableScroll = { tabIndex: 0 };

interface PostMonthsProps {
  readonly rows: readonly PostRow[];
  readonly months: readonly string[];
}

/** Posts against months: what is promised of what each can give; a post opens its own page. */
export function PostMonths({ rows, months }: PostMonthsProps) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  return (
    <section className="table-scroll" aria-label={its.byMonth} {...focusableScroll}>
      <table className="table">
        <caption>{its.monthsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{its.post}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="numeric">
                {formats.shortMonth(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                <Link to={`/posts/${post.id}?from=${months[0]}`}>{post.code ?? post.function}</Link>{' '}
                <span className="quiet">{post.function}</span>
              </th>
              {months.map((month) => {
                const found = post.months?.find((one) => one.month === month);
                return (
                  <td key={month} className="numeric">
                    {found === undefined
                      ? words.answer.unknown
                      : its.cell(
                          formats.number(found.committed),
                          formats.number(found.capacity),
                          formats.number(found.done),
                        )}
                    {found !== undefined && found.over > 0 && (
                      <div>
                        <Tag sign="⚠" tone="sand">
                          {its.overBy(formats.number(found.over))}
                        </Tag>
                      </div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
