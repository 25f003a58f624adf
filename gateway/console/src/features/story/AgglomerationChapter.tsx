import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { useOfficer } from '../../session/useOfficer.js';
import agglomerationChapterText from './AgglomerationChapterFile.graphql?raw';
import { ChapterPage } from './ChapterPage.js';
import { axisTitles, type ChapterFile } from './chapterFile.js';
import { agglomerationTells, TellerContext } from './teller.js';
import { useStoryWords } from './words.js';

function One({ id }: { id: string }) {
  const its = useStoryWords();
  const siren = useOfficer();
  const answer = useAnswer<{ agglomerationChapter: ChapterFile | null }>(agglomerationChapterText, { id });
  const chapter = answer.data?.agglomerationChapter;
  const { agglomeration, axis } = chapter ?? {};
  const mine = siren !== null && agglomeration?.siren === siren;
  const name = agglomeration ? (agglomeration.name ?? agglomeration.siren) : '';
  return (
    <ChapterPage
      answer={answer}
      chapter={chapter}
      mine={mine}
      name={name}
      back={
        mine
          ? { to: '/story', label: its.title }
          : agglomeration
            ? { to: `/agglomerations/${agglomeration.siren}/story`, label: its.titleOf(name) }
            : null
      }
      tells={{
        term: its.axis,
        value: axisTitles(agglomeration).find(({ key }) => key === axis)?.label ?? axis ?? its.noAxis,
      }}
    />
  );
}

/** One chapter of an agglomeration's story. */
export default function AgglomerationChapter() {
  const { id = '' } = useParams();
  return (
    <TellerContext value={agglomerationTells}>
      <One id={id} />
    </TellerContext>
  );
}
