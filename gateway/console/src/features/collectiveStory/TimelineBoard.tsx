import { Link } from 'react-router';
import { Board } from '../../kit/Board.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { useFormats, useWords } from '../../words/Words.js';
import { periods, type ToldChapter } from './chapters.js';
import { useCollectiveWords } from './words.js';

/** Memory, present, future side by side; in each, the nearest scale first. */
export function TimelineBoard({ chapters }: { chapters: readonly ToldChapter[] }) {
  const words = useWords();
  const formats = useFormats();
  const its = useCollectiveWords();
  return (
    <Board
      columns={periods.map((period) => {
        const here = chapters.filter((chapter) => chapter.period === period);
        return {
          key: period,
          title: its.periods[period],
          aside: formats.number(here.length),
          children:
            here.length === 0 ? (
              <p className="quiet">{its.noneThen}</p>
            ) : (
              <ol className="list">
                {here.map((chapter) => (
                  <li key={chapter.id}>
                    <span className="row">
                      <ScaleName scale={chapter.scale} />
                      <span>{chapter.teller ?? words.answer.unknown}</span>
                    </span>
                    <Link className="list-title" to={chapter.to}>
                      {chapter.title ?? words.answer.unknown}
                    </Link>
                    {chapter.text && <p className="prose">{chapter.text}</p>}
                    <span className="row quiet">
                      {chapter.publishedOn && its.published(formats.date(chapter.publishedOn))}
                      <Demonstration shown={chapter.demonstration} />
                    </span>
                  </li>
                ))}
              </ol>
            ),
        };
      })}
    />
  );
}
