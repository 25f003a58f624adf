import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from '../openCommune.js';
import { grenayAgent, loosAgent } from '../smallTerritory.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer’s form is its question’s.
type Loose = any;
type Values = Readonly<Record<string, unknown>>;

const framework = `framework {
  id title theme published visibility version demonstration commune { insee }
  versions { number publishedOn summary content } draft { number summary content } adoptions { totalCount }
}`;
const adoption = `adoption {
  id adoptedOn adaptation visibility version adopter { insee } framework { id title } parent { id }
  adoptedVersion { number content } lineage { id } evaluation { on result text }
}`;
const problems = `problems {
  __typename message path ... on RuleBroken { rule satisfiedBy } ... on VersionConflict { currentVersion }
}`;

/** Calls the mutation with a fresh key unless one is given; returns its payload, or throws its error. */
export async function call(commune: CommuneUnderTest, actor: Actor, name: string, input: Values): Promise<Loose> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const answer = /Adoption$|^adopt/.test(name) ? adoption : framework;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${answer} ${problems} } }`;
  const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}

async function done(commune: CommuneUnderTest, actor: Actor, name: string, input: Values): Promise<Loose> {
  const payload = await call(commune, actor, name, input);
  if (payload.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.problems)}`);
  return payload.framework ?? payload.adoption;
}

/** A framework of Loos-en-Gohelle, seen by institutions unless told, with that many published versions. */
export async function frameworkWith(commune: CommuneUnderTest, versions: number, given: Values = {}): Promise<Loose> {
  const base = {
    title: 'Jardins partagés',
    theme: 'FOOD',
    visibility: 'SHARED',
    summary: 'Début.',
    content: 'Étape 1.',
  };
  let last = await done(commune, loosAgent, 'createFramework', { ...base, ...given });
  for (let number = 1; number <= versions; number += 1) {
    if (number > 1) {
      const draft = { summary: `Version ${number}.`, content: `Étape ${number}.` };
      last = await done(commune, loosAgent, 'editFrameworkDraft', {
        id: last.id,
        expectedVersion: last.version,
        ...draft,
      });
    }
    last = await done(commune, loosAgent, 'publishFramework', { id: last.id, expectedVersion: last.version });
  }
  return last;
}

/** Grenay’s adoption of the framework’s first version unless told. */
export async function adoptionOf(
  commune: CommuneUnderTest,
  frameworkId: string,
  given: Values = {},
  actor = grenayAgent,
): Promise<Loose> {
  return await done(commune, actor, 'adoptFramework', { frameworkId, number: 1, ...given });
}
