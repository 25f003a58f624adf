import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { Visibility } from '#shared/graphql/Visibility.js';

/** What stops a commune from making use of a lesson that it sees; empty when nothing does. */
export function checkReuse(
  lesson: { readonly visibility: Visibility },
  own: boolean,
  reusedAlready: boolean,
): Obstacle[] {
  if (own) return [ownLesson];
  if (lesson.visibility !== Visibility.PUBLIC) return [notPublic];
  return reusedAlready ? [alreadyReused] : [];
}

const ownLesson = broken('LESSON_OF_ANOTHER', ['input', 'lessonId'], {
  fr: 'Cet enseignement est celui de votre commune\u00a0: seules les autres le réemploient.',
  en: 'This lesson is your own commune’s: only others reuse it.',
});
const notPublic = broken('LESSON_IS_PUBLIC', ['input', 'lessonId'], {
  fr: 'Cet enseignement n’est pas public\u00a0: demandez à sa commune de le publier.',
  en: 'This lesson is not public: ask its commune to publish it.',
});
const alreadyReused: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Votre commune a déjà déclaré qu’elle réemploie cet enseignement.',
    en: 'Your commune has already said that it reuses this lesson.',
  },
};
