import type { Source } from './Territory.js';

/**
 * What one version of the national register (the package `@etalab/decoupage-administratif`) holds, as its own page of
 * sources states it. A new version needs a new edition here before it is loaded: figures are never dated by guess.
 */
interface RegisterEdition {
  readonly version: string;
  /** Codes and names of the communes. */
  readonly codes: Source;
  /** Composition of the agglomerations, stated on `compositionOn` (YYYY-MM-DD). */
  readonly composition: Source;
  readonly compositionOn: string;
  /** Municipal populations by the first digits of the INSEE code; the first that fits is used. */
  readonly populations: readonly {
    readonly inseePrefix: string;
    readonly referenceYear: number;
    readonly since: string;
    readonly source: Source;
  }[];
}

export const registerPackage = '@etalab/decoupage-administratif';

const carried = { version: `carried by ${registerPackage} 6.0.0`, licence: 'Licence Ouverte' };

/** The 2026 edition. Overseas collectivities outside the departments have no agglomeration, hence no line here. */
export const registerEdition: RegisterEdition = {
  version: '6.0.0',
  codes: {
    id: 'insee-cog-2026',
    title: 'Code officiel géographique 2026',
    publisher: 'INSEE',
    publishedOn: '2026',
    url: 'https://insee.fr/fr/information/2560452',
    ...carried,
  },
  composition: {
    id: 'dgcl-epci-2026',
    title: 'Liste et composition des EPCI à fiscalité propre, 2026',
    publisher: 'DGCL',
    publishedOn: '2026',
    url: 'https://www.collectivites-locales.gouv.fr/files/files/Etudes-et-statistiques/DESL/2026/EPCI/epcicom2026.xlsx',
    ...carried,
  },
  compositionOn: '2026-01-01',
  populations: [
    {
      inseePrefix: '976',
      referenceYear: 2017,
      since: '2017-09-05',
      source: {
        id: 'insee-population-mayotte-2017',
        title: 'Population de Mayotte, recensement de 2017',
        publisher: 'INSEE',
        publishedOn: null,
        url: 'https://www.insee.fr/fr/statistiques/3291775?sommaire=2120838',
        ...carried,
      },
    },
    {
      inseePrefix: '',
      referenceYear: 2023,
      since: '2023-01-01',
      source: {
        id: 'insee-populations-2023',
        title:
          'Populations de référence 2023 (population municipale au 1er janvier 2023, en vigueur au 1er janvier 2026)',
        publisher: 'INSEE',
        publishedOn: '2025-12',
        url: 'https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011',
        ...carried,
      },
    },
  ],
};
