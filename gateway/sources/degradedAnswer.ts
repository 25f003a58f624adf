import { type GraphQLSchema, isObjectType } from 'graphql';
import { type AnswerShape, applies, type FieldShape } from './AnswerShape.js';

type Data = Record<string, unknown>;
type Variables = Readonly<Record<string, unknown>> | undefined;

/**
 * The data of a fetch that failed: null for each key asked, and for entities one object each whose *fields* are null.
 * A missing entity would make the planner skip every fetch that requires one of its fields; null fields let the scale
 * that concludes do so, and say what it could not see.
 */
export function degradedData(shape: AnswerShape, variables: Variables, schema: GraphQLSchema): Data {
  const data: Data = {};
  for (const field of shape.fields) {
    data[field.key] = field.key === '_entities' ? degradedEntities(field, variables, schema) : null;
  }
  return data;
}

function degradedEntities(field: FieldShape, variables: Variables, schema: GraphQLSchema): Data[] {
  return representationsOf(variables).map((representation) => degradedEntity(field, representation, schema));
}

/** One entity of a failed fetch: its type, from its representation, and null for each field asked of that type. */
export function degradedEntity(entities: FieldShape, representation: unknown, schema: GraphQLSchema): Data {
  const typename = typenameOf(representation);
  const entity: Data = {};
  for (const field of entities.fields ?? []) {
    if (field.key !== '__typename' && applies(field, typename, schema)) entity[field.key] = null;
  }
  // A scale may know an interface as if it were a type: the entity keeps the true one it already has.
  if (typename !== undefined && isObjectType(schema.getType(typename))) entity.__typename = typename;
  return entity;
}

/** The entities a fetch asks about, as the planner names them. */
export function representationsOf(variables: Variables): readonly unknown[] {
  const representations = variables?.representations;
  return Array.isArray(representations) ? representations : [];
}

/** The type a representation names. */
export function typenameOf(representation: unknown): string | undefined {
  if (typeof representation !== 'object' || representation === null) return undefined;
  const { __typename: typename } = representation as { __typename?: unknown };
  return typeof typename === 'string' ? typename : undefined;
}
