import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';
import type { LessonRow } from './experimentFile.js';
import { Lesson } from './Lesson.js';
import lessonsText from './Lessons.graphql?raw';
import { useExperimentWords } from './words.js';

/** What every commune learnt, as far as the reader may see it: sought by a word, a theme or how its experiment ended. */
export function Lessons({ insee }: { insee: string }) {
  const words = useWords();
  const its = useExperimentWords();
  const address = useAddress();
  const [text, outcome, theme] = [address.get('q'), address.get('outcome'), address.get('theme')];
  const by = address.oneOf('sort', ['RECORDED_AT', 'REUSES']);
  const answer = useAnswer<{ lessons: Connection<LessonRow> | null }>(lessonsText, {
    filter: {
      ...(text === '' ? {} : { search: text }),
      ...(outcome in its.outcomes ? { outcome } : {}),
      ...(theme in words.themes ? { themes: [theme] } : {}),
    },
    sort: { by, direction: 'DESCENDING' },
    after: address.get('after') || null,
  });
  return (
    <>
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={words.commune.filterTheme} name="theme" labels={words.themes} />
        <FilterChoice label={its.outcome} name="outcome" labels={its.outcomes} />
        <SortField labels={its.lessons.sorts} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.lessons} empty={its.lessons.none}>
            {(rows) => (
              <ul className="list">
                {rows.map((lesson) => (
                  <Lesson key={lesson.id} lesson={lesson} insee={insee} onDone={answer.again} />
                ))}
              </ul>
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
