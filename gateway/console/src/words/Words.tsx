import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsOf, type Language } from './formats.js';
import type { Catalogue } from './fr.js';
import { frenchSpacing, mapSentences } from './spacing.js';

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  fr: async () => mapSentences((await import('./fr.js')).fr, frenchSpacing),
  en: async () => (await import('./en.js')).en,
};

const kept = 'archipel.language';

/** The language chosen before on this machine, or else the browser's when it is English, or else French. */
function chosenLanguage(): Language {
  const stored = localStorage.getItem(kept);
  if (stored === 'fr' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

interface Speech {
  readonly language: Language;
  readonly words: Catalogue;
  readonly formats: Formats;
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** Loads the catalogue of the language in use and gives it to the pages; nothing is shown before it is there. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; words: Catalogue } | null>(null);

  useEffect(() => {
    let current = true;
    void catalogues[language]().then((words) => {
      if (!current) return;
      document.documentElement.lang = language;
      setLoaded({ language, words });
    });
    return () => {
      current = false;
    };
  }, [language]);

  const speech = useMemo<Speech | null>(() => {
    if (loaded === null) return null;
    return {
      ...loaded,
      formats: formatsOf(loaded.language),
      speak: (next) => {
        localStorage.setItem(kept, next);
        setLanguage(next);
      },
    };
  }, [loaded]);

  return speech && <SpeechContext value={speech}>{children}</SpeechContext>;
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('the words are used outside of their provider');
  return speech;
}

/** The sentences of the language in use. */
export const useWords = () => useSpeech().words;
/** How that language writes numbers and dates. */
export const useFormats = () => useSpeech().formats;
/** The language in use and how to change it. */
export function useLanguage() {
  const { language, speak } = useSpeech();
  return { language, speak };
}
