import { useAnswer } from '../../graph/useAnswer.js';
import { ChapterPage } from './ChapterPage.js';
import { axisTitles, type ChapterFile, institutionOf } from './chapterFile.js';
import { useStoryWords } from './words.js';

interface ChapterData {
  readonly agglomerationChapter?: ChapterFile | null;
  readonly poleChapter?: ChapterFile | null;
}

interface InstitutionChapterProps {
  readonly id: string;
  readonly operation: string;
  /** SIREN of the institution for which the one who looks tells a story; null for everyone else. */
  readonly own: string | null;
  /** Where an institution's story stands for others. */
  readonly storyAt: (siren: string) => string;
}

/** A chapter of an agglomeration's or the pole's story, with the axis it leads to. */
export function InstitutionChapter({ id, operation, own, storyAt }: InstitutionChapterProps) {
  const its = useStoryWords();
  const answer = useAnswer<ChapterData>(operation, { id });
  const { agglomerationChapter, poleChapter } = answer.data ?? {};
  const chapter = agglomerationChapter === undefined ? poleChapter : agglomerationChapter;
  const teller = chapter ? institutionOf(chapter) : null;
  const mine = own !== null && teller?.siren === own;
  const name = teller?.name ?? teller?.siren ?? '';
  const others = teller ? { to: storyAt(teller.siren), label: its.titleOf(name) } : null;
  const axis = chapter?.axis;
  return (
    <ChapterPage
      answer={answer}
      chapter={chapter}
      mine={mine}
      name={name}
      back={mine ? { to: '/story', label: its.title } : others}
      tells={{
        term: its.axis,
        value: axisTitles(teller).find(({ key }) => key === axis)?.label ?? axis ?? its.noAxis,
      }}
    />
  );
}
