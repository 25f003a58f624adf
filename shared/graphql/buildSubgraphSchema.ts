import { buildSubgraphSchema as federate } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from './decorators.js';
import { problemTypes } from './Problem.js';
import type { RequestContext } from './RequestContext.js';

/** What a scale lists of its rooms. */
export interface SubgraphParts {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => object>;
  /** Classes reached from no field: entities that only another scale returns. */
  readonly types?: readonly (new (
    ...args: never[]
  ) => object)[];
  /**
   * By entity name: from the key to the object its field resolvers expect. An extending scale always returns the stub,
   * since only the owner decides existence; an owner returns null for what does not exist for this reader.
   */
  readonly references: Readonly<Record<string, (reference: never, context: RequestContext) => unknown>>;
}

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires"])\n\n';

/** Makes a Federation 2 subgraph from decorated classes: its executable schema and its SDL, sorted so that it can be compared. */
export function buildSubgraphSchema(parts: SubgraphParts): { schema: GraphQLSchema; sdl: string } {
  const classes = buildSchemaSync({
    // biome-ignore lint/complexity/noBannedTypes: the library names classes so.
    resolvers: parts.resolvers as NonEmptyArray<Function>,
    orphanedTypes: [...problemTypes, ...(parts.types ?? [])],
    skipCheck: true,
    validate: false,
  });
  const sdl = federationLink + printSchemaWithDirectives(lexicographicSortSchema(classes));
  const resolvers: Record<string, unknown> = { ...createResolversMap(classes) };
  for (const [type, resolve] of Object.entries(parts.references)) {
    resolvers[type] = {
      ...(resolvers[type] as object | undefined),
      __resolveReference: (reference: never, context: RequestContext) => resolve(reference, context),
    };
  }
  return { schema: federate([{ typeDefs: parse(sdl), resolvers: resolvers as never }]), sdl };
}
