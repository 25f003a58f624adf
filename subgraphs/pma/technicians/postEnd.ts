import type { EntityManager } from 'typeorm';
import { monthOf } from '#shared/graphql/months.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { type LockedPost, raiseVersion } from './writing.js';

/** What is wrong with a post's last day: it comes before its first one, or before work that was done. */
export async function endObstacles(
  manager: EntityManager,
  post: LockedPost,
  lastDay: string | null,
): Promise<Obstacle[]> {
  if (lastDay === null) return [];
  const path = ['input', 'lastDay'];
  if (lastDay < post.since) return [invalid(path, endsBeforeItBegins)];
  const [row]: { month: string | null }[] = await manager.query(
    'select max(month) as month from technician_month where technician_id = $1 and done > 0',
    [post.id],
  );
  const worked = row?.month ?? null;
  return worked === null || worked <= monthOf(lastDay) ? [] : [doneAfter(path, worked)];
}

/**
 * Writes a post's last day, null for none. What it had promised for the days after is kept, and the excess is shown.
 * @returns the post's new version
 */
export async function writeEnd(manager: EntityManager, post: LockedPost, lastDay: string | null): Promise<number> {
  await manager.query('update technician set until = $2 where id = $1', [post.id, lastDay]);
  return await raiseVersion(manager, post.id);
}

const endsBeforeItBegins = {
  fr: 'Le poste n’existait pas encore ce jour-là\u00a0: choisissez un jour à partir de son début.',
  en: 'The post did not exist yet on that day: choose one from its start on.',
};

function doneAfter(path: readonly string[], month: string): Obstacle {
  return broken(
    'POST_END_AFTER_WORK',
    path,
    {
      fr: `Ce poste a des demi-journées faites en ${month}\u00a0: donnez un dernier jour de ce mois ou d’après, ou corrigez d’abord le relevé.`,
      en: `This post has half-days done in ${month}: give a last day in that month or later, or correct the sheet first.`,
    },
    { fr: `Un dernier jour en ${month} ou après.`, en: `A last day in ${month} or later.` },
  );
}
