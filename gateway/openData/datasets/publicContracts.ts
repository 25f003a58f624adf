import { cell, dayCell, listWithin, within } from '../cells.js';
import { column, communeColumns, demonstrationColumn } from '../columns.js';
import type { Dataset, Node } from '../Dataset.js';

const kept = (commitment: Node) => [commitment.judgedByCommune, commitment.judgedByInhabitants];

/** Fifty/fifty contracts, the part that is public: collectives, never a person. */
export const publicContracts: Dataset = {
  key: 'contrats-fifty-fifty',
  title: { fr: 'Contrats «\u00a0fifty/fifty\u00a0»', en: 'Fifty/fifty contracts' },
  says: {
    fr: 'Les contrats moraux entre une commune et un collectif d’habitants qu’elle a rendus publics, et ce que chacun y apporte.',
    en: 'Moral contracts between a commune and a collective of inhabitants that were made public, and what each side gives.',
  },
  keywords: ['implication habitante', 'contrat', 'fifty/fifty', 'communes'],
  theme: 'GOVE',
  columns: [
    column('reference', 'string', 'Référence du contrat', 'Reference of the contract'),
    ...communeColumns,
    column('titre', 'string', 'Titre', 'Title'),
    column('origine', 'string', 'Qui l’a demandé (code)', 'Who asked for it (code)'),
    column('etat', 'string', 'État (code)', 'State (code)'),
    column('avec', 'string', 'Association ou collectif', 'Association or collective'),
    column('rna', 'string', 'Numéro RNA d’une association', 'RNA number of an association'),
    column('conclu_le', 'date', 'Conclu le', 'Concluded on'),
    column('termine_le', 'date', 'Terminé le', 'Ended on'),
    column('engagements_commune', 'list', 'Ce que la commune apporte', 'What the commune gives'),
    column('engagements_habitants', 'list', 'Ce que les habitants apportent', 'What the inhabitants give'),
    column(
      'engagements_tenus',
      'integer',
      'Engagements que les deux jugent tenus',
      'Commitments both sides judge kept',
    ),
    column('modifie_le', 'date', 'Dernière modification', 'Last change'),
    demonstrationColumn,
  ],
  parts: [
    {
      list: 'contracts',
      question: `query OpenContracts($first: Int!, $after: Cursor) {
        contracts(first: $first, after: $after, filter: { visibilities: [PUBLIC] }) {
          pageInfo { hasNextPage endCursor }
          nodes {
            reference title origin state concludedOn endedOn updatedAt demonstration commune { insee name }
            party { label rna } commitments { side text judgedByCommune judgedByInhabitants }
          }
        }
      }`,
      rows: (node) => {
        const commitments = listWithin(node, 'commitments');
        const of = (side: string) => commitments.filter((one) => one.side === side).map(({ text }) => String(text));
        return [
          {
            reference: cell(node, 'reference'),
            code_insee: cell(within(node, 'commune'), 'insee'),
            commune: cell(within(node, 'commune'), 'name'),
            titre: cell(node, 'title'),
            origine: cell(node, 'origin'),
            etat: cell(node, 'state'),
            avec: cell(within(node, 'party'), 'label'),
            rna: cell(within(node, 'party'), 'rna'),
            conclu_le: cell(node, 'concludedOn'),
            termine_le: cell(node, 'endedOn'),
            engagements_commune: of('COMMUNE'),
            engagements_habitants: of('INHABITANTS'),
            engagements_tenus: commitments.filter((one) => kept(one).every((judged) => judged === 'KEPT')).length,
            modifie_le: dayCell(node, 'updatedAt'),
            demonstration: cell(node, 'demonstration'),
          },
        ];
      },
    },
  ],
};
