import { cell, listWithin } from '../cells.js';
import { column } from '../columns.js';
import type { Dataset } from '../Dataset.js';

/** The agglomerations' sheets of the projects that they labelled and whose communes made them public. */
export const labelledProjects: Dataset = {
  key: 'projets-labellises',
  title: { fr: 'Projets labellisés', en: 'Labelled projects' },
  says: {
    fr: 'Les projets labellisés par les agglomérations, quand leurs communes les ont rendus publics.',
    en: 'Projects labelled by the agglomerations, where their communes made them public.',
  },
  keywords: ['projets', 'labellisation', 'communes', 'agglomérations'],
  theme: 'GOVE',
  columns: [
    column('titre', 'string', 'Titre du projet', 'Title of the project'),
    column('labellise_le', 'date', 'Jour de la labellisation', 'Day of the label'),
    column('label_jusqu_au', 'date', 'Dernier jour du label', 'Last day of the label'),
    column('motif', 'string', 'Pourquoi il a été labellisé', 'Why it was labelled'),
    column('codes_insee', 'list', 'Codes INSEE des communes qui le portent', 'INSEE codes of the carrying communes'),
    column('communes', 'list', 'Noms de ces communes', 'Names of these communes'),
  ],
  parts: [
    {
      list: 'projectSheets',
      question: `query OpenSheets($first: Int!, $after: Cursor) {
        projectSheets(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { title labelledOn labelUntil reason communes { insee name } }
        }
      }`,
      rows: (node) => {
        const communes = listWithin(node, 'communes');
        return [
          {
            titre: cell(node, 'title'),
            labellise_le: cell(node, 'labelledOn'),
            label_jusqu_au: cell(node, 'labelUntil'),
            motif: cell(node, 'reason'),
            codes_insee: communes.map((commune) => String(commune.insee)),
            communes: communes.map((commune) => String(commune.name ?? commune.insee)),
          },
        ];
      },
    },
  ],
};
