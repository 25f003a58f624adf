import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { actors, type OpenPole } from '../openPole.js';
import { loos, post, project } from '../poleRows.js';

const payload = `problems { __typename message path
  ... on RuleBroken { rule } ... on VersionConflict { currentVersion } }`;
const allocation = 'allocation { id reference state version months { month planned done } checks }';

export interface Done {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it has just named.
  readonly allocation: any;
  readonly problems: readonly {
    readonly __typename: string;
    readonly message: string;
    readonly path: readonly string[];
    readonly rule?: string;
    readonly currentVersion?: number;
  }[];
  /** Code of the error, where the whole change is one. */
  readonly error: unknown;
}

type Input = Readonly<Record<string, unknown>>;

/** Runs one mutation on an allocation; a key is made unless given. */
export async function run(
  pole: OpenPole,
  mutation: string,
  input: Input,
  actor: Actor = actors.director,
): Promise<Done> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await pole.ask(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${allocation} ${payload} } }`,
    actor,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return {
    allocation: data?.done?.allocation ?? null,
    problems: data?.done?.problems ?? [],
    error: errors?.[0]?.extensions?.code,
  };
}

/** A request that is sound unless told otherwise. */
export function request(given: Input = {}): Input {
  return {
    technicianId: post(3),
    projectId: project(1),
    pilot: loos,
    from: '2026-11-01',
    until: '2026-12-31',
    months: [{ month: '2026-12', planned: 5 }],
    ...given,
  };
}

/** Moves an allocation along a path, expecting no problem on the way; returns it as it then is. */
export async function follow(pole: OpenPole, start: { id: string; version: number }, path: readonly string[]) {
  let { id, version } = start;
  for (const to of path) {
    const { allocation: moved, problems } = await run(pole, 'moveAllocation', { id, expectedVersion: version, to });
    if (moved === null) throw new Error(`${to}: ${JSON.stringify(problems)}`);
    ({ id, version } = moved);
  }
  return { id, version };
}
