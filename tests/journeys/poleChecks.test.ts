import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

interface Check {
  readonly kind: string;
  readonly state: string;
  readonly reason: string;
  readonly team: { readonly project: { readonly title: string | null } } | null;
  readonly allocations: readonly { readonly reference: string }[];
}

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

const pole = '200060358';
const { persona, query } = operation('director/pole-checks');
const ask = (filter: object | null = null): Promise<Answer> =>
  product.ask(persona, query, { pole, filter, first: 200 });
const nodesOf = ({ data }: Answer): Check[] => data.pole.checks.nodes;
const ofConsent = (answer: Answer): string[] =>
  nodesOf(answer)
    .filter(({ kind }) => kind === 'NO_CONSENT')
    .map(({ state, allocations }) => `${state} ${allocations[0]?.reference}`)
    .sort();
const states = async (): Promise<Set<string>> => new Set(nodesOf(await ask()).map(({ state }) => state));
const scalesOf = ({ extensions }: Answer): string[] =>
  extensions.sources.map(({ scale }: { scale: string }) => scale).sort();

let alone: string[];
let atWork: string[];

describe('the pole’s checks of consents', () => {
  it('ask the communes for their own word, which agrees with the receipts of the demonstration', async () => {
    const answer = await ask();
    expect(answer.errors).toBeUndefined();
    expect(scalesOf(answer)).toEqual(['commune', 'pma']);
    alone = ofConsent(answer);
    expect(alone.length).toBeGreaterThan(0);
    expect(await states()).toEqual(new Set(['RAISED']));
    const all = await product.ask(
      persona,
      `{ pole(siren: "${pole}") { allocations(first: 200, filter: { states: [ACTIVE] }) { nodes { reference team { pilot { insee } } } } } }`,
    );
    const nodes: { reference: string }[] = all.data.pole.allocations.nodes;
    atWork = nodes.map(({ reference }) => reference).sort();
    expect(atWork.length).toBeGreaterThan(alone.length);
  });

  it('tell everybody else neither the checks nor the teams that they may not see', async () => {
    const asked = (who: string) =>
      product.ask(
        who,
        `{ pole(siren: "${pole}") { name secondmentsAsked { teamId } secondmentWords { teamId word } checks { totalCount } } }`,
      );
    const own = (await asked('director')).data.pole;
    expect(own.secondmentsAsked.length).toBeGreaterThan(5);
    expect(own.secondmentWords).toHaveLength(own.secondmentsAsked.length);
    const stranger = (await asked('public')).data.pole;
    expect(stranger.secondmentsAsked.length).toBeLessThan(own.secondmentsAsked.length);
    expect(stranger.checks?.totalCount ?? 0).toBe(0);
  });

  it('need nothing of the agglomerations', async () => {
    const before = await ask();
    await product.scales.call.stop();
    const after = await ask();
    expect(after.errors).toBeUndefined();
    expect(after.data).toEqual(before.data);
  });

  it('are unknown, not in order, while the communes are silent: counted so, with nothing else lost', async () => {
    const before = await ask();
    await product.scales.commune.stop();
    const silent = await ask();
    expect(new Set(silent.errors?.map(({ extensions }) => `${extensions.code} ${extensions.scale}`))).toEqual(
      new Set(['SCALE_UNREACHABLE commune']),
    );
    const certain = (answer: Answer) => nodesOf(answer).filter(({ state }) => state === 'RAISED').length;
    expect(certain(silent)).toBe(certain(before));
    const named = ofConsent(silent);
    expect(named).toEqual(expect.arrayContaining(alone));
    expect(named.map((one) => one.split(' ')[1]).sort()).toEqual(atWork);
    const unknown = nodesOf(silent).filter(({ state }) => state === 'UNKNOWN');
    expect(unknown.length).toBe(atWork.length - alone.length);
    for (const { reason, team } of unknown) {
      expect(reason).toContain('ne peut être lue en ce moment');
      expect(team?.project.title).toBeNull();
    }
    const counts: { kind: string; count: number; unknown: number }[] = silent.data.pole.checkCounts;
    expect(counts.filter((one) => one.unknown > 0)).toEqual([
      expect.objectContaining({ kind: 'NO_CONSENT', count: atWork.length, unknown: unknown.length }),
    ]);
    expect(nodesOf(await ask({ states: ['UNKNOWN'] }))).toHaveLength(unknown.length);
  });
});
