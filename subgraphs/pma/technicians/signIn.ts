import type { EntityManager } from 'typeorm';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { type LockedPost, raiseVersion } from './writing.js';

/** The id of the post that acts; null for everybody but a technician. */
export async function signedInPost(manager: EntityManager): Promise<string | null> {
  const [row]: { id: string | null }[] = await manager.query('select signed_in_post() as id');
  return row?.id ?? null;
}

/** Whether an account signs in as each post, for whoever may know it. */
export async function signInsOf(manager: EntityManager, technicians: readonly string[]): Promise<boolean[]> {
  const rows: { id: string }[] = await manager.query(
    'select technician_id as id from post_sign_in where technician_id = any($1::uuid[])',
    [technicians],
  );
  const known = new Set(rows.map(({ id }) => id));
  return technicians.map((id) => known.has(id));
}

/** What is wrong with letting this account sign in as the post: it is one post's at most. */
export async function signInObstacles(
  manager: EntityManager,
  post: LockedPost,
  subject: string | null,
): Promise<Obstacle[]> {
  if (subject === null) return [];
  const path = ['input', 'subject'];
  if (subject === 'public' || subject.length < 1 || subject.length > 255) return [invalid(path, illFormed)];
  const others: object[] = await manager.query(
    'select from post_sign_in where pole = $1 and subject = $2 and technician_id <> $3',
    [post.pole, subject, post.id],
  );
  return others.length === 0 ? [] : [invalid(path, anothers)];
}

/** @returns the post's new version */
export async function writeSignIn(manager: EntityManager, post: LockedPost, subject: string | null): Promise<number> {
  if (subject === null) {
    await manager.query('delete from post_sign_in where technician_id = $1', [post.id]);
  } else {
    await manager.query(
      `insert into post_sign_in (technician_id, pole, subject) values ($1, $2, $3)
      on conflict (technician_id) do update set subject = excluded.subject`,
      [post.id, post.pole, subject],
    );
  }
  return await raiseVersion(manager, post.id);
}

const illFormed = {
  fr: 'La clé d’un compte compte de 1 à 255 caractères, et n’est pas «\u00a0public\u00a0»\u00a0: recopiez celle que donne la connexion.',
  en: 'An account’s key has 1 to 255 characters, and is not “public”: copy the one that the sign-in gives.',
};
const anothers = {
  fr: 'Ce compte est déjà celui d’un autre poste\u00a0: retirez-le d’abord de celui-là.',
  en: 'This account is another post’s already: take it away from that one first.',
};
