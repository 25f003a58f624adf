import { Link } from 'react-router';
import { Empty } from '../../kit/Empty.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type MonthSums, partKinds, partsOf } from './monthParts.js';
import { useTechnicianWords } from './words.js';

interface PartsProps {
  readonly post: { readonly id: string };
  readonly working: number;
  readonly month: MonthSums;
}

/** What is known of a month as a sum, a square a half-day: no day is made up for any of them. */
export function MonthParts({ post, working, month }: PartsProps) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const { workingTime, pooledShare } = month;
  const parts = partsOf({ working, workingTime, month });
  if (parts === null) return <Empty>{words.answer.unknown}</Empty>;
  const { toldCapacity: told, calendarCapacity: calendar } = month;
  return (
    <>
      <p className="prose">{its.noDay}</p>
      <p>
        {told === null
          ? its.counted(
              working,
              its.percent(formats.number(workingTime)),
              its.percent(formats.number(pooledShare)),
              calendar ?? 0,
            )
          : its.told(told, calendar ?? 0)}
      </p>
      <ul className="half-parts">
        {partKinds
          .filter((kind) => parts[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              <span>{its.partSum(its.partKinds[kind], parts[kind])}</span>
              <span className="half-squares" aria-hidden="true">
                {Array.from({ length: parts[kind] }, (_none, at) => at + 1).map((at) => (
                  <span key={at} className={`half half-${kind.toLowerCase()}`} />
                ))}
              </span>
            </li>
          ))}
      </ul>
      <p>
        <Link to={`/months?from=${month.month}&cell=${post.id}.${month.month}`}>{its.toAllocations}</Link>
      </p>
    </>
  );
}
