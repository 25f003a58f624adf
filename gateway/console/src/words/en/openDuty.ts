import type { openDuty as fr } from '../fr/openDuty.js';

export const openDuty: typeof fr = {
  duty: (inhabitants) =>
    `Open data: with ${inhabitants} inhabitants, your commune must publish its data if it employs at least 50 agents, which is not known here (code des relations entre le public et l’administration, art. L312-1-1; to be confirmed by a jurist).`,
  here: 'What you make public here is already published for you, as files, under the Licence Ouverte 2.0.',
  way: 'See these files',
};
