import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './StartRefused.js';

/** What a folder was filled with, and whether that came to its end: LOADING is resumed for the same day. */
export interface FillingMark {
  readonly state: 'LOADING' | 'LOADED';
  readonly demonstration: boolean;
  /** Whole path of the territory's file, or "artois". */
  readonly territory: string;
  /** The day the demonstration is made for, "2026-11-23". */
  readonly day: string;
}

const markOf = (folder: string): string => join(folder, 'filling.json');

/** The folder's mark; null when nothing was loaded in it. @throws StartRefused when the mark cannot be understood */
export function readFillingMark(folder: string): FillingMark | null {
  const path = markOf(folder);
  let mark: Partial<FillingMark> | null;
  try {
    mark = JSON.parse(readFileSync(path, 'utf8')) as Partial<FillingMark> | null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    mark = null;
  }
  const { state, demonstration, territory, day } = mark ?? {};
  const isKnown = state === 'LOADING' || state === 'LOADED';
  if (isKnown && typeof demonstration === 'boolean' && typeof territory === 'string' && typeof day === 'string') {
    return { state, demonstration, territory, day };
  }
  // Loading again could add a demonstration to somebody's own data.
  throw new StartRefused({
    en: `The file ${path}, which says what the data folder holds, is damaged: put it back from a copy, or add --reset to begin again without these data.`,
    fr: `Le fichier ${path}, qui dit ce que contient le dossier de données, est abîmé\u00a0: remettez-en une copie, ou ajoutez --reset pour recommencer sans ces données.`,
  });
}

export function writeFillingMark(folder: string, mark: FillingMark): void {
  writeWhole(markOf(folder), JSON.stringify(mark));
}

/** Made aside and renamed: whoever reads finds the old content or the new one, never half of it. */
export function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
