import { renameSync, rmSync } from 'node:fs';

/** Moves that others may make at the same time before it is no coincidence any more. */
const mostAttempts = 20;

/**
 * Puts a folder in the place of another. What stood there is moved aside whole before it is removed: a folder emptied file
 * by file in its place would be served half, and could not be removed while another process fills it.
 * @param isThere whether the place holds the same already: whoever comes second keeps what the first one put there
 * @throws what the file system said, when the place stays taken
 */
export function moveIntoPlace(made: string, place: string, isThere: () => boolean): void {
  const aside = `${made}-aside`;
  try {
    for (let attempt = 1; ; attempt += 1) {
      rmSync(aside, { recursive: true, force: true });
      moveAside(place, aside);
      try {
        renameSync(made, place);
        return;
      } catch (error) {
        if (isThere()) return;
        if (isTaken(error) && attempt < mostAttempts) continue;
        moveAside(aside, place);
        throw error;
      }
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Nothing may stand there, or another process has just moved it, or put its own there. */
function moveAside(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && !isTaken(error)) throw error;
  }
}

/** Another process put its own there between our two moves. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
