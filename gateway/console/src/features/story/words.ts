import { story as en } from '../../words/en/story.js';
import { story as fr } from '../../words/fr/story.js';
import { pageWords } from '../../words/pageWords.js';
import { useTeller } from './teller.js';

const useCommuneWords = pageWords(fr, en);
const useAgglomerationWords = pageWords({ ...fr, ...fr.ofAgglomeration }, { ...en, ...en.ofAgglomeration });

const usePoleWords = pageWords({ ...fr, ...fr.ofPole }, { ...en, ...en.ofPole });

/** The sentences about a story, as its teller says them. */
export function useStoryWords() {
  const commune = useCommuneWords();
  const agglomeration = useAgglomerationWords();
  const pole = usePoleWords();
  return { commune, call: agglomeration, pma: pole }[useTeller().scale];
}
