import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefinitionNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { scales } from '#shared/identity/Actor.js';
import { describe, expect, it } from '#tests/support/suite.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sdlOf = (scale: string) => parse(readFileSync(`${root}subgraphs/${scale}/schema.graphql`, 'utf8'));
const objects = (definitions: readonly DefinitionNode[]) =>
  definitions.filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);
const keyOf = (type: ObjectTypeDefinitionNode): string | undefined => {
  const fields = type.directives?.find(({ name }) => name.value === 'key')?.arguments?.[0]?.value;
  return fields?.kind === Kind.STRING ? fields.value : undefined;
};
const required = (field: FieldDefinitionNode) => field.type.kind === Kind.NON_NULL_TYPE;

describe.each(scales)('the schema of %s', (scale) => {
  const { definitions } = sdlOf(scale);

  it('lets every field but the key be null in a type that several scales answer, so that one scale down wipes nothing', () => {
    const entities = objects(definitions).filter((type) => keyOf(type) !== undefined);
    expect(entities.length).toBeGreaterThan(0);
    const wiping = entities.flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => required(field) && field.name.value !== keyOf(type))
        .map((field) => `${type.name.value}.${field.name.value}`),
    );
    expect(wiping).toEqual([]);
  });

  it('lets every root field be null, of changes too: what one scale cannot answer takes nothing from the others', () => {
    const roots = objects(definitions).filter((type) => ['Query', 'Mutation'].includes(type.name.value));
    expect(roots.length).toBeGreaterThan(0);
    expect(roots.flatMap((type) => (type.fields ?? []).filter(required).map((field) => field.name.value))).toEqual([]);
  });

  it('describes every type, its French term first, and every field', () => {
    const silent = objects(definitions).flatMap((type) => {
      if (['Query', 'Mutation'].includes(type.name.value)) return [];
      const typeName = type.name.value;
      return [
        ...(type.description?.value.trimStart().startsWith('«') ? [] : [typeName]),
        ...(type.fields ?? [])
          .filter((field) => field.description === undefined)
          .map((field) => `${typeName}.${field.name.value}`),
      ];
    });
    expect(silent).toEqual([]);
  });
});

it('gives each root field to one scale: two answers to one question would not compose', () => {
  const names = scales.flatMap((scale) =>
    objects(sdlOf(scale).definitions)
      .filter((type) => ['Query', 'Mutation'].includes(type.name.value))
      .flatMap((type) => (type.fields ?? []).map((field) => field.name.value)),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
