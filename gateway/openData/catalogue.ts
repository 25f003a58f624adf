import type { Message } from '#shared/graphql/GraphError.js';
import type { Dataset } from './Dataset.js';
import { datasets } from './datasets.js';
import { openLicence } from './licence.js';
import { type Format, formats } from './writers.js';

const authority = 'http://publications.europa.eu/resource/authority';

/** What a catalogue's terms stand for. Terms that hold an address are told as such, so that a reader follows them. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  csvw: 'http://www.w3.org/ns/csvw#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const node = (id: string) => ({ '@id': id });
const said = ({ fr, en }: Message) => [
  { '@language': 'fr', '@value': fr },
  { '@language': 'en', '@value': en },
];
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });
const languages = [node(`${authority}/language/FRA`)];
const licence = { '@id': openLicence.address, '@type': 'dct:LicenseDocument', 'dct:title': openLicence.title };

const mediaTypes: Readonly<Record<Format, string>> = { csv: 'text/csv', json: 'application/json' };

/** Who publishes: the pole, as the graph names it; null while it does not answer. */
export interface Publisher {
  readonly siren: string;
  readonly name: string;
}

/**
 * All open files in one description that catalogues of open data gather (DCAT-AP 3, in JSON-LD): title, publisher, licence,
 * place, how often it changes, and where each form of each file is.
 * @param place the gateway's own address, without a slash at its end
 * @param today the calendar day: files are made when they are asked for
 */
export function catalogue(place: string, publisher: Publisher, today: string): object {
  const agent = {
    '@id': `https://annuaire-entreprises.data.gouv.fr/entreprise/${publisher.siren}`,
    '@type': 'foaf:Agent',
    'foaf:name': publisher.name,
    'dct:identifier': publisher.siren,
    'dct:type': node('http://purl.org/adms/publishertype/LocalAuthority'),
  };
  const shared = {
    'dct:publisher': agent,
    'dct:language': languages,
    'dct:modified': day(today),
    // The arrondissements of Lens and Béthune, in whose department all communes of the territory are.
    'dct:spatial': { ...node('http://id.insee.fr/geo/departement/62'), '@type': 'dct:Location' },
  };
  return {
    '@context': context,
    '@id': `${place}/open-data/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': said({ fr: 'Données ouvertes d’Archipel', en: 'Open data of Archipel' }),
    'dct:description': said({
      fr: 'Ce que les communes, les agglomérations et le pôle métropolitain rendent public de leur transition.',
      en: 'What the communes, the agglomerations and the metropolitan pole make public of their transition.',
    }),
    'dct:license': licence,
    'foaf:homepage': { ...node(`${place}/open-data`), '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': node(`${authority}/data-theme`),
    ...shared,
    'dcat:dataset': datasets.map((dataset) => ({ ...described(dataset, place, today), ...shared })),
  };
}

function described(dataset: Dataset, place: string, today: string): object {
  const { key, title, says, keywords, theme } = dataset;
  return {
    '@id': `${place}/open-data/${key}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': key,
    'dct:title': said(title),
    'dct:description': said(says),
    'dcat:keyword': keywords.map((word) => ({ '@language': 'fr', '@value': word })),
    'dcat:theme': node(`${authority}/data-theme/${theme}`),
    'dct:accessRights': node(`${authority}/access-right/PUBLIC`),
    'dct:accrualPeriodicity': node(`${authority}/frequency/CONT`),
    'dcat:landingPage': { ...node(`${place}/open-data`), '@type': 'foaf:Document' },
    'dcat:distribution': formats.map((format) => distribution(dataset, format, place, today)),
  };
}

function distribution({ key, title, columns }: Dataset, format: Format, place: string, today: string): object {
  const address = `${place}/open-data/${key}.${format}`;
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': said({ fr: `${title.fr} (${format.toUpperCase()})`, en: `${title.en} (${format.toUpperCase()})` }),
    'dcat:accessURL': node(address),
    'dcat:downloadURL': node(address),
    'dcat:mediaType': node(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`),
    'dct:format': node(`${authority}/file-type/${format.toUpperCase()}`),
    'dct:license': licence,
    'dct:modified': day(today),
    'dct:language': languages,
    'csvw:tableSchema': {
      'csvw:column': columns.map(({ name, kind, says }) => ({
        'csvw:name': name,
        'csvw:datatype': kind === 'list' ? 'string' : kind,
        'dct:description': said(says),
      })),
    },
  };
}
