import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { EditForm } from '../../kit/EditForm.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { ChapterFields } from './ChapterFields.js';
import chapterText from './ChapterFile.graphql?raw';
import { ChapterTag } from './ChapterTag.js';
import { chapterDraftOf, chapterInput, countsAreRight } from './chapterDraft.js';
import { type ChapterFile, type OwnChapter, stateOf } from './chapterFile.js';
import { Showing } from './Showing.js';
import updateChapter from './UpdateChapter.graphql?raw';
import { useToldBy } from './useToldBy.js';
import { useStoryWords } from './words.js';

function EditChapter({ chapter, onDone }: { chapter: OwnChapter; onDone: () => void }) {
  const words = useWords();
  const its = useStoryWords();
  return (
    <EditForm
      title={its.edit}
      operation={updateChapter}
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
        return draft[field];
      }}
      onDone={onDone}
    >
      {(form) => (
        <ChapterFields
          form={form}
          insee={chapter.commune?.insee ?? ''}
          staysPrivate={stateOf(chapter) === 'WITHDRAWN'}
        />
      )}
    </EditForm>
  );
}

/** One chapter: read by whoever may; written, published and taken back by its commune. */
export default function Chapter() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useStoryWords();
  const toldBy = useToldBy();
  const { mandate } = useSitting();
  const answer = useAnswer<{ storyChapter: ChapterFile | null }>(chapterText, { id });
  const chapter = answer.data?.storyChapter;
  if (chapter === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} />;
  }
  const commune = chapter?.commune;
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === commune?.insee;
  const own = mine && chapter && chapter.version !== null ? { ...chapter, version: chapter.version } : null;
  const name = commune ? (commune.name ?? commune.insee) : '';
  const back = mine
    ? { to: '/story', label: its.title }
    : commune && { to: `/communes/${commune.insee}/story`, label: its.titleOf(name) };
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
                <Facts
                  of={[
                    { term: its.told, value: toldBy(chapter.contributors) },
                    {
                      term: its.tells,
                      value:
                        chapter.actions === null || chapter.actions.length === 0 ? (
                          its.noActions
                        ) : (
                          <ul className="bullets">
                            {chapter.actions.map(({ id: action, title }) => (
                              <li key={action}>
                                <Link to={`/actions/${action}`}>{title ?? words.answer.unknown}</Link>
                              </li>
                            ))}
                          </ul>
                        ),
                    },
                  ]}
                />
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
