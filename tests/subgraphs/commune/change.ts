import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from './openCommune.js';

const problems = `problems {
  __typename message path
  ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion }
}`;

/**
 * Calls a mutation with a fresh key unless one is given, and returns its payload, or throws its error.
 * @param selection what is asked of the payload beside its problems, such as `chapter { id }`
 */
export async function change(
  commune: CommuneUnderTest,
  actor: Actor,
  name: string,
  input: Readonly<Record<string, unknown>>,
  selection: string,
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
): Promise<any> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${problems} } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}
