import { withClient } from '#shared/database/provision.js';
import { operation } from '#tests/support/operations.js';
import { type Answer, openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

interface Check {
  readonly kind: string;
  readonly state: string;
  readonly severity: string;
  readonly aboveHalfDays: number | null;
  readonly belowHalfDays: number | null;
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
const scalesOf = ({ extensions }: Answer): string[] =>
  extensions.sources.map(({ scale }: { scale: string }) => scale).sort();
const unreached = ({ errors }: Answer): unknown[] => [...new Set(errors?.map(({ extensions }) => extensions.scale))];

/** The fourth question of the rule as each allocation at work answers it by itself, and as the checks list it. */
const sharesAlone = async (): Promise<string[]> => {
  const { data } = await product.ask(
    persona,
    `{ pole(siren: "${pole}") { allocations(first: 100, filter: { states: [ACTIVE] }) { totalCount nodes { reference
      assessment { aboveHalfDays belowHalfDays steps { name answer } } } } } }`,
  );
  const { nodes, totalCount } = data.pole.allocations;
  expect(nodes).toHaveLength(totalCount);
  return nodes
    .flatMap(({ reference, assessment }: { reference: string; assessment: Assessed }) => {
      const answer = assessment.steps.find(({ name }) => name === 'T4')?.answer ?? 'UNKNOWN';
      const { aboveHalfDays, belowHalfDays } = assessment;
      // Of a part that is not known whole, the checks tell neither side.
      const parts = belowHalfDays === null ? 'null null' : `${aboveHalfDays} ${belowHalfDays}`;
      const state = { FALSE: 'RAISED', UNKNOWN: 'UNKNOWN' }[answer];
      return state === undefined ? [] : [`${reference} ${state} ${parts}`];
    })
    .sort();
};
interface Assessed {
  readonly aboveHalfDays: number | null;
  readonly belowHalfDays: number | null;
  readonly steps: readonly { readonly name: string; readonly answer: string }[];
}
const sharesListed = async (): Promise<string[]> =>
  nodesOf(await ask({ kinds: ['ABOVE_SHARE_EXCEEDED'] }))
    .map((one) => `${one.allocations[0]?.reference} ${one.state} ${one.aboveHalfDays} ${one.belowHalfDays}`)
    .sort();

/** An allocation of which nearly all comes from above, for a need whose competence the commune is told to exercise. */
async function tooMuchFromAbove(): Promise<string> {
  const rows = async (scale: 'pma' | 'commune', sql: string, values: unknown[] = []) =>
    await withClient(product.addresses[scale].ownerUrl, async (client) => (await client.query(sql, values)).rows);
  const served: { reference: string; need: string; pilot: string }[] = await rows(
    'pma',
    `select a.reference, request.need_id as need, team.pilot from allocation a join resource_team team on team.id = a.team_id
      join staffing_request request on request.id = a.staffing_request_id where a.state = 'ACTIVE' order by a.reference`,
  );
  for (const { reference, need, pilot } of served) {
    const [told] = await rows(
      'commune',
      `select competence from regime_receipt told where insee = $1 and regime = 'COMMUNAL' and line is null
        and not exists (select from regime_receipt later where later.insee = told.insee
          and later.competence = told.competence and later.seq > told.seq) limit 1`,
      [pilot],
    );
    if (told === undefined) continue;
    await rows(
      'commune',
      `update need set competence = $2, own_half_days = 1, inhabitants_half_days = 0, version = version + 1 where id = $1`,
      [need, told.competence],
    );
    return reference;
  }
  throw new Error('No need of a post at work is of a commune that was told of a competence of its own.');
}

let alone: string[];
let atWork: string[];

describe('the pole’s checks of consents', () => {
  it('ask the communes for their own word, which agrees with the receipts of the demonstration', async () => {
    const answer = await ask();
    expect(answer.errors).toBeUndefined();
    expect(scalesOf(answer)).toEqual(['call', 'commune', 'pma']);
    alone = ofConsent(answer);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.every((one) => one.startsWith('RAISED'))).toBe(true);
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

  it('list the work of which too much comes from above, as each allocation says of itself, and count it', async () => {
    const before = await sharesListed();
    expect(before).toEqual(await sharesAlone());
    expect(before.length).toBeGreaterThan(0);
    const reference = await tooMuchFromAbove();
    const listed = await sharesListed();
    expect(listed).toEqual(await sharesAlone());
    expect(listed).toContainEqual(expect.stringMatching(new RegExp(`^${reference} RAISED [0-9]+ [0-9]+$`)));
    const answer = await ask();
    const found = nodesOf(answer).filter(({ kind }) => kind === 'ABOVE_SHARE_EXCEEDED');
    const severe = { RAISED: 'WARNING', UNKNOWN: 'NOTICE' } as const;
    expect(found).toHaveLength(listed.length);
    for (const { state, severity } of found) expect(severity).toBe(severe[state as keyof typeof severe]);
    for (const { state, reason } of found) expect(reason.includes('80')).toBe(state === 'RAISED');
    expect(answer.data.pole.checkCounts).toContainEqual(
      expect.objectContaining({
        kind: 'ABOVE_SHARE_EXCEEDED',
        count: listed.length,
        unknown: found.filter(({ state }) => state === 'UNKNOWN').length,
      }),
    );
    const warnings = await ask({ kinds: ['ABOVE_SHARE_EXCEEDED'], severities: ['WARNING'], states: ['RAISED'] });
    expect(nodesOf(warnings).map(({ allocations }) => allocations[0]?.reference)).toContain(reference);
  });

  it('need nothing of the agglomerations, but to tell which part comes from above', async () => {
    const kinds = ['NO_CONSENT', 'NO_EMPLOYER_AGREEMENT', 'BROKEN_CHAIN', 'TEAM_WITHOUT_PILOT'];
    const before = await ask({ kinds });
    await product.scales.call.stop();
    const after = await ask({ kinds });
    expect(unreached(after)).toEqual(['call']);
    expect(after.data.pole.checks).toEqual(before.data.pole.checks);
    // One whose commune consents to its agglomeration’s help may owe more to it, or to peers: unknown, and not in order.
    const listed = await sharesListed();
    expect(listed).toEqual(await sharesAlone());
    for (const one of listed) expect(one).toMatch(/ (UNKNOWN null null|(UNKNOWN|RAISED) [0-9]+ [0-9]+)$/);
  });

  it('are unknown, not in order, while the communes are silent: counted so, with nothing else lost', async () => {
    const before = await ask();
    await product.scales.commune.stop();
    const silent = await ask();
    expect(new Set(silent.errors?.map(({ extensions }) => `${extensions.code} ${extensions.scale}`))).toEqual(
      new Set(['SCALE_UNREACHABLE call', 'SCALE_UNREACHABLE commune']),
    );
    const certain = (answer: Answer) =>
      nodesOf(answer).filter(({ kind, state }) => kind !== 'ABOVE_SHARE_EXCEEDED' && state === 'RAISED').length;
    expect(certain(silent)).toBe(certain(before));
    // The same rows, none of them lost: what was known of one is unknown now.
    const named = (answer: Answer) =>
      nodesOf(answer).map(({ kind, allocations }) => `${kind} ${allocations[0]?.reference}`);
    expect(named(silent)).toEqual(expect.arrayContaining(named(before)));
    const consents = ofConsent(silent);
    expect(consents).toEqual(expect.arrayContaining(alone));
    expect(consents.map((one) => one.split(' ')[1]).sort()).toEqual(atWork);
    const shares = await sharesListed();
    expect(shares).toEqual(await sharesAlone());
    expect(shares.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(atWork.map((one) => `${one} UNKNOWN`));
    const unknown = nodesOf(silent).filter(({ kind, state }) => kind === 'NO_CONSENT' && state === 'UNKNOWN');
    expect(unknown.length).toBe(atWork.length - alone.length);
    for (const { reason, team } of unknown) {
      expect(reason).toContain('ne peut être lue en ce moment');
      expect(team?.project.title).toBeNull();
    }
    const counts: { kind: string; count: number; unknown: number }[] = silent.data.pole.checkCounts;
    expect(counts.filter((one) => one.unknown > 0)).toEqual([
      expect.objectContaining({ kind: 'NO_CONSENT', count: atWork.length, unknown: unknown.length }),
      expect.objectContaining({ kind: 'ABOVE_SHARE_EXCEEDED', count: atWork.length, unknown: atWork.length }),
    ]);
    expect(nodesOf(await ask({ states: ['UNKNOWN'] }))).toHaveLength(unknown.length + atWork.length);
  });
});
