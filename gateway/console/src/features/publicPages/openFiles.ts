import { useEffect, useState } from 'react';
import type { Language } from '../../words/formats.js';

type Said = readonly { readonly '@language': string; readonly '@value': string }[];
interface At {
  readonly '@id': string;
}

/** What the page reads of the catalogue of open data; the same that data portals gather. */
interface Catalogue {
  readonly 'dct:license': At & { readonly 'dct:title': string };
  readonly 'dcat:dataset': readonly {
    readonly 'dct:identifier': string;
    readonly 'dct:title': Said;
    readonly 'dct:description': Said;
    readonly 'dcat:distribution': readonly {
      readonly 'csvw:tableSchema': {
        readonly 'csvw:column': readonly { readonly 'csvw:name': string; readonly 'dct:description': Said }[];
      };
    }[];
  }[];
}

export interface OpenFiles {
  readonly licence: { readonly title: string; readonly address: string };
  readonly datasets: readonly {
    readonly key: string;
    readonly title: string;
    readonly says: string;
    readonly columns: readonly { readonly name: string; readonly says: string }[];
  }[];
}

export const catalogueAddress = '/open-data/catalogue.jsonld';

function read(catalogue: Catalogue, language: Language): OpenFiles {
  const said = (texts: Said) => texts.find((text) => text['@language'] === language)?.['@value'] ?? '';
  const licence = catalogue['dct:license'];
  return {
    licence: { title: licence['dct:title'], address: licence['@id'] },
    datasets: catalogue['dcat:dataset'].map((dataset) => ({
      key: dataset['dct:identifier'],
      title: said(dataset['dct:title']),
      says: said(dataset['dct:description']),
      columns: (dataset['dcat:distribution'][0]?.['csvw:tableSchema']['csvw:column'] ?? []).map((column) => ({
        name: column['csvw:name'],
        says: said(column['dct:description']),
      })),
    })),
  };
}

async function readCatalogue(): Promise<Catalogue | 'FAILED'> {
  try {
    const answer = await fetch(catalogueAddress);
    return answer.ok ? ((await answer.json()) as Catalogue) : 'FAILED';
  } catch {
    return 'FAILED';
  }
}

/** The open files as their catalogue tells them; null while it comes, 'FAILED' when it does not. */
export function useOpenFiles(language: Language): OpenFiles | 'FAILED' | null {
  const [catalogue, setCatalogue] = useState<Catalogue | 'FAILED' | null>(null);
  useEffect(() => {
    let current = true;
    void readCatalogue().then((found) => current && setCatalogue(found));
    return () => {
      current = false;
    };
  }, []);
  return catalogue === null || catalogue === 'FAILED' ? catalogue : read(catalogue, language);
}
