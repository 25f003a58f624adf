import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from '../openCommune.js';

/** Calls a mutation of actions and gives its payload with all that an action has beside its row. */
export async function callAction(
  commune: CommuneUnderTest,
  actor: Actor,
  name: string,
  input: Readonly<Record<string, unknown>>,
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
): Promise<any> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      action { ${wholeAction} }
      problems { __typename message path ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion } }
    } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}

export const wholeAction = `id title summary phase status visibility version partners programme
  pillars { pillar rating evidence ratedOn }
  trajectory { start wished milestones { title dueOn reachedOn } }
  reviews { id reviewedOn objective margin improvements }
  externalIds { system id }`;
