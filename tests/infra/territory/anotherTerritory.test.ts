import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { TerritoryError } from '#infra/territory/TerritoryError.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const sudCorse = fileURLToPath(new URL('../../../../tests/infra/territory/sud-corse.json', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'territory-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** One agglomeration and its pole, all of it sound. */
function soundFile(agglomeration: string, changes: Record<string, unknown> = {}) {
  const member = { kind: 'AGGLOMERATION', since: '2026-01-01', sinceMeaning: 'EXACT', source: 'trial' };
  return {
    pole: { siren: '000000018', name: 'Trial pole', shortName: 'Trial' },
    agglomerations: [{ siren: agglomeration, name: 'Trial agglomeration', shortName: 'TA' }],
    members: [{ ...member, siren: agglomeration }],
    sources: [{ id: 'trial', title: 'Trial', publisher: 'Archipel' }],
    facts: [] as unknown[],
    ...changes,
  };
}

function soundFact(changes: Record<string, unknown>) {
  const statement = { fr: 'Un fait.', en: 'A fact.' };
  return {
    id: 'a-fact',
    subject: { kind: 'POLE', code: '000000018' },
    kind: 'STAFF',
    statement,
    asOf: '2026-01',
    source: 'trial',
    ...changes,
  };
}

async function problemsOf(path: string): Promise<string[]> {
  const error = await loadTerritory(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TerritoryError)) throw new Error(`expected a TerritoryError, got ${error}`);
  for (const { message } of error.problems) expect(error.message).toContain(message);
  return error.problems.map(({ place, message }) => (place ? `${place}: ${message}` : message));
}

describe('another territory of France', () => {
  it('loads from another file of the same form, without geography and with the codes of Corsica', async () => {
    const { agglomerations, communes, populations, geographySource, facts } = await loadTerritory(sudCorse);
    expect(agglomerations).toMatchObject([{ siren: '200040764', kind: 'CC' }]);
    expect(communes.map(({ insee, name }) => `${insee} ${name}`)).toEqual([
      '2A041 Bonifacio',
      '2A114 Figari',
      '2A139 Lecci',
      "2A163 Monacia-d'Aullène",
      '2A215 Pianottoli-Caldarello',
      '2A247 Porto-Vecchio',
      '2A288 Sotta',
    ]);
    expect(communes.every(({ geography }) => geography === null)).toBe(true);
    expect(populations.map(({ referenceYear }) => referenceYear)).toEqual(Array(7).fill(2023));
    expect([geographySource, facts]).toEqual([null, []]);
  });

  it('dates the populations of Mayotte by their own census', async () => {
    const { populations } = await loadTerritory(await write('mayotte.json', soundFile('200059871')));
    expect(populations).toHaveLength(5);
    expect(new Set(populations.map(({ referenceYear }) => referenceYear))).toEqual(new Set([2017]));
  });

  it('keeps only the borders inside the territory', async () => {
    const place = { lon: 9.2, lat: 41.5, km2: 100 };
    const communes = { '2A041': place, '2A114': place, '2A272': place };
    await write('borders.json', {
      about: 'Trial',
      communes,
      neighbours: [
        ['2A114', '2A041'],
        ['2A114', '2A272'],
      ],
    });
    const geography = { file: 'borders.json', source: 'trial' };
    const loaded = await loadTerritory(await write('bordered.json', soundFile('200040764', { geography })));
    const neighbours = loaded.communes.map(({ insee, geography: known }) => [insee, known?.neighbours ?? null]);
    expect(neighbours.slice(0, 3)).toEqual([
      ['2A041', ['2A114']],
      ['2A114', ['2A041']],
      ['2A139', null],
    ]);
  });
});

describe('a territory file with faults', () => {
  it('lists every problem of every file at once', async () => {
    const place = { lon: 9.2, lat: 41.5, km2: 100 };
    await write('faulty-geography.json', {
      about: 'Trial',
      communes: { '2A041': place, '2A999': place },
      neighbours: [['2A041', '2A999'], ['2A999', '2A041'], ['2A041', '2A041'], ['2A041', '2A114'], ['2A041']],
    });
    const member = { kind: 'AGGLOMERATION', since: '2026-02-30', sinceMeaning: 'EXACT', source: 'trial' };
    const path = await write('faulty.json', {
      ...soundFile('200040764'),
      pole: { siren: '000000019', name: ' ', shortName: 'Trial' },
      agglomerations: [
        { siren: '200040764', name: 'One', shortName: 'O' },
        { siren: '200040764', name: 'Two', shortName: 'T' },
        { siren: '226200012', name: 'A department', shortName: 'D' },
      ],
      members: [
        { ...member, siren: '200040764' },
        { ...member, siren: '200060358', since: '2026-01-01' },
      ],
      geography: { file: 'faulty-geography.json', source: 'elsewhere' },
      facts: [
        soundFact({ subject: { kind: 'COMMUNE', code: '62528' } }),
        soundFact({ value: 3, source: 'nowhere' }),
        soundFact({ id: 'Not a slug', kind: 'GOSSIP', asOf: '2026-13' }),
        soundFact({ id: 'elsewhere', subject: { kind: 'AGGLOMERATION', code: '246200364' }, source: 'nowhere' }),
      ],
      notes: 'misplaced',
    });
    expect((await problemsOf(path)).sort()).toEqual([
      'agglomerations[1].siren: 200040764 is already used above',
      'agglomerations[2].siren: 226200012 is not an agglomeration of the national list',
      'communes.2A999: is not a commune of France in force',
      'facts[0].subject.code: 62528 is not in this territory',
      'facts[1]: a value and its unit go together',
      'facts[2].asOf: expected a date YYYY-MM or YYYY-MM-DD',
      'facts[2].id: expected lower-case words joined by hyphens',
      expect.stringContaining('facts[2].kind: '),
      'facts[3].source: no source is called nowhere',
      'facts[3].subject.code: 246200364 is not in this territory',
      'geography.source: no source is called elsewhere',
      'members[0].since: expected a date YYYY-MM-DD',
      'members[1].siren: 200060358 is not among the agglomerations',
      'neighbours[1]: the border 2A041 2A999 is already given above',
      'neighbours[2]: 2A041 cannot be its own neighbour',
      'neighbours[3]: 2A114 is not among the communes of this file',
      expect.stringContaining('neighbours[4]: '),
      'notes: unknown key',
      'pole.name: expected a text that is not empty',
      'pole.siren: expected a SIREN: nine digits that pass the Luhn check',
    ]);
  });

  it('says when an agglomeration is not a member of the pole, or a source is not a source', async () => {
    const department = { siren: '226200012', kind: 'DEPARTMENT', name: 'Pas-de-Calais', since: '2026-01-01' };
    const members = [{ ...department, sinceMeaning: 'EXACT', source: 'trial' }];
    expect(await problemsOf(await write('outsider.json', soundFile('200040764', { members })))).toEqual([
      "agglomerations[0]: 200040764 is not among the pole's members",
    ]);
    const sources = [{ id: 'trial', title: 'Trial', publisher: 'Archipel', url: 'page 65', publishedOn: 'August' }];
    expect(await problemsOf(await write('unsourced.json', soundFile('200040764', { sources })))).toEqual([
      expect.stringContaining('sources[0].publishedOn: '),
      expect.stringContaining('sources[0].url: '),
    ]);
  });

  it('says when a listening round is of another territory, of no source, or of a scale that took no part', async () => {
    const round = {
      commune: '2A041',
      held: '2015',
      scales: ['COMMUNE'],
      summary: 'Une écoute.',
      findings: [],
      source: 'trial',
    };
    const finding = { scale: 'POLE', topic: 'Récit', finding: 'Il manque.' };
    const listeningRounds = [
      { ...round, commune: '62528' },
      { ...round, source: 'nobody' },
    ];
    expect(await problemsOf(await write('rounds.json', soundFile('200040764', { listeningRounds })))).toEqual([
      'listeningRounds[1].source: no source is called nobody',
      'listeningRounds[0].commune: 62528 is not in this territory',
    ]);
    const unheard = [
      { ...round, findings: [finding] },
      { ...round, held: 'yesterday' },
      { ...round, scales: [] },
    ];
    const problems = await problemsOf(
      await write('unheard.json', soundFile('200040764', { listeningRounds: unheard })),
    );
    expect(problems).toContain('listeningRounds[0]: a finding is about a scale that took part');
    expect(problems).toContainEqual(expect.stringContaining('listeningRounds[1].held: '));
    expect(problems).toContainEqual(expect.stringContaining('listeningRounds[2].scales: '));
  });

  it('says when it is absent, is not JSON, or is not an object', async () => {
    expect(await problemsOf(join(folder, 'absent.json'))).toEqual([expect.stringContaining('ENOENT')]);
    expect(await problemsOf(await write('text.json', 'pole: Artois'))).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
    expect(await problemsOf(await write('list.json', []))).toEqual(['expected a JSON object']);
  });

  it('says everything that an empty object lacks', async () => {
    const problems = await problemsOf(await write('empty.json', {}));
    for (const key of ['pole', 'agglomerations', 'members', 'sources', 'facts']) {
      expect(problems).toContainEqual(expect.stringContaining(`${key}: `));
    }
  });
});
