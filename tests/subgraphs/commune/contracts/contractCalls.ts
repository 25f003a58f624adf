import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer’s form is its question’s.
type Loose = any;
type Values = Readonly<Record<string, unknown>>;
export type State = 'PROPOSED' | 'NEGOTIATED' | 'CONCLUDED' | 'RUNNING';

export const gardeners = { kind: 'GROUP', group: 'GARDENERS', label: 'Jardiniers de la cité 5' };
export const association = { kind: 'ASSOCIATION', rna: 'W622000001', label: 'Les amis du terril' };
export const bothSides = [
  { side: 'COMMUNE', text: 'Prêter le terrain.', dueOn: '2027-03-01' },
  { side: 'INHABITANTS', text: 'L’entretenir toute l’année.' },
];

const payload = `{
  contract {
    id reference title origin state unbalancedSide concludedOn endedOn visibility version demonstration
    party { kind rna group label } commune { insee } action { id }
    commitments { id side text dueOn judgedByCommune judgedByInhabitants } availableTransitions { to open reason }
  }
  problems { __typename message path ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion } }
}`;

/** Calls the mutation with a fresh key unless one is given; returns its payload, or throws its error. */
export async function call(commune: CommuneUnderTest, actor: Actor, name: string, input: Values): Promise<Loose> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) ${payload} }`;
  const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}

/** A contract of Loos-en-Gohelle unless told, brought to that state; returns it. */
export async function contractIn(
  commune: CommuneUnderTest,
  state: State,
  given: Values = {},
  actor = loosAgent,
): Promise<Loose> {
  const input = { title: 'Jardin partagé', origin: 'INHABITANTS', party: gardeners, commitments: bothSides, ...given };
  let { contract, problems } = await call(commune, actor, 'createContract', input);
  const states: State[] = ['PROPOSED', 'NEGOTIATED', 'CONCLUDED', 'RUNNING'];
  for (const to of states.slice(1, states.indexOf(state) + 1)) {
    if (problems.length > 0) break;
    const { id, version: expectedVersion } = contract;
    ({ contract, problems } = await call(commune, actor, 'moveContract', { id, expectedVersion, to }));
  }
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return contract;
}

/** Both sides say the same of each commitment, in their order; returns the contract. */
export async function judgeAll(
  commune: CommuneUnderTest,
  contract: Loose,
  judgements: readonly string[],
): Promise<Loose> {
  let { id: contractId, version: expectedVersion, commitments } = contract;
  let last = contract;
  for (const [index, judgement] of judgements.entries()) {
    for (const side of ['COMMUNE', 'INHABITANTS']) {
      const input = { contractId, commitmentId: commitments[index].id, side, judgement, expectedVersion };
      const answer = await call(commune, loosAgent, 'judgeCommitment', input);
      if (answer.contract === null) throw new Error(JSON.stringify(answer.problems));
      last = answer.contract;
      ({ id: contractId, version: expectedVersion, commitments } = last);
    }
  }
  return last;
}
