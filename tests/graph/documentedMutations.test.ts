import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';
import { scales } from '#shared/identity/Actor.js';
import { operations } from '#tests/support/operations.js';
import { describe, expect, it } from '#tests/support/suite.js';

/** Mutations without an operation to copy, each with its reason. */
const elsewhere: ReadonlySet<string> = new Set([
  // Its token stands in a letter alone: tests of letters follow it.
  'followNoticeLink',
  'followAgglomerationNoticeLink',
  'followPoleNoticeLink',
]);

function mutationsOf(scale: string): string[] {
  const file = fileURLToPath(new URL(`../../../subgraphs/${scale}/schema.graphql`, import.meta.url));
  return parse(readFileSync(file, 'utf8')).definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation'
      ? (one.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}

const documented = new Set(
  operations().flatMap(({ query }) =>
    parse(query).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? one.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
        : [],
    ),
  ),
);

describe('every mutation has an operation to copy in gateway/operations', () => {
  it.each(scales)('of the scale %s', (scale) => {
    const mutations = mutationsOf(scale);
    expect(mutations.length).toBeGreaterThan(0);
    expect(mutations.filter((name) => !documented.has(name) && !elsewhere.has(name))).toEqual([]);
  });
});
