import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import chapterText from './ChapterFile.graphql?raw';
import { ChapterPage } from './ChapterPage.js';
import type { ChapterFile } from './chapterFile.js';
import { useStoryWords } from './words.js';

/** One chapter of a commune's story. */
export default function Chapter() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useStoryWords();
  const { mandate } = useSitting();
  const answer = useAnswer<{ storyChapter: ChapterFile | null }>(chapterText, { id });
  const chapter = answer.data?.storyChapter;
  const { commune, actions } = chapter ?? {};
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === commune?.insee;
  const name = commune ? (commune.name ?? commune.insee) : '';
  return (
    <ChapterPage
      answer={answer}
      chapter={chapter}
      mine={mine}
      name={name}
      back={
        mine
          ? { to: '/story', label: its.title }
          : commune
            ? { to: `/communes/${commune.insee}/story`, label: its.titleOf(name) }
            : null
      }
      tells={{
        term: its.tells,
        value:
          actions == null || actions.length === 0 ? (
            its.noActions
          ) : (
            <ul className="bullets">
              {actions.map(({ id: action, title }) => (
                <li key={action}>
                  <Link to={`/actions/${action}`}>{title ?? words.answer.unknown}</Link>
                </li>
              ))}
            </ul>
          ),
      }}
    />
  );
}
