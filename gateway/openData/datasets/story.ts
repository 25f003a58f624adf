import { cell, within } from '../cells.js';
import { column, demonstrationColumn } from '../columns.js';
import type { Dataset, Part } from '../Dataset.js';

/** Who tells it, at one scale: the field of a chapter that names it, and the fields that name it in turn. */
interface Teller {
  readonly list: string;
  readonly scale: 'COMMUNE' | 'AGGLOMERATION' | 'POLE';
  readonly field: string;
  readonly code: string;
}

const partOf = ({ list, scale, field, code }: Teller): Part => ({
  list,
  question: `query OpenStory($first: Int!, $after: Cursor) {
    ${list}(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { period axis title text publishedOn demonstration visibility ${field} { ${code} name } }
    }
  }`,
  rows: (node) =>
    // Its own teller reads also what is not public; the public does not, and the file says it again.
    node.visibility !== 'PUBLIC'
      ? []
      : [
          {
            echelon: scale,
            code: cell(within(node, field), code),
            raconte_par: cell(within(node, field), 'name'),
            axe: cell(node, 'axis'),
            temps: cell(node, 'period'),
            titre: cell(node, 'title'),
            texte: cell(node, 'text'),
            publie_le: cell(node, 'publishedOn'),
            demonstration: cell(node, 'demonstration'),
          },
        ],
});

/** The collective story, its chapters at the three scales; one withdrawn is gone from the next file on. */
export const story: Dataset = {
  key: 'recit',
  title: { fr: 'Récit collectif', en: 'Collective story' },
  says: {
    fr: 'Les chapitres publiés du récit des communes, des agglomérations et du pôle\u00a0: mémoire, présent, avenir.',
    en: 'The published chapters of the story of the communes, the agglomerations and the pole: memory, present, future.',
  },
  keywords: ['récit', 'mémoire', 'transition', 'bassin minier'],
  theme: 'REGI',
  columns: [
    column('echelon', 'string', 'COMMUNE, AGGLOMERATION ou POLE', 'COMMUNE, AGGLOMERATION or POLE'),
    column('code', 'string', 'Code INSEE ou SIREN', 'INSEE code or SIREN'),
    column('raconte_par', 'string', 'Qui le raconte', 'Who tells it'),
    column('axe', 'string', 'Axe du projet de territoire (clé)', 'Axis of the territorial project (key)'),
    column('temps', 'string', 'MEMORY, PRESENT ou FUTURE', 'MEMORY, PRESENT or FUTURE'),
    column('titre', 'string', 'Titre', 'Title'),
    column('texte', 'string', 'Texte', 'Text'),
    column('publie_le', 'date', 'Publié le', 'Published on'),
    demonstrationColumn,
  ],
  parts: [
    partOf({ list: 'storyChapters', scale: 'COMMUNE', field: 'commune', code: 'insee' }),
    partOf({ list: 'agglomerationChapters', scale: 'AGGLOMERATION', field: 'agglomeration', code: 'siren' }),
    partOf({ list: 'poleChapters', scale: 'POLE', field: 'pole', code: 'siren' }),
  ],
};
