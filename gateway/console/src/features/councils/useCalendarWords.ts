import { councils as en } from '../../words/en/councils.js';
import { councils as fr } from '../../words/fr/councils.js';
import { pageWords } from '../../words/pageWords.js';
import { useBody } from './body.js';

const useCommuneWords = pageWords(fr, en);
const useAgglomerationWords = pageWords({ ...fr, ...fr.ofAgglomeration }, { ...en, ...en.ofAgglomeration });
const usePoleWords = pageWords({ ...fr, ...fr.ofPole }, { ...en, ...en.ofPole });

/** The sentences of the calendar, as the law names that body. */
export function useCalendarWords() {
  const commune = useCommuneWords();
  const agglomeration = useAgglomerationWords();
  const pole = usePoleWords();
  return { commune, call: agglomeration, pma: pole }[useBody().scale];
}
