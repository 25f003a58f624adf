import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Empty } from '../../kit/Empty.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Page } from '../../kit/Page.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ChapterTable } from './ChapterTable.js';
import collectiveStory from './CollectiveStory.graphql?raw';
import { chaptersOf, periods, type StoryData, type ToldChapter, totalOf } from './chapters.js';
import { TimelineBoard } from './TimelineBoard.js';
import { useAxisTitles } from './useAxisTitles.js';
import { useCollectiveWords } from './words.js';

const views = ['timeline', 'table'] as const;
/** As many of each scale as one page of the graph may hold. */
const first = 200;

function Csv({ chapters, axes }: { chapters: readonly ToldChapter[]; axes: Readonly<Record<string, string>> }) {
  const words = useWords();
  const its = useCollectiveWords();
  return (
    <CsvButton
      label={words.answer.csv}
      name={`recit-${today()}`}
      heading={[its.period, its.scale, its.teller, its.axis, its.chapter, its.content, its.publishedOn]}
      rows={chapters.map(({ period, scale, teller, axis, title, text, publishedOn }) => [
        period === null ? null : its.periods[period],
        words.scales[scale],
        teller,
        axis === null ? null : (axes[axis] ?? axis),
        title,
        text,
        publishedOn,
      ])}
    />
  );
}

/** The story of an axis, or of all of them, as communes, agglomerations and the pole tell it, each its own part. */
export default function CollectiveStory() {
  const words = useWords();
  const formats = useFormats();
  const its = useCollectiveWords();
  const address = useAddress();
  const axes = useAxisTitles();
  const view = address.oneOf('view', views);
  const [axis, scale] = [address.get('axis'), address.get('scale')];
  const period = periods.find((one) => one === address.get('period'));
  const narrowed = {
    ...(axis === '' ? {} : { axes: [axis] }),
    ...(period === undefined ? {} : { periods: [period] }),
  };
  const answer = useAnswer<StoryData>(collectiveStory, {
    commune: narrowed,
    agglomeration: narrowed,
    pole: narrowed,
    first,
  });
  const axisLabels = axis === '' || axis in axes ? axes : { ...axes, [axis]: axis };
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={words.inbox.view} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        <FilterChoice label={its.axis} name="axis" labels={axisLabels} />
        <FilterChoice label={its.period} name="period" labels={its.periods} />
        <FilterChoice label={its.scale} name="scale" labels={its.scales} />
      </search>
      <Answered answer={answer} whatIsMissing={its.missing}>
        {(data) => {
          const all = chaptersOf(data);
          const chapters = scale in its.scales ? all.filter((one) => one.scale === scale) : all;
          if (chapters.length === 0) return <Empty>{its.none}</Empty>;
          const total = totalOf(data);
          return (
            <>
              <p className="prose">
                {its.text(
                  formats.list(
                    periods.map((one) =>
                      its.counted(
                        formats.number(chapters.filter((chapter) => chapter.period === one).length),
                        its.periods[one],
                      ),
                    ),
                  ),
                )}
                {total > all.length && ` ${its.only(formats.number(all.length), formats.number(total))}`}
              </p>
              {view === 'timeline' ? (
                <TimelineBoard chapters={chapters} />
              ) : (
                <ChapterTable chapters={chapters} axes={axes} />
              )}
              <p className="no-print">
                <Csv chapters={chapters} axes={axes} />
              </p>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
