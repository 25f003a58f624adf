import { parse } from 'csv-parse/sync';
import { asOwner } from '#shared/database/asOwner.js';
import { splitList } from '#shared/exchange/listCell.js';
import { indicators } from '#shared/subsidiarity/observatory/indicators.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { catalogueFaults } from './catalogueFaults.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

const get = (file: string, headers: Record<string, string> = {}) =>
  fetch(`${product.address}/open-data/${file}`, { headers });
const csvOf = async (key: string): Promise<Record<string, string>[]> =>
  parse(await (await get(`${key}.csv`)).text(), { bom: true, delimiter: ';', columns: true });
const jsonOf = async (key: string) => (await get(`${key}.json`)).json() as Promise<OpenFile>;

interface OpenFile {
  readonly licence: { readonly address: string };
  readonly asOf: string;
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
  readonly rows: readonly Record<string, unknown>[];
  readonly count: number;
}

const keys = [
  'actions-publiques',
  'projets-labellises',
  'contrats-fifty-fifty',
  'recit',
  'diffusion-des-pratiques',
  'communes',
  'observatoire-substitution',
  'observatoire-unmet-needs',
];

/** How many rows their own tables call public. */
const publicRows = async (scale: 'commune' | 'call' | 'pma', table: string) => {
  const rows: { n: number }[] = await asOwner(product.addresses[scale].ownerUrl, 'open data tests', (manager) =>
    manager.query(`select count(*)::int as n from ${table} where visibility = 'PUBLIC'`),
  );
  return rows[0]?.n;
};

/** A JSON cell as the CSV has it. */
function written(value: unknown): unknown {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value;
}

describe('the open files', () => {
  it.each(keys)('%s says the same in CSV and in JSON, dated and under its licence', async (key) => {
    const { rows, columns, count, licence, asOf } = await jsonOf(key);
    expect(rows.length).toBeGreaterThan(0);
    expect(count).toBe(rows.length);
    expect(licence.address).toContain('licence-ouverte');
    expect(Number.isNaN(Date.parse(asOf))).toBe(false);
    const read = await csvOf(key);
    expect(read.map((row) => Object.keys(row).join())[0]).toBe(columns.map(({ name }) => name).join());
    const lists = new Set(columns.filter(({ kind }) => kind === 'list').map(({ name }) => name));
    const cells = (row: Record<string, string>) =>
      Object.entries(row).map(([name, cell]) => [name, lists.has(name) ? splitList(cell) : cell]);
    expect(read.map(cells)).toEqual(
      rows.map((row) => Object.entries(row).map(([name, value]) => [name, written(value)])),
    );
  });

  it('hold every public row and none other, whoever asks', async () => {
    const officer = (await product.ask('commune-agent', '{ actions(first: 1) { totalCount } }')).data.actions
      .totalCount;
    const { rows } = await jsonOf('actions-publiques');
    expect(rows.length).toBe(await publicRows('commune', 'action'));
    expect(officer).toBeGreaterThan(rows.length);
    expect((await jsonOf('contrats-fifty-fifty')).count).toBe(await publicRows('commune', 'contract'));
    const chapters = [
      await publicRows('commune', 'story_chapter'),
      await publicRows('call', 'agglomeration_chapter'),
      await publicRows('pma', 'pole_chapter'),
    ];
    expect((await jsonOf('recit')).count).toBe(chapters.reduce((sum, n) => Number(sum) + Number(n), 0));
    expect((await jsonOf('communes')).count).toBe(150);
  });

  it('are kept by who has them already, and read by other sites', async () => {
    const first = await get('communes.csv');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('link')).toContain('rel="license"');
    expect(first.headers.get('content-disposition')).toMatch(/communes-\d{4}-\d{2}-\d{2}\.csv/);
    expect(Number(first.headers.get('content-length'))).toBe((await first.arrayBuffer()).byteLength);
    const again = await get('communes.csv', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const head = await fetch(`${product.address}/open-data/communes.csv`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, first.headers.get('content-length')]);
  });

  it('execute nothing in a spreadsheet', async () => {
    const made = await product.ask(
      'commune-agent',
      `mutation($input: CreateActionInput!) { createAction(input: $input) { action { reference } problems { message } } }`,
      {
        input: {
          idempotencyKey: 'formula',
          title: '=HYPERLINK("//evil";"x")',
          theme: 'ENERGY',
          visibility: 'PUBLIC',
          origin: 'COMMUNE',
        },
      },
    );
    expect(made.data?.createAction?.problems).toEqual([]);
    const { reference } = made.data.createAction.action;
    const row = (await csvOf('actions-publiques')).find((one) => one.reference === reference);
    expect(row?.titre).toBe(`'=HYPERLINK("//evil";"x")`);
    const { rows } = await jsonOf('actions-publiques');
    expect(rows.find((one) => one.reference === reference)?.titre).toBe('=HYPERLINK("//evil";"x")');
  });

  it('are described by a catalogue that catalogues of open data can gather', async () => {
    const response = await get('catalogue.jsonld');
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const described = (await response.json()) as Record<string, unknown>;
    expect(catalogueFaults(described)).toEqual([]);
    const addresses = JSON.stringify(described).match(/"dcat:downloadURL":\{"@id":"[^"]+"/g) ?? [];
    const feeds = keys.filter((key) => key.startsWith('observatoire-')).length;
    expect(addresses.length).toBe((keys.length - feeds + Object.keys(indicators).length) * 2);
    for (const key of keys) expect(addresses.join()).toContain(`${product.address}/open-data/${key}.csv`);
  });

  it('answer clearly what is no file', async () => {
    for (const file of ['nothing.csv', 'communes.xml', 'communes.csv.json', 'constructor.csv']) {
      const response = await get(file, { 'accept-language': 'en' });
      expect([file, response.status]).toEqual([file, 404]);
      expect(await response.text()).toContain('No open file at this address');
    }
  });

  it('are refused rather than short while a scale that they need is down; the others are given', async () => {
    await product.scales.call.stop();
    for (const [file, status] of [
      ['projets-labellises.csv', 503],
      ['recit.json', 503],
      ['communes.csv', 503],
      ['observatoire-exits-on-time.csv', 503],
      ['actions-publiques.csv', 200],
      ['contrats-fifty-fifty.json', 200],
      ['catalogue.jsonld', 200],
    ] as const) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, status]);
      const text = await response.text();
      if (status !== 503) continue;
      expect(response.headers.get('retry-after')).toBe('30');
      expect(JSON.parse(text).errors).toEqual([
        {
          message: expect.stringContaining('l’échelon des agglomérations ne répond pas'),
          extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' },
        },
      ]);
    }
  });
});
