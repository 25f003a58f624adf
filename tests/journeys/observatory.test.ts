import { observatoryTerms } from '#commune/observatory/startObservatory.js';
import { withClient } from '#shared/database/provision.js';
import { takeSnapshots } from '#shared/observatory/snapshots.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { addSupports, quarter, reckonedByHand } from './observatoryRows.js';
import type { Node, Questions } from './openQuestions.js';

let product: TestProduct;
let questions: Questions;
beforeAll(async () => {
  product = await openProduct();
  questions = {
    asked: async (name, more = {}) => {
      const { persona, query, variables } = operation(name);
      const answer = await product.ask(persona, query, { ...variables, ...more });
      expect(answer.errors).toBeUndefined();
      return answer;
    },
    rows: async (scale, sql, ...values) =>
      await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows),
    stop: () => product.stop(),
  };
  await addSupports(questions);
}, 120_000);
afterAll(() => product?.stop());

const scales = ['communeFigures', 'agglomerationFigures', 'poleFigures'] as const;
const figures = async (more: object, persona = 'analyst'): Promise<Node[]> => {
  const { query, variables } = operation('dashboards/observatory');
  const { data } = await product.ask(persona, query, { ...variables, until: quarter.name, quarters: 1, ...more });
  return data.observatory.flatMap((one: Node) =>
    scales.flatMap((scale) => one[scale].map((figure: Node) => ({ ...figure, quarter: one.quarter }))),
  );
};
const communeOnes = async (more: object = {}, persona?: string): Promise<Node[]> =>
  (await figures(more, persona)).filter(({ scale }) => scale === 'COMMUNE');
const plain = (all: Node[]) =>
  all.map((one) =>
    [
      one.indicator,
      one.scale,
      one.agglomeration,
      one.theme,
      one.band,
      one.skill,
      one.unplaced,
      one.state,
      one.n,
      one.value,
    ].join(' '),
  );

describe('question 19, is subsidiarity practised', () => {
  it('is answered as the communes’ rows are counted by hand', async () => {
    const byHand = await reckonedByHand(questions);
    const told = await communeOnes();
    for (const [indicator, expected] of Object.entries(byHand)) {
      expect(expected.n).toBeGreaterThanOrEqual(5);
      const { n, value, state, takenAt } = told.find((one) => one.indicator === indicator);
      expect({ indicator, n, value, state, takenAt }).toEqual({
        indicator,
        ...expected,
        state: 'SHOWN',
        takenAt: null,
      });
    }
    const substituted = byHand.SUBSTITUTION?.value ?? 0;
    expect(substituted > 0 && substituted < 1).toBe(true);
  });

  it('is answered for agglomerations and the pole as their rows are counted by hand', async () => {
    const [small] = await questions.rows(
      'pma',
      'select count(*)::int as n from official_commune where population < 2000',
    );
    const [reached] = await questions.rows(
      'pma',
      `select count(distinct commune.insee)::int as n from allocation_month worked join allocation on allocation.id = worked.allocation_id
        join resource_team team on team.id = allocation.team_id join official_commune commune on commune.insee = any(team.communes)
      where worked.done > 0 and worked.month between '2026-10' and '2026-12' and commune.population < 2000`,
    );
    const pole = (await figures({})).find(({ scale, indicator }) => scale === 'POLE' && indicator === 'SMALL_COVERAGE');
    expect([pole.n, pole.value]).toEqual([small.n, Math.round((reached.n / small.n) * 10_000) / 10_000]);
    const { data } = await product.ask(
      'director',
      'query($s: SIREN!) { pole(siren: $s) { reciprocity(from: "2026-10", until: "2026-12") { flows { from { siren } to { siren } halfDays } } } }',
      { s: '200060358' },
    );
    const known = data.pole.reciprocity.flows.filter(({ to }: Node) => to !== null);
    const sum = (flows: Node[]) => flows.reduce((total, { halfDays }) => total + halfDays, 0);
    const given = known.filter(({ from, to }: Node) => from.siren !== to.siren);
    const reciprocity = (await figures({})).find(({ indicator }) => indicator === 'RECIPROCITY');
    expect(reciprocity.value).toBe(Math.round((sum(given) / sum(known)) * 10_000) / 10_000);
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
    const [action] = await questions.rows(
      'commune',
      `update action set visibility = 'SHARED' where id = (select id from action where visibility = 'PUBLIC'
        and created_at between '2026-10-02' and '2026-12-01' limit 1) returning id`,
    );
    expect(action).toBeDefined();
    expect(plain(await communeOnes())).toEqual(plain(all));
    expect(plain(await communeOnes({}, 'public'))).not.toEqual(before);
  });

  it('counts nothing that a commune keeps to itself', async () => {
    const before = plain(await communeOnes({ by: 'THEME' }, 'commune-agent'));
    await questions.rows('commune', `update action set title = title || '.' where visibility = 'PRIVATE'`);
    const [{ n }] = await questions.rows(
      'commune',
      `select count(*)::int as n from action where visibility = 'PRIVATE'`,
    );
    expect(n).toBeGreaterThan(0);
    await questions.rows('commune', `update action set created_at = '2026-10-15' where visibility = 'PRIVATE'`);
    expect(plain(await communeOnes({ by: 'THEME' }, 'commune-agent'))).toEqual(before);
  });
});

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
    for (const until of ['2026-Q3', quarter.name]) {
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

  it('can be neither sorted nor cut into pages, since what is asked has no such words', async () => {
    const { data } = await product.ask('analyst', '{ __type(name: "Observatory") { fields { name args { name } } } }');
    const words = data.__type.fields.flatMap(({ args }: Node) => args.map(({ name }: Node) => name));
    expect([...new Set(words)].sort()).toEqual(['agglomeration', 'band', 'by', 'indicators', 'recomputed', 'theme']);
  });

  it('is not broken down by what a scale’s rows do not tell', async () => {
    const call = (await figures({ theme: 'ENERGY' })).filter(({ scale }) => scale === 'AGGLOMERATION');
    for (const one of call) expect([one.state, one.n, one.value]).toEqual(['NOT_BROKEN_DOWN', null, null]);
  });
});

describe('a quarter that is over', () => {
  const ownerUrl = () => product.addresses.commune.ownerUrl;
  const after = new Date('2027-01-02T03:00:00Z');

  it('is set down once, and does not change by itself; today’s rows are told beside it to who may ask', async () => {
    const live = plain(await communeOnes({ by: 'BAND' }));
    expect(await takeSnapshots(observatoryTerms, ownerUrl(), after)).toContain(quarter.name);
    expect(plain(await communeOnes({ by: 'BAND' }))).toEqual(live);
    await questions.rows(
      'commune',
      `update action set origin = 'INITIATIVE' where created_at between '2026-10-02' and '2026-12-01'`,
    );
    await questions.rows('commune', `delete from advice_decision where decision = 'SET_ASIDE'`);
    expect(await takeSnapshots(observatoryTerms, ownerUrl(), after)).toEqual([]);
    const kept = await communeOnes({ by: 'BAND', recomputed: true });
    expect(plain(kept)).toEqual(live);
    for (const one of kept) {
      expect(new Date(one.takenAt).toISOString()).toBe(after.toISOString());
      // What is hidden stays hidden when it is reckoned again: the difference would tell it.
      if (one.state === 'NOT_SIGNIFICANT')
        expect(one.recomputed.n === null || one.recomputed.state === 'NO_CASE').toBe(true);
    }
    const aside = (await communeOnes({ recomputed: true })).find(({ indicator }) => indicator === 'ADVICE_SET_ASIDE');
    expect(aside.value).toBeGreaterThan(0);
    expect(aside.recomputed).toMatchObject({ state: 'SHOWN', value: 0 });
    for (const one of await communeOnes({ recomputed: true }, 'commune-agent')) expect(one.recomputed).toBeNull();
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
  expect(data.observatory).toBeNull();
});
