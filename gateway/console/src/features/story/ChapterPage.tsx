import type { Answer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { EditForm } from '../../kit/EditForm.js';
import { Facts, type FactsProps } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { useWords } from '../../words/Words.js';
import { ChapterFields } from './ChapterFields.js';
import { ChapterTag } from './ChapterTag.js';
import { chapterDraftOf, chapterInput, countsAreRight } from './chapterDraft.js';
import { axisTitles, type ChapterFile, institutionOf, type OwnChapter, stateOf } from './chapterFile.js';
import { Showing } from './Showing.js';
import { useTeller } from './teller.js';
import { useToldBy } from './useToldBy.js';
import { useStoryWords } from './words.js';

function EditChapter({ chapter, onDone }: { chapter: OwnChapter; onDone: () => void }) {
  const words = useWords();
  const its = useStoryWords();
  const teller = useTeller();
  const axes = axisTitles(institutionOf(chapter));
  return (
    <EditForm
      title={its.edit}
      operation={teller.update}
      row={chapter}
      draftOf={chapterDraftOf}
      input={chapterInput}
      required={['title']}
      wrong={(draft) => (countsAreRight(draft) ? {} : { contributors: its.wrongCount })}
      labels={its.fields}
      show={(draft, field) => {
        if (field === 'period') return its.periods[draft.period];
        if (field === 'visibility') return words.visibilities[draft.visibility as keyof typeof words.visibilities];
        if (field === 'actionIds') return String(draft.actionIds.length);
        if (field === 'contributors') return Object.values(draft.contributors).filter(Boolean).join(', ');
        if (field === 'axis') return axes.find(({ key }) => key === draft.axis)?.label ?? '';
        return draft[field];
      }}
      onDone={onDone}
    >
      {(form) => (
        <ChapterFields
          form={form}
          owner={chapter.commune?.insee ?? institutionOf(chapter)?.siren ?? ''}
          staysPrivate={stateOf(chapter) === 'WITHDRAWN'}
        />
      )}
    </EditForm>
  );
}

interface ChapterPageProps {
  readonly answer: Answer<unknown>;
  readonly chapter: ChapterFile | null | undefined;
  /** Whether the one who looks tells it. */
  readonly mine: boolean;
  /** Of whom the story is, as one says it. */
  readonly name: string;
  readonly back: { readonly to: string; readonly label: string } | null;
  /** What it leads to. */
  readonly tells: FactsProps['of'][number];
}

/** One chapter: read by whoever may; written, published and taken back by whom it is of. */
export function ChapterPage({ answer, chapter, mine, name, back, tells }: ChapterPageProps) {
  const its = useStoryWords();
  const toldBy = useToldBy();
  if (chapter === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} />;
  }
  const own = mine && chapter && chapter.version !== null ? { ...chapter, version: chapter.version } : null;
  return (
    <Page
      title={chapter?.title ?? its.chapter}
      lede={chapter?.period && its.of(name, its.periods[chapter.period])}
      {...(back ? { back } : {})}
    >
      <Answered answer={answer}>
        {() =>
          chapter && (
            <div className="columns">
              <div className="stack stack-wide">
                <div className="row">
                  {own && <ChapterTag chapter={chapter} />}
                  <Demonstration shown={chapter.demonstration} />
                </div>
                <p className="prose">{chapter.text === null || chapter.text === '' ? its.noText : chapter.text}</p>
                <Facts of={[{ term: its.told, value: toldBy(chapter.contributors) }, tells]} />
                {own && own.visibility !== 'PUBLIC' && <EditChapter chapter={own} onDone={answer.again} />}
                {own && own.visibility === 'PUBLIC' && <p className="quiet no-print">{its.publicStays}</p>}
              </div>
              {own && (
                <div className="stack stack-wide no-print">
                  <Showing chapter={own} onDone={answer.again} />
                </div>
              )}
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
