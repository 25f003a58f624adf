import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { actors, type OpenPole } from './openPole.js';

/** Runs one mutation by its name, whose input's type is named after it, and gives its payload beside the error's code. */
export async function runChange(
  pole: OpenPole,
  mutation: string,
  asked: string,
  input: object,
  actor: Actor = actors.director,
) {
  // The pole publishes and takes back chapters by the inputs that every scale has.
  const named = /^(?:publish|withdraw)PoleChapter$/.test(mutation) ? mutation.replace('Pole', '') : mutation;
  const type = `${named.charAt(0).toUpperCase()}${named.slice(1)}Input`;
  const { data, errors } = await pole.ask(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      ${asked} problems { __typename path ... on RuleBroken { rule article } } } }`,
    actor,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return { ...data?.done, code: errors?.[0]?.extensions.code };
}
