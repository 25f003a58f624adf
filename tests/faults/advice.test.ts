import type { Scale } from '#shared/identity/Actor.js';
import { afterEach, describe, expect, it } from '#tests/support/suite.js';
import { carriers } from './crossing.js';
import { observatoryOf } from './observatoryOf.js';
import { type Reached, reach } from './reach.js';

interface Advised {
  readonly id: string;
  readonly advice: {
    readonly verdict: string;
    readonly held: readonly string[];
    readonly gap: number;
    readonly running: number;
    readonly uncovered: number;
    readonly parts: readonly { readonly scale: string; readonly provider: string; readonly amount: number }[];
    readonly missing: readonly {
      readonly what: string;
      readonly commune: string | null;
      readonly scale: string | null;
    }[];
  };
}

const question = `{ projects(first: 100) { nodes { needs { id kind advice { verdict held gap running uncovered
  parts { scale provider role amount } missing { what commune scale } } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
const needsOf = ({ data }: any): Advised[] =>
  data.projects.nodes
    .flatMap(({ needs }: { needs: (Advised & { kind: string })[] | null }) => needs ?? [])
    // Money is another matter: what an agglomeration may grant is no half-day of a post.
    .filter(({ kind }: { kind: string }) => kind !== 'CO_FUNDING');

/** Scales above a commune, the nearest first, and who tells what they have. */
const tellers: readonly (readonly [scale: string, teller: Scale])[] = [
  ['PEERS', 'commune'],
  ['AGGLOMERATION', 'call'],
  ['POLE', 'pma'],
  ['PARTNER', 'pma'],
];

/** Whether a need is answered without ever asking one of these. */
function needsNone({ advice }: Advised, down: readonly Scale[]): boolean {
  if (advice.gap === 0 || advice.verdict === 'NOT_ASKED') return true;
  const first = tellers.findIndex(([, teller]) => down.includes(teller));
  const nearer = tellers.slice(0, first).map(([scale]) => scale);
  return advice.running === 0 && advice.uncovered === 0 && advice.parts.every(({ scale }) => nearer.includes(scale));
}

/** What each need is answered while scales are silent, against what it is answered when all are heard. */
function compare(whole: readonly Advised[], partial: readonly Advised[], down: readonly Scale[]) {
  const silent = tellers.filter(([, teller]) => down.includes(teller)).map(([scale]) => scale);
  const [unaffected, unknown] = [true, false].map((none) => whole.filter((need) => needsNone(need, down) === none));
  const now = new Map(partial.map((need) => [need.id, need]));
  expect(partial).toHaveLength(whole.length);
  // What a silent scale may have promised with the commune's consent is not known, where it would change what comes from above.
  const promised = (need: Advised | undefined) =>
    need?.advice.missing.some(
      ({ what, commune, scale }) => what === 'SCALE' && commune === null && silent.includes(scale ?? ''),
    ) ?? false;
  const settled = (unaffected ?? []).filter(({ id }) => !promised(now.get(id)));
  expect(settled.map(({ id }) => now.get(id))).toEqual(settled);
  for (const { id } of (unaffected ?? []).filter((need) => !settled.includes(need))) {
    expect(now.get(id)?.advice.held).toContain('INDETERMINATE');
  }
  for (const { id, advice } of unknown ?? []) {
    const after = now.get(id)?.advice;
    // What a silent scale had promised is not known either, so a need that it serves may be covered by nearer ones.
    if (advice.running > 0) continue;
    expect({ id, held: after?.held }).toEqual({ id, held: expect.arrayContaining(['INDETERMINATE']) });
    expect(after?.missing.filter(({ what }) => what === 'SCALE').map(({ scale }) => scale)).toContain(silent[0]);
    expect(after?.parts.filter(({ scale }) => silent.includes(scale))).toEqual([]);
    expect(after?.held).not.toContain('UNMET');
  }
  return { unaffected: settled.length, unknown: unknown?.length ?? 0 };
}

/** What exists and is examined: what an agglomeration supports and funds, and posts of the pole at work. */
const examined = `{ agglomeration(siren: "246200364") {
    supportReview { assessed(first: 100) { nodes { support { id } assessment { ...what } } } }
    coFundings(first: 100) { nodes { id assessment { ...what } } } }
  allocations(first: 100) { nodes { id assessment { ...what } } } }
  fragment what on SubsidiarityAssessment { verdict held missing steps { name commune answer } }`;

interface Assessment {
  readonly verdict: string;
  readonly held: readonly string[];
  readonly missing: readonly string[];
  readonly steps: readonly { readonly name: string; readonly commune: string; readonly answer: string }[];
}
type Examined = Readonly<Record<string, readonly { readonly id: string; readonly assessment: Assessment }[] | null>>;

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
const examinedOf = ({ data }: any): Examined => ({
  supports:
    data.agglomeration?.supportReview?.assessed?.nodes.map(({ support, assessment }: never) => ({
      id: (support as { id: string }).id,
      assessment,
    })) ?? null,
  coFundings: data.agglomeration?.coFundings?.nodes ?? null,
  allocations: data.allocations?.nodes ?? null,
});

const toldBy: Readonly<Record<Scale, string>> = { commune: 'COMMUNE', call: 'AGGLOMERATION', pma: 'POLE' };

/** Each question answers as before, or is unknown: while a scale is silent, none turns into another yes or no. */
function compareExamined(before: Examined, after: Examined, down: readonly Scale[]): number {
  let unknown = 0;
  for (const [kind, things] of Object.entries(before)) {
    const now = new Map((after[kind] ?? []).map((one) => [one.id, one.assessment]));
    if (after[kind] === null) continue;
    for (const { id, assessment } of things ?? []) {
      const partial = now.get(id);
      const answered = new Map(assessment.steps.map((step) => [`${step.name} ${step.commune}`, step.answer]));
      for (const { name, commune, answer } of partial?.steps ?? []) {
        const known = answered.get(`${name} ${commune}`);
        // Who acts on inhabitants, and who was given the like before, is asked for a relay or a clause in doubt only.
        if (known === answer || name === 'T5' || name === 'T7') continue;
        expect({ kind, id, name, answer }).toEqual({ kind, id, name, answer: 'UNKNOWN' });
        unknown += 1;
      }
      if (partial?.verdict !== assessment.verdict) expect(partial?.held).toContain('INDETERMINATE');
      for (const scale of partial?.missing ?? []) {
        expect([...down.map((one) => toldBy[one]), ...assessment.missing]).toContain(scale);
      }
    }
  }
  return unknown;
}

const unreachable = (errors: readonly { extensions: { code: string; scale: string } }[] | undefined) =>
  [...new Set((errors ?? []).map(({ extensions }) => `${extensions.code} ${extensions.scale}`))].sort();

describe.each(carriers)('who should act, asked by %s', (carrier) => {
  let product: Reached | undefined;
  afterEach(async () => {
    await product?.stop();
    product = undefined;
  });

  it.each<[string, readonly Scale[]]>([
    ['the agglomerations', ['call']],
    ['the pole', ['pma']],
    ['both', ['call', 'pma']],
  ])('is unknown where %s would be asked, and unaffected where not', async (_name, down) => {
    product = await reach(carrier);
    const whole = await product.ask(question);
    expect(whole.errors).toBeUndefined();
    const seen = await product.ask(examined);
    expect(seen.errors).toBeUndefined();
    const figures = await observatoryOf(product);
    for (const scale of down) await product.down(scale);
    const partial = await product.ask(question);
    expect(unreachable(partial.errors)).toEqual(down.map((scale) => `SCALE_UNREACHABLE ${scale}`));
    const still = await product.ask(examined);
    expect(unreachable(still.errors)).toEqual(down.map((scale) => `SCALE_UNREACHABLE ${scale}`));
    compareExamined(examinedOf(seen), examinedOf(still), down);
    expect(await observatoryOf(product)).toEqual(figures.without(down));
    const { unaffected, unknown } = compare(needsOf(whole), needsOf(partial), down);
    expect(unaffected).toBeGreaterThan(0);
    expect(unknown).toBeGreaterThan(0);
  });

  it('has no answer while the communes are silent, which alone know what is needed', async () => {
    product = await reach(carrier);
    const seen = await product.ask(examined);
    const figures = await observatoryOf(product);
    await product.down('commune');
    const { data, errors } = await product.ask(question);
    expect(data.projects).toBeNull();
    expect(unreachable(errors)).toEqual(['SCALE_UNREACHABLE commune']);
    // What exists is examined all the same: what only communes know is unknown, a no that was received stays one.
    const still = await product.ask(examined);
    expect(unreachable(still.errors)).toEqual(['SCALE_UNREACHABLE commune']);
    expect(compareExamined(examinedOf(seen), examinedOf(still), ['commune'])).toBeGreaterThan(0);
    for (const { assessment } of Object.values(examinedOf(still)).flatMap((things) => things ?? [])) {
      expect(assessment.missing).toContain('COMMUNE');
    }
    // A quarter's figures need no commune: theirs are unknown, the others' are what they were.
    expect(await observatoryOf(product)).toEqual(figures.without(['commune']));
  });
});

describe('who should act, while another server stands in a scale’s place', () => {
  let product: Reached | undefined;
  afterEach(async () => {
    await product?.stop();
    product = undefined;
  });

  it.each<[string, Scale, 'silence' | 'garbage']>([
    ['an agglomeration that never answers', 'call', 'silence'],
    ['an agglomeration that answers garbage', 'call', 'garbage'],
    ['a pole that never answers', 'pma', 'silence'],
    ['a pole that answers garbage', 'pma', 'garbage'],
  ])('%s is told as missing', async (_name, scale, by) => {
    product = await reach('http', 3_000);
    const whole = await product.ask(question);
    expect(whole.errors).toBeUndefined();
    const seen = await product.ask(examined);
    await product.replaced(scale, by);
    const partial = await product.ask(question);
    expect(unreachable(partial.errors)).toEqual([`SCALE_UNREACHABLE ${scale}`]);
    expect(compare(needsOf(whole), needsOf(partial), [scale]).unknown).toBeGreaterThan(0);
    const still = await product.ask(examined);
    expect(unreachable(still.errors)).toEqual([`SCALE_UNREACHABLE ${scale}`]);
    compareExamined(examinedOf(seen), examinedOf(still), [scale]);
  });
});
