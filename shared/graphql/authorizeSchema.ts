import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { authorizationTable, mayCall, mayRead } from '../identity/authorization.js';
import { emptyPage } from './connection.js';
import { GraphError } from './GraphError.js';
import type { RequestContext } from './RequestContext.js';

/** The type whose line in the authorization table decides: a list or a payload shows what its rows show. */
export function governingType(typeName: string): string {
  return typeName.replace(/(?:Connection|Edge|Payload)$/, '');
}

/** The same for a type of a schema: a list is governed by its rows, whatever its own name says. */
export function governingTypeOf(type: GraphQLObjectType): string {
  const { nodes, node } = type.getFields();
  const rows = /(?:Connection|Edge)$/.test(type.name) ? (nodes ?? node) : undefined;
  return governingType(rows === undefined ? type.name : getNamedType(rows.type).name);
}

/**
 * Holds every field of the schema to the authorization table: a mutation the role may not call is refused, a type the role
 * may not read is absent (null, an empty list, a page that counts zero), an excepted field is null.
 */
export function authorizeSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type === schema.getMutationType()) guardMutations(type);
    else guardReads(type);
  }
}

function guardMutations(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      if (!mayCall(context.actor, field.name)) {
        throw new GraphError(context.actor.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
      return resolve(source, args, context, info);
    };
  }
}

function guardReads(type: GraphQLObjectType): void {
  const excepted = new Set(
    authorizationTable.filter((line) => line.type === type.name).flatMap((line) => line.fields ?? []),
  );
  for (const field of Object.values(type.getFields())) {
    const returned = getNamedType(field.type);
    const governed = isObjectType(returned) && !returned.name.startsWith('_') ? governingTypeOf(returned) : undefined;
    const exception = excepted.has(field.name) ? field.name : undefined;
    if (governed === undefined && exception === undefined) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      const readable =
        (governed === undefined || mayRead(context.actor, governed)) &&
        (exception === undefined || mayRead(context.actor, type.name, exception));
      return readable ? resolve(source, args, context, info) : absent(field.type);
    };
  }
}

function absent(type: GraphQLOutputType): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return [];
  if (isObjectType(inner) && inner.name.endsWith('Connection')) return emptyPage;
  return null;
}
