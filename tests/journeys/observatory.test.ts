import { observatoryTerms } from '#commune/observatory/startObservatory.js';
import { dayOf } from '#shared/graphql/today.js';
import { takeSnapshots } from '#shared/observatory/snapshots.js';
import { operation } from '#tests/support/operations.js';
import type { TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { casesBehind, coverageCases, type ToldCases } from './observatoryCases.js';
import { addSupports, type ByHand, dayOfQuarter, quarter, reckonedByHand } from './observatoryRows.js';
import { type OpenObservatory, openObservatory, plain } from './openObservatory.js';
import type { Node, Questions } from './openQuestions.js';

let open: OpenObservatory;
let product: TestProduct;
let questions: Questions;
beforeAll(async () => {
  open = await openObservatory();
  ({ product, questions } = open);
  await addSupports(questions);
}, 120_000);
afterAll(() => product?.stop());

const figures = (more: object, persona?: string) => open.figures(more, persona);
const communeOnes = async (more: object = {}, persona?: string): Promise<Node[]> =>
  (await figures(more, persona)).filter(({ scale }) => scale === 'COMMUNE');

describe('question 19, is subsidiarity practised', () => {
  it('is answered as the communes’ rows are counted by hand', async () => {
    const byHand = await reckonedByHand(questions);
    const told = await communeOnes();
    const asToldToday = ({ n, value }: ByHand) =>
      n < 10 ? { n: null, value: null, state: 'NOT_SIGNIFICANT' } : { n, value, state: 'SHOWN' };
    for (const [indicator, expected] of Object.entries(byHand)) {
      const { n, value, state, takenAt } = told.find((one) => one.indicator === indicator);
      expect({ indicator, n, value, state, takenAt }).toEqual({ indicator, ...asToldToday(expected), takenAt: null });
    }
    expect(Object.values(byHand).filter(({ n }) => n >= 10).length).toBeGreaterThanOrEqual(8);
    const substituted = byHand.SUBSTITUTION?.value ?? 0;
    expect(substituted > 0 && substituted < 1).toBe(true);
  });

  it('is answered for agglomerations and the pole as their rows are counted by hand', async () => {
    const [from, until] = [quarter.from.slice(0, 7), quarter.until.slice(0, 7)];
    const [small] = await questions.rows(
      'pma',
      'select count(*)::int as n from official_commune where population < 2000',
    );
    const [reached] = await questions.rows(
      'pma',
      `select count(distinct commune.insee)::int as n from allocation_month worked join allocation on allocation.id = worked.allocation_id
        join resource_team team on team.id = allocation.team_id join official_commune commune on commune.insee = any(team.communes)
      where worked.done > 0 and worked.month between '${from}' and '${until}' and commune.population < 2000`,
    );
    const pole = (await figures({})).find(({ scale, indicator }) => scale === 'POLE' && indicator === 'SMALL_COVERAGE');
    expect([pole.n, pole.value]).toEqual([small.n, Math.round((reached.n / small.n) * 10_000) / 10_000]);
    const { data } = await product.ask(
      'director',
      `query($s: SIREN!) { pole(siren: $s) { reciprocity(from: "${from}", until: "${until}") { flows { from { siren } to { siren } halfDays } } } }`,
      { s: '200060358' },
    );
    const known = data.pole.reciprocity.flows.filter(({ to }: Node) => to !== null);
    const sum = (flows: Node[]) => flows.reduce((total, { halfDays }) => total + halfDays, 0);
    const given = known.filter(({ from, to }: Node) => from.siren !== to.siren);
    const reciprocity = (await figures({})).find(({ indicator }) => indicator === 'RECIPROCITY');
    expect(reciprocity.value).toBe(
      reciprocity.state === 'SHOWN' ? Math.round((sum(given) / sum(known)) * 10_000) / 10_000 : null,
    );
  });

  it('says of each figure what it means, by which rule and as of when, in the reader’s language', async () => {
    for (const figure of await figures({})) {
      expect(figure.rules).toMatch(/^rules@\d+$/);
      expect(figure.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(figure.definition.key).toBe(figure.indicator);
      for (const words of ['title', 'text', 'formula', 'source']) expect(figure.definition[words]).not.toBe('');
      expect(figure.reason === null).toBe(figure.state === 'SHOWN');
    }
  });

  it('tells nothing to the public of what is shared with institutions alone', async () => {
    const all = await communeOnes();
    const open = await communeOnes({}, 'public');
    for (const figure of open) {
      const whole = all.find(({ indicator }) => indicator === figure.indicator);
      expect((figure.n ?? 0) <= (whole.n ?? Number.POSITIVE_INFINITY)).toBe(true);
    }
    expect((await figures({}, 'public')).filter(({ scale, n }) => scale !== 'COMMUNE' && n > 0)).toEqual([]);
    const before = plain(open);
    const [project] = await questions.rows(
      'commune',
      `update project set visibility = 'SHARED' where id = (select project.id from project
        join support_receipt told on told.project_id = project.id where project.visibility = 'PUBLIC' limit 1) returning id`,
    );
    expect(project).toBeDefined();
    expect(plain(await communeOnes())).toEqual(plain(all));
    expect(plain(await communeOnes({}, 'public'))).not.toEqual(before);
  });

  it('counts nothing that a commune keeps to itself', async () => {
    const before = plain(await communeOnes({}, 'commune-agent'));
    await questions.rows('commune', `update action set title = title || '.' where visibility = 'PRIVATE'`);
    const [{ n }] = await questions.rows(
      'commune',
      `select count(*)::int as n from action where visibility = 'PRIVATE'`,
    );
    expect(n).toBeGreaterThan(0);
    await questions.rows(
      'commune',
      `update action set created_at = '${dayOfQuarter(14)}' where visibility = 'PRIVATE'`,
    );
    expect(plain(await communeOnes({}, 'commune-agent'))).toEqual(before);
  });
});

const decided = async (): Promise<number> => (await reckonedByHand(questions)).ADVICE_FOLLOWED?.n ?? 0;

describe('a figure that is not significant', () => {
  const dimensions = ['AGGLOMERATION', 'THEME', 'BAND'] as const;
  const bands = ['UNDER_500', 'FROM_500', 'FROM_2000', 'FROM_10000'];

  it('is the same whatever is filtered, broken down or asked beside it, and no sum of two filters tells it', async () => {
    const seen = new Map<string, string>();
    const note = (all: Node[]) => {
      for (const one of all.filter(({ state }) => state !== 'NOT_BROKEN_DOWN')) {
        const key = [one.quarter, one.indicator, one.scale, one.agglomeration, one.theme, one.band, one.unplaced].join(
          ' ',
        );
        const value = `${one.state} ${one.n} ${one.value}`;
        expect(seen.get(key) ?? value).toBe(value);
        seen.set(key, value);
      }
    };
    for (const until of ['2026-Q2', '2026-Q3']) {
      for (const theme of [null, 'ENERGY', 'MOBILITY']) {
        for (const by of [null, ...dimensions])
          note(await figures({ until, theme: by === 'THEME' ? null : theme, by }));
      }
      for (const band of bands)
        for (const by of dimensions) if (by !== 'BAND') note(await figures({ until, band, by }));
      note((await figures({ until, quarters: 3 })).filter((one) => one.quarter === until));
    }
    const hidden = [...seen].filter(([, value]) => value.startsWith('NOT_SIGNIFICANT'));
    expect(hidden.length).toBeGreaterThan(10);
    for (const [, value] of hidden) expect(value).toBe('NOT_SIGNIFICANT null null');
    // Of what is shown, nothing has fewer than five cases.
    for (const value of seen.values())
      if (value.startsWith('SHOWN')) expect(Number(value.split(' ')[1])).toBeGreaterThanOrEqual(5);
    // One filter less another: where a whole is shown with its bands, none or several of them are hidden.
    const wholes = [...seen].filter(([key, value]) => value.startsWith('SHOWN') && key.endsWith(' COMMUNE    false'));
    for (const [key, value] of wholes) {
      const parts = [...bands, 'FROM_5000'].map(
        (band) => seen.get(key.replace('   false', `   ${band} false`).replace('    ', '   ')) ?? '',
      );
      const lost = parts.filter((part) => part.startsWith('NOT_SIGNIFICANT'));
      const told = parts.reduce((sum, part) => sum + (part.startsWith('SHOWN') ? Number(part.split(' ')[1]) : 0), 0);
      if (lost.length > 0) expect(Number(value.split(' ')[1]) - told).toBeGreaterThanOrEqual(5);
    }
  });

  it('is not found out from one day to the next while its quarter is under way: parts are not told, nor the whole under ten', async () => {
    const parts = [
      ...dimensions.map((by) => ({ by })),
      ...bands.map((band) => ({ band })),
      { theme: 'ENERGY' },
      { agglomeration: '246200364' },
      { band: 'FROM_500', by: 'THEME' },
    ];
    for (const persona of ['analyst', 'director', 'public']) {
      for (const part of parts)
        for (const { state, n, value } of await figures({ ...part, recomputed: true }, persona)) {
          expect(['NOT_SET_DOWN', 'NOT_BROKEN_DOWN']).toContain(state);
          expect([n, value]).toEqual([null, null]);
        }
    }
    // Day after day one case goes: what is told stops at ten, and says nothing more until there is none.
    const cases = `advice_decision where decided_at between '${dayOfQuarter(1)}' and '${dayOfQuarter(88)}'`;
    const kept = await questions.rows('commune', `select * from ${cases}`);
    const seen: (number | null)[] = [];
    for (let left = await decided(); left > 0; left -= 1) {
      const [{ need_id: need }] = await questions.rows(
        'commune',
        `select need_id from ${cases} order by need_id limit 1`,
      );
      await questions.rows('commune', `delete from advice_decision where need_id = '${need}'`);
      seen.push((await communeOnes()).find(({ indicator }) => indicator === 'ADVICE_FOLLOWED').n);
    }
    expect(seen.at(-1)).toBeNull();
    expect(Math.min(...seen.filter((n) => n !== null))).toBe(10);
    expect(seen.lastIndexOf(10)).toBe(seen.length - 1 - 10);
    for (const row of kept) {
      const columns = Object.keys(row);
      const at = columns.map((_, index) => `$${index + 1}`);
      await questions.rows(
        'commune',
        `insert into advice_decision (${columns}) overriding system value values (${at})`,
        ...columns.map((column) => row[column]),
      );
    }
  });

  it('can be neither sorted nor cut into pages, since what is asked has no such words', async () => {
    const { data } = await product.ask('analyst', '{ __type(name: "Observatory") { fields { name args { name } } } }');
    const words = data.__type.fields.flatMap(({ name: field, args }: Node) =>
      field.endsWith('Cases') ? [] : args.map(({ name }: Node) => name),
    );
    expect([...new Set(words)].sort()).toEqual(['agglomeration', 'band', 'by', 'indicators', 'recomputed', 'theme']);
  });

  it('is not broken down by what a scale’s rows do not tell', async () => {
    const call = (await figures({ theme: 'ENERGY' })).filter(({ scale }) => scale === 'AGGLOMERATION');
    for (const one of call) expect([one.state, one.n, one.value]).toEqual(['NOT_BROKEN_DOWN', null, null]);
  });
});

describe('the rows behind a figure', () => {
  const behind = (indicator: string, more: object = {}, persona = 'analyst') =>
    casesBehind(product, persona, { until: quarter.name, indicator, ...more });
  const idsOf = ({ nodes }: ToldCases) => nodes.map(({ id }) => id);

  it('are those that it counts, five left out at least, the same on pages of any length', async () => {
    const { SUBSTITUTION: counted } = await reckonedByHand(questions);
    const whole = await behind('SUBSTITUTION');
    expect([whole.n, whole.totalCount, whole.nodes.length]).toEqual([
      counted?.n,
      Number(counted?.n) - 5,
      whole.totalCount,
    ]);
    const paged = await behind('SUBSTITUTION', { first: 4 });
    expect(paged.pages).toBeGreaterThan(3);
    expect(idsOf(paged)).toEqual(idsOf(whole));
    expect(new Set(idsOf(whole)).size).toBe(whole.totalCount);
    const receipts = await questions.rows('commune', 'select distinct support_id as id from support_receipt');
    expect(receipts.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(whole)));
    const hits = whole.nodes.reduce((sum, { counted: one }) => sum + one, 0);
    const all = Math.round(Number(counted?.value) * Number(counted?.n));
    expect(hits).toBeLessThanOrEqual(all);
    expect(hits).toBeGreaterThanOrEqual(all - 5);
    for (const { entity, title, outOf } of whole.nodes)
      expect([entity, title === null, outOf]).toEqual(['Support', false, 1]);
  });

  it('are none behind a figure that is not told', async () => {
    const few = (await communeOnes()).filter(({ state }) => state === 'NOT_SIGNIFICANT');
    expect(few.length).toBeGreaterThan(0);
    for (const { indicator } of few)
      expect(await behind(indicator)).toMatchObject({ n: null, totalCount: 0, nodes: [] });
    for (const more of [{ band: 'FROM_2000' }, { theme: 'ENERGY' }, { agglomeration: '246200364' }])
      expect(await behind('SUBSTITUTION', more)).toMatchObject({ n: null, totalCount: 0, nodes: [] });
    // A figure of another scale has no rows here.
    await expect(behind('RECIPROCITY')).rejects.toThrow();
  });

  it('are told to each as far as they may read them', async () => {
    const projectsOf = async (told: ToldCases) =>
      await questions.rows(
        'commune',
        `select distinct project.insee, project.visibility from project left join need on need.project_id = project.id
          left join support_receipt told on told.project_id = project.id
        where need.id = any($1::uuid[]) or told.support_id = any($1::uuid[])`,
        idsOf(told),
      );
    const open = await behind('REFUSALS', {}, 'public');
    expect(open.totalCount).toBeGreaterThan(0);
    expect(new Set((await projectsOf(open)).map(({ visibility }) => visibility))).toEqual(new Set(['PUBLIC']));
    // Supports are for those they concern and for who reads them all.
    expect(await behind('SUBSTITUTION', {}, 'public')).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await behind('SUBSTITUTION', {}, 'project-officer')).toMatchObject({ totalCount: 0, nodes: [] });
    const own = await behind('SUBSTITUTION', {}, 'commune-agent');
    expect(own.totalCount).toBeGreaterThan(0);
    expect(new Set((await projectsOf(own)).map(({ insee }) => insee))).toEqual(new Set(['62528']));
    expect((await behind('SUBSTITUTION', {}, 'director')).totalCount).toBe((await behind('SUBSTITUTION')).totalCount);
    expect((await behind('FILED_ON_BEHALF', {}, 'director')).totalCount).toBe(0);
  });

  it('are told of agglomerations and of the pole likewise', async () => {
    for (const { n, totalCount, unlisted, nodes } of await coverageCases(product, 'director')) {
      expect([totalCount, nodes.length]).toEqual([n - 5, n - 5]);
      expect(unlisted).not.toBe('');
      for (const { entity, title } of nodes) expect([entity, title === '']).toEqual(['Commune', false]);
    }
    const [ofAgglomeration, ofPole] = await coverageCases(product, 'project-officer');
    expect(ofAgglomeration.totalCount).toBeGreaterThan(0);
    expect(ofAgglomeration.totalCount).toBeLessThan(ofAgglomeration.n - 5);
    expect(ofPole.totalCount).toBe(0);
  });
});

describe('a quarter that is over', () => {
  // Enough in many places that parts are shown beside parts that are hidden.
  beforeAll(async () => {
    await questions.rows(
      'commune',
      `insert into action (id, insee, reference, title, summary, theme, phase, status, origin, visibility, created_at)
      select uuidv7(), insee, 'TEST-A-' || theme || n, 'Action ' || n, '', theme, 'IDEA', 'ONGOING', 'COMMUNE', 'SHARED', '${dayOfQuarter(14)}'
      from commune, unnest(array['ENERGY', 'FOOD', 'MOBILITY']) theme, generate_series(1, 2) n`,
    );
  });
  const ownerUrl = () => product.addresses.commune.ownerUrl;
  const after = new Date(`${dayOfQuarter(93)}T03:00:00Z`);

  it('is set down once, and does not change by itself; today’s rows are told beside it to who may ask', async () => {
    const byHand = await reckonedByHand(questions, dayOf(after));
    expect(await takeSnapshots(observatoryTerms, ownerUrl(), after)).toContain(quarter.name);
    const set = await communeOnes();
    // Once it is set down, five cases are enough.
    for (const [indicator, expected] of Object.entries(byHand)) {
      const { n, value, state } = set.find((one) => one.indicator === indicator);
      if (expected.n >= 5) expect({ indicator, n, value, state }).toEqual({ indicator, ...expected, state: 'SHOWN' });
    }
    const inBands = plain(await communeOnes({ by: 'BAND' }));
    expect(inBands.some((one) => one.includes('SHOWN'))).toBe(true);
    await questions.rows(
      'commune',
      `update action set origin = 'INITIATIVE' where created_at between '${dayOfQuarter(1)}' and '${dayOfQuarter(88)}'`,
    );
    await questions.rows('commune', `delete from advice_decision where decision = 'SET_ASIDE'`);
    expect(await takeSnapshots(observatoryTerms, ownerUrl(), after)).toEqual([]);
    const kept = await communeOnes({ by: 'BAND', recomputed: true });
    expect(plain(kept)).toEqual(inBands);
    // Parts are not reckoned again: the difference with what was set down would tell who came since.
    for (const one of kept)
      expect([new Date(one.takenAt).toISOString(), one.recomputed]).toEqual([after.toISOString(), null]);
    const whole = await communeOnes({ recomputed: true });
    expect(plain(whole)).toEqual(plain(set));
    for (const one of whole) if (one.state !== 'SHOWN') expect(one.recomputed.n).toBeNull();
    const aside = (await communeOnes({ recomputed: true })).find(({ indicator }) => indicator === 'ADVICE_SET_ASIDE');
    expect(aside.value).toBeGreaterThan(0);
    expect(aside.recomputed).toMatchObject({ state: 'SHOWN', value: 0 });
    for (const one of await communeOnes({ recomputed: true }, 'commune-agent')) expect(one.recomputed).toBeNull();
  });

  it('lists no row of a part that is hidden, whatever is asked, and no filter lists what its whole leaves out', async () => {
    const dimensions = ['agglomeration', 'theme', 'band'] as const;
    const cells = (hidden: boolean) =>
      questions.rows(
        'commune',
        `select indicator, agglomeration, theme, band from observatory_cell where quarter = $1 and audience = 'institution'
          and indicator = 'COMMUNAL_INITIATIVE' and hidden = $2`,
        quarter.name,
        hidden,
      );
    const places = await questions.rows(
      'commune',
      `select id, coalesce(agglomeration, '?') as agglomeration, coalesce(theme, '?') as theme, coalesce(band, '?') as band
      from observatory_cases('200060358', $1, $2, $3, array['COMMUNAL_INITIATIVE'])`,
      ...[quarter.from, quarter.until, dayOfQuarter(93)],
    );
    const hidden = await cells(true);
    const shown = (await cells(false)).filter((cell) => dimensions.every((name) => cell[name] !== '?'));
    expect(Math.min(hidden.length, shown.length)).toBeGreaterThan(1);
    const listed = async (cell: Node): Promise<string[]> => {
      const place = Object.fromEntries(
        dimensions.filter((name) => cell[name] !== '').map((name) => [name, cell[name]]),
      );
      const told = await casesBehind(product, 'analyst', {
        ...{ until: quarter.name, indicator: cell.indicator, first: 200 },
        ...place,
      });
      expect(told.totalCount).toBeLessThanOrEqual(Number(told.n) - 5);
      return told.nodes.map(({ id }) => id);
    };
    const whole = await listed({ indicator: 'COMMUNAL_INITIATIVE', agglomeration: '', theme: '', band: '' });
    expect(whole.length).toBeGreaterThan(0);
    const fixed = (cell: Node) => dimensions.filter((name) => cell[name] !== '').length;
    const looked = [
      ...shown.filter((cell) => fixed(cell) === 1),
      ...shown.filter((cell) => fixed(cell) > 1).slice(0, 12),
    ];
    for (const cell of looked) for (const id of await listed(cell)) expect(whole).toContain(id);
    for (const id of whole) {
      const place = places.find((one) => one.id === id);
      const isHidden = hidden.some((cell) =>
        dimensions.every((name) => cell[name] === '' || cell[name] === place?.[name]),
      );
      expect([id, isHidden]).toEqual([id, false]);
    }
  });

  it('has figures in the demonstration, marked as such', async () => {
    const past = await figures({ until: '2026-Q3', quarters: 6 });
    const shown = past.filter(({ state, indicator }) => state === 'SHOWN' && indicator === 'SUBSTITUTION');
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const one of past) if (one.takenAt !== null) expect(one.demonstration).toBe(true);
  });
});

it('what names no quarter or asks for too many is refused, a territory of elsewhere is none', async () => {
  const { query, variables } = operation('dashboards/observatory');
  for (const bad of [{ until: '2026-Q5' }, { until: 'demain' }, { quarters: 0 }, { quarters: 13 }]) {
    const { errors } = await product.ask('analyst', query, { ...variables, ...bad });
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  }
  const { data } = await product.ask('analyst', query, { ...variables, territory: '246200364' });
  expect(data).toEqual({ communes: null, agglomerations: null, pole: null });
});
