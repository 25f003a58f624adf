import { cell, dayCell, within } from '../cells.js';
import { column, communeColumns, demonstrationColumn } from '../columns.js';
import type { Dataset } from '../Dataset.js';

/** Actions that their communes made public. No elected member’s function is in it: one holder would be a person. */
export const publicActions: Dataset = {
  key: 'actions-publiques',
  title: { fr: 'Actions publiques des communes', en: 'Public actions of the communes' },
  says: {
    fr: 'Ce que font les communes du territoire et qu’elles ont rendu public\u00a0: thème, phase, statut, collectifs associés.',
    en: 'What the communes of the territory do and made public: theme, phase, status, collectives that take part.',
  },
  keywords: ['transition', 'communes', 'actions', 'implication habitante'],
  theme: 'ENVI',
  columns: [
    column('reference', 'string', 'Référence de l’action', 'Reference of the action'),
    ...communeColumns,
    column('titre', 'string', 'Titre', 'Title'),
    column('resume', 'string', 'Résumé', 'Summary'),
    column('theme', 'string', 'Thème (code)', 'Theme (code)'),
    column('phase', 'string', 'Phase\u00a0: IDEA, STUDY, OPERATION', 'Phase: IDEA, STUDY, OPERATION'),
    column('statut', 'string', 'Statut (code)', 'Status (code)'),
    column('origine', 'string', 'À l’initiative de qui (code)', 'At whose initiative (code)'),
    column('partenaires', 'list', 'Collectifs et organismes associés', 'Collectives and bodies that take part'),
    column('visible_cadre_de_vie', 'boolean', 'Visible dans le cadre de vie', 'Visible in the living environment'),
    column('echeance', 'date', 'Échéance', 'Due day'),
    column('bilan', 'string', 'Bilan d’une action achevée', 'Assessment of a finished action'),
    column('enseignement', 'string', 'Enseignement d’une action abandonnée', 'Lesson of an abandoned action'),
    column('modifiee_le', 'date', 'Dernière modification', 'Last change'),
    demonstrationColumn,
  ],
  parts: [
    {
      list: 'actions',
      question: `query OpenActions($first: Int!, $after: Cursor) {
        actions(first: $first, after: $after, filter: { visibilities: [PUBLIC] }) {
          pageInfo { hasNextPage endCursor }
          nodes {
            reference title summary theme phase status origin partners visibleInLivingEnvironment dueOn assessment lesson
            updatedAt demonstration commune { insee name }
          }
        }
      }`,
      rows: (node) => [
        {
          reference: cell(node, 'reference'),
          code_insee: cell(within(node, 'commune'), 'insee'),
          commune: cell(within(node, 'commune'), 'name'),
          titre: cell(node, 'title'),
          resume: cell(node, 'summary'),
          theme: cell(node, 'theme'),
          phase: cell(node, 'phase'),
          statut: cell(node, 'status'),
          origine: cell(node, 'origin'),
          partenaires: cell(node, 'partners') ?? [],
          visible_cadre_de_vie: cell(node, 'visibleInLivingEnvironment'),
          echeance: cell(node, 'dueOn'),
          bilan: cell(node, 'assessment'),
          enseignement: cell(node, 'lesson'),
          modifiee_le: dayCell(node, 'updatedAt'),
          demonstration: cell(node, 'demonstration'),
        },
      ],
    },
  ],
};
