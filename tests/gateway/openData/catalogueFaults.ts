type Json = Record<string, unknown>;

/** What a property of DCAT-AP 3 must be: how many, and what each is. */
interface Shape {
  readonly path: string;
  readonly least: number;
  readonly most?: number;
  readonly is: (value: unknown) => boolean;
}

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const isAddress = (value: unknown) => isNode(value) && /^https?:\/\/\S+$/.test(String(value['@id']));
const isText = (value: unknown) =>
  isNode(value) && /^(fr|en)$/.test(String(value['@language'])) && String(value['@value']).trim() !== '';
const isDay = (value: unknown) => isNode(value) && /^\d{4}-\d\d-\d\d$/.test(String(value['@value']));
const ofAuthority = (table: string) => (value: unknown) =>
  isAddress(value) && String((value as Json)['@id']).includes(`/resource/authority/${table}/`);
const isAgent = (value: unknown) =>
  isNode(value) && value['@type'] === 'foaf:Agent' && String(value['foaf:name'] ?? '') !== '';

const mandatory = (path: string, is: Shape['is'], most?: number): Shape => ({
  path,
  least: 1,
  ...(most === undefined ? {} : { most }),
  is,
});

/** The mandatory and recommended properties of the profile that these files can have, by class. */
const shapes: Readonly<Record<string, readonly Shape[]>> = {
  'dcat:Catalog': [
    mandatory('dct:title', isText),
    mandatory('dct:description', isText),
    mandatory('dct:publisher', isAgent, 1),
    mandatory('dct:license', isAddress, 1),
    mandatory('foaf:homepage', isAddress, 1),
    mandatory('dct:language', ofAuthority('language')),
    mandatory('dct:modified', isDay, 1),
    mandatory('dct:spatial', isAddress),
    mandatory('dcat:themeTaxonomy', isAddress),
    mandatory('dcat:dataset', isNode),
  ],
  'dcat:Dataset': [
    mandatory('dct:identifier', (value) => typeof value === 'string', 1),
    mandatory('dct:title', isText),
    mandatory('dct:description', isText),
    mandatory('dct:publisher', isAgent, 1),
    mandatory('dcat:keyword', isText),
    mandatory('dcat:theme', ofAuthority('data-theme')),
    mandatory('dct:accrualPeriodicity', ofAuthority('frequency'), 1),
    mandatory('dct:accessRights', ofAuthority('access-right'), 1),
    mandatory('dct:spatial', isAddress),
    mandatory('dct:modified', isDay, 1),
    mandatory('dcat:distribution', isNode),
  ],
  'dcat:Distribution': [
    mandatory('dcat:accessURL', isAddress),
    mandatory('dcat:downloadURL', isAddress, 1),
    mandatory('dct:license', isAddress, 1),
    mandatory('dct:format', ofAuthority('file-type'), 1),
    mandatory('dcat:mediaType', isAddress, 1),
    mandatory('dct:title', isText),
  ],
};

/** Where a catalogue in JSON-LD is not what DCAT-AP asks for, a sentence each; as a SHACL report would list it. */
export function catalogueFaults(root: Json): string[] {
  const faults: string[] = [];
  const prefixes = new Set(Object.keys(isNode(root['@context']) ? root['@context'] : {}));
  const ids = new Set<string>();
  const visit = (value: unknown, where: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, where);
      return;
    }
    if (!isNode(value)) return;
    const kind = String(value['@type'] ?? '');
    for (const { path, least, most, is } of shapes[kind] ?? []) {
      const found = [value[path] ?? []].flat();
      if (found.length < least) faults.push(`${where}: ${path} is missing`);
      if (most !== undefined && found.length > most) faults.push(`${where}: ${path} more than ${most}`);
      for (const one of found) if (!is(one)) faults.push(`${where}: ${path} is not ${JSON.stringify(one)}`);
    }
    if (kind in shapes) {
      const id = String(value['@id']);
      if (ids.has(id)) faults.push(`${where}: ${id} stands twice`);
      ids.add(id);
    }
    for (const [name, one] of Object.entries(value)) {
      if (name === '@context') continue;
      const prefix = name.split(':')[0] ?? '';
      if (!name.startsWith('@') && !prefixes.has(prefix)) faults.push(`${where}: the prefix of ${name} is not told`);
      visit(one, String(value['@id'] ?? where));
    }
  };
  visit(root, 'catalogue');
  return faults;
}
