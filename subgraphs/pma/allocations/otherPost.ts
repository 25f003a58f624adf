import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';

export const samePost: Obstacle = invalid(['input', 'technicianId'], {
  fr: 'C’est le poste déjà en place\u00a0: choisissez-en un autre.',
  en: 'This is the post already at work: choose another one.',
});

export const outsidePost: Obstacle = broken('POST_PERIOD', ['input', 'from'], {
  fr: 'Le poste n’existe pas sur toute la période\u00a0: restez entre son début et sa fin.',
  en: 'The post does not exist during the whole period: stay between its start and its end.',
});
