import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { type AnswerShape, isEntityWellFormed, isWellFormed } from './AnswerShape.js';
import { degradedData, degradedEntity, representationsOf, typenameOf } from './degradedAnswer.js';

type Data = Record<string, unknown>;
type Variables = Readonly<Record<string, unknown>> | undefined;

export interface CompleteAnswer {
  readonly data: Data;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A scale said something that is no answer to what it was asked. */
class IllFormedAnswer extends Error {
  override readonly name = 'IllFormedAnswer';
}

/**
 * A scale's answer with every key that was asked: what an error of the scale left out is null, entity by entity.
 * An entity that is null without an error is absent, and stays so. @throws IllFormedAnswer
 */
export function completeAnswer(
  answer: ExecutionResult,
  shape: AnswerShape,
  variables: Variables,
  schema: GraphQLSchema,
): CompleteAnswer {
  if (!isObject(answer)) throw new IllFormedAnswer('not an object');
  const errors = errorsFrom(answer.errors);
  const extensions = isObject(answer.extensions) ? { extensions: answer.extensions } : {};
  if (answer.data === null || answer.data === undefined) {
    if (!errors) throw new IllFormedAnswer('neither data nor errors');
    return { data: degradedData(shape, variables, schema), errors, ...extensions };
  }
  if (!isObject(answer.data)) throw new IllFormedAnswer('data is not an object');
  const data = completeEntities(answer.data, errors, shape, variables, schema);
  if (!isWellFormed(data, shape, schema)) throw new IllFormedAnswer('data is not of the form asked');
  return { data, ...(errors ? { errors } : {}), ...extensions };
}

function completeEntities(
  data: Data,
  errors: readonly GraphQLFormattedError[] | undefined,
  shape: AnswerShape,
  variables: Variables,
  schema: GraphQLSchema,
): Data {
  const asked = shape.fields.find((field) => field.key === '_entities');
  if (!asked) return data;
  const representations = representationsOf(variables);
  const { _entities: entities } = data;
  if (entities === null && errors) return { ...data, ...degradedData(shape, variables, schema) };
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw new IllFormedAnswer('not one entity per representation');
  }
  const failed = new Set(errors?.map(({ path }) => (path?.[0] === '_entities' ? path[1] : undefined)));
  const complete = entities.map((entity: unknown, index) => {
    const representation = representations[index];
    if (entity === null) return failed.has(index) ? degradedEntity(asked, representation, schema) : null;
    if (!isObject(entity) || !isEntityWellFormed(entity, asked.fields ?? [], schema, typenameOf(representation))) {
      throw new IllFormedAnswer('an entity is not of the form asked');
    }
    return entity;
  });
  return { ...data, _entities: complete };
}

function errorsFrom(errors: unknown): readonly GraphQLFormattedError[] | undefined {
  if (errors === undefined || errors === null) return undefined;
  if (!Array.isArray(errors)) throw new IllFormedAnswer('errors is not a list');
  if (errors.length === 0) return undefined;
  return errors.map((error: unknown) => {
    if (!isObject(error)) throw new IllFormedAnswer('an error is not an object');
    const { message, path, extensions } = error;
    return {
      message: typeof message === 'string' ? message : '',
      ...(Array.isArray(path) ? { path: path.filter(isPathPart) } : {}),
      ...(isObject(extensions) ? { extensions } : {}),
    };
  });
}

function isPathPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
