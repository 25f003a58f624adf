import { readCsv } from '#shared/exchange/readCsv.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loos, loosAgent } from '../smallTerritory.js';
import { importing } from './importing.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  const project = await commune.project('SHARED', { visibility: 'PUBLIC' });
  await commune.action({ title: '=1+1', summary: '-5 °C ; "froid"\r\nà la ligne', projectId: project.id });
  await commune.action({
    title: 'Ferme',
    phase: 'OPERATION',
    electedCarriers: ['adjointe | énergies', 'maire'],
    technicians: [{ function: 'chargée (e) de mission', service: 'services (techniques)' }],
    dueOn: '2027-03-14',
    visibility: 'PUBLIC',
    visibleInLivingEnvironment: true,
  });
  await commune.action({ title: 'Ferme', theme: 'WATER', visibility: 'SHARED' });
});
afterAll(() => commune?.close());

async function exported(format: string, actor = loosAgent, field = 'actionsExport') {
  const filter = actor === loosAgent ? `filter: {communes: ["${loos}"]}, ` : '';
  const query = `{ ${field}(${filter}format: ${format}) { fileName mediaType contentBase64 rows complete } }`;
  const { data, errors, extensions } = await commune.ask(actor, query);
  expect(errors).toBeUndefined();
  const file = data[field];
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64'), statements: extensions?.statements };
}

describe('an export', () => {
  it.each(['CSV', 'JSON'])('in %s is read back as the same', async (format) => {
    const file = await exported(format);
    expect(file).toMatchObject({ rows: 3, complete: true });
    const { importRun, problems } = await importing(commune).preview(file.bytes, format);
    expect(problems).toEqual([]);
    expect(importRun.counts).toEqual({ create: 0, change: 0, same: 3, refused: 0 });
  });

  it('neutralises what a spreadsheet would execute, and is written as French spreadsheets open it', async () => {
    const { bytes, mediaType, fileName } = await exported('CSV');
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFFreference;system;externalId;commune;title')).toBe(true);
    expect(text).toContain(";'=1+1;");
    expect(text).not.toMatch(/;=|;-/);
    expect(text).toContain(';14/03/2027;');
    expect(mediaType).toBe('text/csv; charset=utf-8');
    expect(fileName).toMatch(/^actions-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('holds what its reader may see, and nothing else', async () => {
    const { bytes, rows } = await exported('CSV', publicActor);
    expect(rows).toBe(1);
    expect(readCsv(bytes).rows.map(({ cells }) => cells.get('title'))).toEqual(['Ferme']);
    expect((await exported('JSON', { ...loosAgent, tenant: '62386' })).rows).toBe(2);
  });

  it('of projects gives their euros and states', async () => {
    const { bytes, rows } = await exported('CSV', loosAgent, 'projectsExport');
    expect(rows).toBe(1);
    const [row] = readCsv(bytes).rows;
    expect(Object.fromEntries(row?.cells ?? [])).toMatchObject({
      title: 'Ferme solaire',
      state: 'SHARED',
      commune: loos,
    });
  });

  it('costs the same statements for one row and for many', async () => {
    const few = (await exported('CSV', publicActor)).statements;
    for (let index = 0; index < 20; index += 1) await commune.action({ visibility: 'PUBLIC' });
    expect((await exported('CSV', publicActor)).statements).toBe(few);
  });
});
