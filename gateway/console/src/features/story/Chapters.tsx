import { Link } from 'react-router';
import { Demonstration } from '../../kit/Demonstration.js';
import { useWords } from '../../words/Words.js';
import { ChapterTag } from './ChapterTag.js';
import type { ChapterRow } from './chapterFile.js';
import { useTeller } from './teller.js';
import { useToldBy } from './useToldBy.js';
import { useStoryWords } from './words.js';

/** Chapters in the order of a story. */
export function Chapters({ rows, isOwn }: { rows: readonly ChapterRow[]; isOwn: boolean }) {
  const words = useWords();
  const its = useStoryWords();
  const teller = useTeller();
  const toldBy = useToldBy(!isOwn);
  return (
    <ul className="list">
      {rows.map((chapter) => (
        <li key={chapter.id}>
          <span className="quiet">{chapter.period ? its.periods[chapter.period] : words.answer.unknown}</span>
          <Link className="list-title" to={teller.chapter(chapter.id)}>
            {chapter.title ?? words.answer.unknown}
          </Link>
          <span className="row">
            {isOwn && <ChapterTag chapter={chapter} />}
            <Demonstration shown={chapter.demonstration} />
          </span>
          <p className="prose">{chapter.text === null || chapter.text === '' ? its.noText : chapter.text}</p>
          <span className="quiet">{its.toldBy(toldBy(chapter.contributors))}</span>
        </li>
      ))}
    </ul>
  );
}
