import { cell, within } from '../cells.js';
import { column, demonstrationColumn } from '../columns.js';
import type { Dataset } from '../Dataset.js';

/** Which commune took up whose framework, when: how practices spread over the territory. */
export const spreadPractices: Dataset = {
  key: 'diffusion-des-pratiques',
  title: { fr: 'Diffusion des pratiques entre communes', en: 'How practices spread among communes' },
  says: {
    fr: 'Quelle commune a repris le référentiel de quelle autre, quand, avec quelle adaptation et quel résultat.',
    en: 'Which commune took up the framework of which other, when, with what adaptation and result.',
  },
  keywords: ['référentiels', 'diffusion', 'ville pilote', 'communes'],
  theme: 'GOVE',
  columns: [
    column('referentiel', 'string', 'Titre du référentiel', 'Title of the framework'),
    column('theme', 'string', 'Thème (code)', 'Theme (code)'),
    column('code_insee_origine', 'string', 'Code INSEE de la commune qui l’a écrit', 'INSEE code of who wrote it'),
    column('commune_origine', 'string', 'Commune qui l’a écrit', 'Commune that wrote it'),
    column('code_insee', 'string', 'Code INSEE de la commune qui l’a repris', 'INSEE code of who took it up'),
    column('commune', 'string', 'Commune qui l’a repris', 'Commune that took it up'),
    column('repris_le', 'date', 'Jour de la reprise', 'Day it was taken up'),
    column('jours_depuis_publication', 'integer', 'Jours depuis la publication', 'Days since the publication'),
    column('adaptation', 'string', 'Ce qui a été adapté', 'What was adapted'),
    column('resultat', 'string', 'Résultat (code)', 'Result (code)'),
    demonstrationColumn,
  ],
  parts: [
    {
      list: 'frameworkAdoptions',
      question: `query OpenAdoptions($first: Int!, $after: Cursor) {
        frameworkAdoptions(first: $first, after: $after, filter: { visibilities: [PUBLIC] }) {
          pageInfo { hasNextPage endCursor }
          nodes {
            adoptedOn daysToAdopt adaptation demonstration evaluation { result } adopter { insee name }
            framework { title theme commune { insee name } }
          }
        }
      }`,
      rows: (node) => {
        const framework = within(node, 'framework');
        return [
          {
            referentiel: cell(framework, 'title'),
            theme: cell(framework, 'theme'),
            code_insee_origine: cell(within(framework, 'commune'), 'insee'),
            commune_origine: cell(within(framework, 'commune'), 'name'),
            code_insee: cell(within(node, 'adopter'), 'insee'),
            commune: cell(within(node, 'adopter'), 'name'),
            repris_le: cell(node, 'adoptedOn'),
            jours_depuis_publication: cell(node, 'daysToAdopt'),
            adaptation: cell(node, 'adaptation'),
            resultat: cell(within(node, 'evaluation'), 'result'),
            demonstration: cell(node, 'demonstration'),
          },
        ];
      },
    },
  ],
};
