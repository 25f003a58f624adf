import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from '../openCommune.js';

const lesson = 'id text theme visibility reuses reusedBy { how reusedOn visibility commune { insee } }';
const experiment = `id title hypothesis theme startedOn endedOn outcome visibility demonstration version
  commune { insee } action { id } lessons { ${lesson} }`;

/** Calls a mutation of experiments and gives its payload. */
export async function callExperiment(
  commune: CommuneUnderTest,
  actor: Actor,
  name: 'createExperiment' | 'updateExperiment' | 'endExperiment' | 'reuseLesson',
  input: Readonly<Record<string, unknown>>,
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
): Promise<any> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${name === 'reuseLesson' ? `lesson { ${lesson} }` : `experiment { ${experiment} }`}
      problems { __typename message path ... on RuleBroken { rule } ... on VersionConflict { currentVersion } }
    } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}

/** An experiment of a commune that has ended inconclusive, with the lesson it taught. */
export async function endedExperiment(
  commune: CommuneUnderTest,
  actor: Actor,
  given: Readonly<Record<string, unknown>> = {},
  // biome-ignore lint/suspicious/noExplicitAny: as above.
): Promise<any> {
  const created = await callExperiment(commune, actor, 'createExperiment', {
    title: 'Rue aux écoles',
    hypothesis: 'Un enfant sur trois vient à pied.',
    theme: 'MOBILITY',
    startedOn: '2026-03-29',
    ...given,
  });
  if (created.problems.length > 0) throw new Error(JSON.stringify(created.problems));
  const ended = await callExperiment(commune, actor, 'endExperiment', {
    id: created.experiment.id,
    expectedVersion: 1,
    outcome: 'INCONCLUSIVE',
    endedOn: '2026-06-30',
    lesson: 'Compter avant.',
  });
  return ended.experiment;
}
