import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import { type CallUnderTest, proposalOf } from '../openCall.js';
import { call, loos, officer } from '../smallTerritory.js';

export const euros = (amount: number) => amount * 100;
export const fields = `id reference state object amountCents paidCents reason version committedOn earlier commune { insee }
  agglomerationDeliberation { reference concordant binds } communeDeliberation { reference concordant binds }
  payments { paidOn amountCents } availableTransitions { to open reason }`;
const problems = `problems { __typename message path ... on RuleBroken { rule article satisfiedBy } ... on VersionConflict { currentVersion } }`;

export const rules = (payload: { problems: readonly { rule?: string; __typename: string }[] }) =>
  payload.problems.map(({ rule, __typename }) => rule ?? __typename);

/** A line of a funding plan as a commune sends it. */
export const line = (amountCents: number, more: object = {}) => ({
  id: v7(),
  kind: 'STATE',
  scheme: 'DETR',
  source: 'État',
  label: null,
  amountCents,
  status: 'GRANTED',
  deadline: null,
  public: true,
  ...more,
});
/** What an officer proposes to a project's lead. */
export const proposal = (projectId: string, more: object = {}) => ({
  projectId,
  object: 'FACILITY',
  amountCents: euros(10_000),
  encourages: 'Référentiel des ombrières participatives',
  ...more,
});
/** What communes and officers do with money in a scale under test. */
export function moneyOf(scale: CallUnderTest) {
  /** Calls a mutation on co-funding; returns its payload. */
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
  const run = async (name: string, input: Record<string, unknown>, actor: Actor = officer): Promise<any> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { coFunding { ${fields} } ${problems} } }`;
    const { data, errors } = await scale.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const tellPlan = (projectId: string, costCents: number, lines: readonly object[], addressee = call) =>
    scale.deliver('FUNDING_PLAN', {
      projectId,
      addressee,
      costCents,
      vat: 'EXCLUDING',
      lines,
      statedAt: '2026-11-20T09:00:00.000Z',
    });
  const speak = (projectId: string, said: object = {}) =>
    scale.deliver('CONSENT', {
      projectId,
      addressee: call,
      commune: loos,
      state: 'GRANTED',
      decidedOn: '2026-10-05',
      body: 'DELIBERATION',
      reference: 'DELIB-2026-041',
      needId: v7(),
      scale: 'AGGLOMERATION',
      role: 'CO_FUNDING',
      enforceableFrom: '2026-10-12',
      object: 'FACILITY',
      amountCents: euros(10_000),
      ...said,
    });

  /** A project of Loos-en-Gohelle and Grenay, proposed with a plan of 100,000 euros, 70,000 of them from the State. */
  const fundedProject = async () => {
    const projectId = v7();
    await scale.propose(proposalOf(projectId));
    await tellPlan(projectId, euros(100_000), [line(euros(70_000))]);
    return projectId;
  };
  const vote = (coFunding: { id: string; version: number }, more: object = {}) =>
    run('recordCoFundingDeliberation', {
      id: coFunding.id,
      expectedVersion: coFunding.version,
      reference: 'CC-2026-118',
      decidedOn: '2026-10-15',
      enforceableFrom: '2026-10-20',
      object: 'FACILITY',
      amountCents: euros(10_000),
      ...more,
    });
  const move = (coFunding: { id: string; version: number }, to: string, more: object = {}) =>
    run('moveCoFunding', { id: coFunding.id, expectedVersion: coFunding.version, to, ...more });
  const read = async (id: string, actor: Actor = officer) =>
    (await scale.ask(actor, `query ($id: ID!) { coFunding(id: $id) { ${fields} } }`, { id })).data.coFunding;
  const outbox = (projectId: string) =>
    withClient(scale.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select payload->>'addressee' as insee, payload->>'state' as state, payload->>'paidCents' as paid from outbox
        where stream = $1 and kind = 'CO_FUNDING' order by number`,
        [projectId],
      );
      return rows;
    });

  return { run, tellPlan, speak, fundedProject, vote, move, read, outbox };
}
