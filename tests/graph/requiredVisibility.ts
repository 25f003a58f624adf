import { type FieldNode, Kind, type ObjectTypeDefinitionNode, parse, print, type SelectionNode } from 'graphql';
import { governingType } from '#shared/graphql/authorizeSchema.js';
import { roles } from '#shared/identity/Actor.js';
import { type Line, whose } from '#shared/identity/authorizationLine.js';
import type { Sdls } from './graphFaults.js';

/**
 * What a scale needs of another one to answer is fetched by the planner as any client could fetch it. So a field named in
 * a `@requires` must be exactly as visible as its entity: less, and the owner would conclude from a hole; more, and anybody
 * reads it. @returns each field that is not, as "Need.poleOffer.lots: DIRECTOR"
 */
export function unequalRequirements(sdls: Sdls, table: readonly Line[]): string[] {
  const types = new Map<string, ObjectTypeDefinitionNode[]>();
  for (const sdl of Object.values(sdls)) {
    for (const type of parse(sdl).definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      types.set(type.name.value, [...(types.get(type.name.value) ?? []), type]);
    }
  }
  const returned = (type: string, field: string): string => {
    const definition = types
      .get(type)
      ?.flatMap(({ fields = [] }) => fields)
      .find(({ name }) => name.value === field);
    return definition === undefined ? '' : print(definition.type).replaceAll(/[![\]]/g, '');
  };
  const unequal = (entity: string, type: string, place: string, selections: readonly SelectionNode[]): string[] =>
    selections.filter(isField).flatMap((field) => {
      const name = field.name.value;
      const next = returned(type, name);
      const here = `${place}.${name}`;
      const ofField = readers(table, type, name);
      const ofReturned = types.has(next) ? readers(table, governingType(next)) : ofField;
      const wanted = readers(table, entity);
      return [
        ...[...new Set([...differing(wanted, ofField), ...differing(wanted, ofReturned)])].map(
          (role) => `${here}: ${role}`,
        ),
        ...unequal(entity, next, here, field.selectionSet?.selections ?? []),
      ];
    });
  const found = [...types.values()].flat().flatMap((type) =>
    requirementsOf(type).flatMap((fields) => {
      const [operation] = parse(`{ ${fields} }`).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
      return unequal(type.name.value, type.name.value, type.name.value, operation.selectionSet.selections);
    }),
  );
  return [...new Set(found)].sort();
}

/** The `fields` of each `@requires` on a field of the type. */
function requirementsOf(type: ObjectTypeDefinitionNode): string[] {
  return (type.fields ?? [])
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === 'requires')
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
}

const isField = (selection: SelectionNode): selection is FieldNode => selection.kind === Kind.FIELD;

/** Whose rows each role reads: of a type, or of one of its fields where an exception says so. */
function readers(table: readonly Line[], type: string, field?: string): ReadonlyMap<string, string> {
  const lines = table.filter((line) => line.type === type && line.verb === 'READ');
  const exceptions = lines.filter((line) => field !== undefined && line.fields?.includes(field));
  const applicable = exceptions.length > 0 ? exceptions : lines.filter(({ fields }) => fields === undefined);
  return new Map(
    roles.map((role) => [
      role,
      whose.filter((which) => applicable.some((line) => line.whose === which && line.roles.includes(role))).join(' '),
    ]),
  );
}

function differing(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  return [...left].filter(([role, which]) => right.get(role) !== which).map(([role]) => role);
}
