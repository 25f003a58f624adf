import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { useDirector } from '../../session/useDirector.js';
import { ChapterPage } from './ChapterPage.js';
import { axisTitles, type ChapterFile } from './chapterFile.js';
import poleChapterText from './PoleChapterFile.graphql?raw';
import { poleTells, TellerContext } from './teller.js';
import { useStoryWords } from './words.js';

function One({ id }: { id: string }) {
  const its = useStoryWords();
  const siren = useDirector();
  const answer = useAnswer<{ poleChapter: ChapterFile | null }>(poleChapterText, { id });
  const chapter = answer.data?.poleChapter;
  const { pole, axis } = chapter ?? {};
  const mine = siren !== null && pole?.siren === siren;
  const name = pole ? (pole.name ?? pole.siren) : '';
  return (
    <ChapterPage
      answer={answer}
      chapter={chapter}
      mine={mine}
      name={name}
      back={
        mine
          ? { to: '/story', label: its.title }
          : pole
            ? { to: `/poles/${pole.siren}/story`, label: its.titleOf(name) }
            : null
      }
      tells={{
        term: its.axis,
        value: axisTitles(pole).find(({ key }) => key === axis)?.label ?? axis ?? its.noAxis,
      }}
    />
  );
}

/** One chapter of the pole's story. */
export default function PoleChapter() {
  const { id = '' } = useParams();
  return (
    <TellerContext value={poleTells}>
      <One id={id} />
    </TellerContext>
  );
}
