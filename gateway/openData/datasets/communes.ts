import { cell, within } from '../cells.js';
import { column } from '../columns.js';
import type { Dataset } from '../Dataset.js';

/** From how many inhabitants on a commune may have to publish its data (CRPA L312-1-1, CGCT L1112-23). */
const inhabitantsOfDuty = 3_500;

/** The communes of the territory, with what the others name them by. */
export const communes: Dataset = {
  key: 'communes',
  title: { fr: 'Communes du territoire', en: 'Communes of the territory' },
  says: {
    fr: 'Les communes du territoire, leur population municipale (INSEE), leur centre et leur agglomération.',
    en: 'The communes of the territory, their municipal population (INSEE), their centre and their agglomeration.',
  },
  keywords: ['communes', 'population', 'agglomérations'],
  theme: 'REGI',
  columns: [
    column('code_insee', 'string', 'Code INSEE', 'INSEE code'),
    column('commune', 'string', 'Nom', 'Name'),
    column('population', 'integer', 'Population municipale (INSEE), en habitants', 'Municipal population, inhabitants'),
    column('longitude', 'decimal', 'Longitude du centre (WGS 84)', 'Longitude of the centre (WGS 84)'),
    column('latitude', 'decimal', 'Latitude du centre (WGS 84)', 'Latitude of the centre (WGS 84)'),
    column('siren_agglomeration', 'string', 'SIREN de son agglomération', 'SIREN of its agglomeration'),
    column('agglomeration', 'string', 'Nom de son agglomération', 'Name of its agglomeration'),
    column(
      'au_moins_3500_habitants',
      'boolean',
      'Seuil d’habitants de l’obligation d’ouverture des données (CRPA, art. L312-1-1)',
      'The duty to open data begins at that many inhabitants (CRPA, art. L312-1-1)',
    ),
  ],
  parts: [
    {
      list: 'communes',
      question: `query OpenCommunes($first: Int!, $after: Cursor) {
        communes(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { insee name population centroid { longitude latitude } agglomeration { siren name } }
        }
      }`,
      rows: (node) => [
        {
          code_insee: cell(node, 'insee'),
          commune: cell(node, 'name'),
          population: cell(node, 'population'),
          longitude: cell(within(node, 'centroid'), 'longitude'),
          latitude: cell(within(node, 'centroid'), 'latitude'),
          siren_agglomeration: cell(within(node, 'agglomeration'), 'siren'),
          agglomeration: cell(within(node, 'agglomeration'), 'name'),
          au_moins_3500_habitants: typeof node.population === 'number' ? node.population >= inhabitantsOfDuty : null,
        },
      ],
    },
  ],
};
