import { createHash } from 'node:crypto';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { isInsee, isSiren } from '#infra/territory/officialCodes.js';
import type { Fact, Territory } from '#infra/territory/Territory.js';
import { beforeAll, describe, expect, it } from '#tests/support/suite.js';

const call = '246200364';
const cabbalr = '200072460';
const cahc = '246200299';
const pole = '200060358';
const loos = '62528';

let artois: Territory;
beforeAll(async () => {
  artois = await loadTerritory();
});

function fact(id: string): Fact {
  const found = artois.facts.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no fact is called ${id}`);
  return found;
}

function titles(subject: string, kind: Fact['kind']): (string | undefined)[] {
  return artois.facts
    .filter((candidate) => candidate.subject.code === subject && candidate.kind === kind)
    .map(({ title }) => title?.fr);
}

describe('the territory of the Artois', () => {
  it('has 150 communes, each in one of the three agglomerations', () => {
    const members = (siren: string) => artois.memberships.filter(({ agglomeration }) => agglomeration === siren).length;
    expect(artois.pole).toEqual({ siren: pole, name: "Pôle métropolitain de l'Artois", shortName: 'PMA' });
    expect([members(call), members(cabbalr), members(cahc)]).toEqual([36, 100, 14]);
    expect(artois.communes).toHaveLength(150);
    expect(artois.memberships.map(({ commune }) => commune)).toEqual(artois.communes.map(({ insee }) => insee));
    expect(artois.agglomerations.map(({ kind }) => kind)).toEqual(['CA', 'CA', 'CA']);
  });

  it('counts the Department among the four members of the pole', () => {
    expect(artois.poleMembers.map(({ siren, kind }) => [siren, kind])).toEqual([
      [call, 'AGGLOMERATION'],
      [cabbalr, 'AGGLOMERATION'],
      [cahc, 'AGGLOMERATION'],
      ['226200012', 'DEPARTMENT'],
    ]);
  });

  it('describes Loos-en-Gohelle exactly', () => {
    expect(artois.communes.find(({ insee }) => insee === loos)).toMatchObject({
      siren: '216205286',
      name: 'Loos-en-Gohelle',
      geography: {
        longitude: 2.7856,
        latitude: 50.4568,
        squareKilometres: 12.6,
        neighbours: ['62107', '62386', '62401', '62464', '62498', '62510', '62563', '62842', '62846'],
      },
    });
    expect(artois.populations.find(({ commune }) => commune === loos)).toMatchObject({
      inhabitants: 6799,
      referenceYear: 2023,
      since: '2023-01-01',
      source: { publisher: 'INSEE', url: expect.stringContaining('/8680726') },
    });
    expect(artois.memberships.find(({ commune }) => commune === loos)).toMatchObject({
      agglomeration: call,
      since: '2026-01-01',
      sinceMeaning: 'AT_LATEST',
    });
  });

  it('uses codes that all pass their checks, each once', () => {
    const insees = artois.communes.map(({ insee }) => insee);
    const sirens = [
      pole,
      ...artois.poleMembers.map(({ siren }) => siren),
      ...artois.communes.map(({ siren }) => siren),
    ];
    expect(insees.filter((insee) => !isInsee(insee))).toEqual([]);
    expect(sirens.filter((siren) => !isSiren(siren))).toEqual([]);
    expect(new Set(insees).size).toBe(150);
    expect(new Set(sirens).size).toBe(155);
  });

  it('gives every commune a place, an area, a population, and neighbours that name it in return', () => {
    const byInsee = new Map(artois.communes.map((commune) => [commune.insee, commune]));
    for (const { insee, geography } of artois.communes) {
      expect(geography?.squareKilometres).toBeGreaterThan(0);
      expect(geography?.neighbours.length).toBeGreaterThan(0);
      expect(new Set(geography?.neighbours).size).toBe(geography?.neighbours.length);
      for (const neighbour of geography?.neighbours ?? []) {
        expect(byInsee.get(neighbour)?.geography?.neighbours).toContain(insee);
      }
    }
    expect(artois.populations.map(({ commune }) => commune)).toEqual([...byInsee.keys()]);
    expect(artois.populations.every(({ inhabitants }) => inhabitants > 0)).toBe(true);
    expect(artois.geographySource).toMatchObject({ publisher: 'IGN' });
  });
});

describe('what the listening of September 2017 states', () => {
  it('keeps figures as the source gives them, even where they disagree', () => {
    const stated = (id: string) => fact(id).value;
    expect(stated('pole-population-2017')).toBe(580_000);
    expect(['call', 'cabbalr', 'cahc'].map((agglomeration) => stated(`${agglomeration}-population-2017`))).toEqual([
      245_000, 225_000, 125_000,
    ]);
    expect(stated('loos-population-2017')).toBe(6_500);
    expect(stated('call-vice-presidencies')).toBe(5);
  });

  it('says "about" where the source does, and only there', () => {
    const about = artois.facts.filter(({ approximate }) => approximate).map(({ id, value }) => [id, value]);
    expect(about).toEqual([
      ['call-dwellings-eco-renovation', 23_000],
      ['pole-elected-members', 15],
    ]);
  });

  it('names the axes of each scale in their own words', () => {
    expect(titles(call, 'AXIS')).toEqual([
      '3ème révolution industrielle',
      'Processus de coopération',
      'Traitement particulier de la nappe urbaine',
    ]);
    expect(titles(pole, 'AXIS')).toEqual([
      "L'aménagement durable du territoire, « de l'Archipel noir à l'Archipel vert »",
      'Le développement économique et la formation, « bâtir la Métropole de la Troisième révolution industrielle »',
      "L'enjeu culturel et sociétal, « pour et avec la population »",
    ]);
    expect(titles(loos, 'AXIS')).toHaveLength(3);
  });

  it('gives four initiatives as examples, and three partners', () => {
    expect(titles(call, 'INITIATIVE')).toEqual([
      'Démarche rénovation habitat',
      'Démarche zéro gaspillage',
      'Démarche alimentaire de territoire',
      'Démarche mobilité',
    ]);
    expect([...titles(call, 'PARTNER'), ...titles(pole, 'PARTNER')]).toEqual(['Euralens', 'Cd2e', 'CERDD']);
  });

  it('dates every fact and sources it', () => {
    for (const { asOf, source } of artois.facts) {
      expect(asOf).toBe('2017-09-19');
      expect(source).toMatchObject({ publisher: 'Territoires Conseils – Unadel', publishedOn: '2018-08' });
    }
  });

  it('names nobody: posts are facts, persons are not', () => {
    // First names and surnames printed in the source, as digests, so that they are not written here either.
    const persons = new Set(personDigests);
    const words = JSON.stringify(artois.facts).match(/\p{L}+/gu) ?? [];
    expect(words.length).toBeGreaterThan(1000);
    expect(words.filter((word) => persons.has(digest(word)))).toEqual([]);
  });
});

function digest(word: string): string {
  return createHash('sha256').update(word.toLowerCase()).digest('hex').slice(0, 12);
}

const personDigests = [
  '4ff17bc8ee5f',
  '6f15f31e41b3',
  'a4b6174b7710',
  '5396fcdf2ddd',
  '4007d4629229',
  '73ecb4b9d82c',
  '948fe715e74d',
  '65c3f75641b2',
  '04fe97bac5f9',
  '346a1a468af8',
  '59035e431912',
  '3edd98a4b11b',
];
