import { calendars as enCalendars, mine as enMine } from './en/mine.js';
import { calendars as frCalendars, mine as frMine } from './fr/mine.js';
import { pageWords } from './pageWords.js';

/** The sentences of a technician's own pages. */
export const useMineWords = pageWords(frMine, enMine);
/** The sentences of calendars that other applications read. */
export const useCalendarWords = pageWords(frCalendars, enCalendars);
