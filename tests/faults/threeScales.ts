import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, type GraphQLFieldResolver, parse } from 'graphql';
import type { Subgraph, SubgraphRequest } from '#shared/graphql/Subgraph.js';
import type { Scale } from '#shared/identity/Actor.js';

/** A scale of a few fields that remembers what it was asked. */
export interface TinyScale extends Subgraph {
  readonly asked: SubgraphRequest[];
  stopped: boolean;
}

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown> | ((parent: never) => unknown)>>;

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])\n`;

function tinyScale(scale: Scale, types: string, resolvers: Resolvers): TinyScale {
  const sdl = link + types;
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const asked: SubgraphRequest[] = [];
  const tiny: TinyScale = {
    scale,
    sdl,
    asked,
    stopped: false,
    async execute(request) {
      asked.push(request);
      const document = parse(request.query);
      const result = await execute({
        schema,
        document,
        variableValues: request.variables,
        operationName: request.operationName,
        contextValue: request,
      });
      const isChange = request.query.startsWith('mutation');
      return JSON.parse(JSON.stringify(isChange ? { ...result, extensions: { journal: `${scale}-7` } } : result));
    },
    ready: async () => !tiny.stopped,
    stop: async () => {
      tiny.stopped = true;
    },
  };
  return tiny;
}

const communes = [
  { insee: '62510', name: 'Liévin' },
  { insee: '62498', name: 'Lens' },
];

/** The commune's scale: it owns the need and concludes from what the two others offer. */
export function communeScale(): TinyScale {
  return tinyScale(
    'commune',
    `type Query { communes: [Commune!] commune(insee: ID!): Commune need(id: ID!): Need broken: String refused: String strict: Strict }
     type Mutation { propose(title: String!): ProposeAnswer }
     type ProposeAnswer { title: String }
     type Strict { certain: String! }
     type Commune @key(fields: "insee") { insee: ID! name: String }
     type Offer @shareable { lots: Int }
     type Advice { verdict: String missing: [String!] }
     type Need @key(fields: "id") {
       id: ID! kind: String
       agglomerationOffers: [Offer!] @external
       poleOffer: Offer @external
       advice: Advice @requires(fields: "agglomerationOffers { lots } poleOffer { lots }")
     }`,
    {
      Query: {
        communes: () => communes,
        commune: (_parent, { insee }) => communes.find((commune) => commune.insee === insee),
        need: (_parent, { id }) => ({ id, kind: 'ENGINEERING' }),
        broken: () => {
          throw new Error('relation "secret_table" does not exist');
        },
        refused: () => {
          throw new GraphQLError('Votre mandat ne suffit pas.', {
            extensions: { code: 'FORBIDDEN', stacktrace: ['x'] },
          });
        },
        strict: () => ({ certain: 'yes' }),
      },
      Mutation: { propose: (_parent, { title }) => ({ title }) },
      Need: {
        __resolveReference: (need: object) => ({ kind: 'ENGINEERING', ...need }),
        advice: (need: { agglomerationOffers?: unknown; poleOffer?: unknown }) => {
          const missing = [
            ...(need.agglomerationOffers === null ? ['call'] : []),
            ...(need.poleOffer === null ? ['pma'] : []),
          ];
          return { verdict: missing.length > 0 ? 'INDETERMINATE' : 'SUPPORT', missing };
        },
      },
      Commune: { __resolveReference: (commune: object) => commune },
    },
  );
}

/** The agglomeration's scale: labels of communes, offers for needs. */
export function callScale(): TinyScale {
  return tinyScale(
    'call',
    `type Query { agglomeration: Agglomeration }
     type Mutation { label(id: ID!): LabelAnswer }
     type LabelAnswer { id: ID }
     type Agglomeration @key(fields: "siren") { siren: ID! name: String }
     type Offer @shareable { lots: Int }
     type Commune @key(fields: "insee") { insee: ID! label: String group: WorkingGroup fragile: String }
     type WorkingGroup { elected: Int }
     type Need @key(fields: "id") {
       id: ID! kind: String @external
       agglomerationOffers: [Offer!] @requires(fields: "kind")
     }`,
    {
      Query: { agglomeration: () => ({ siren: '246200364', name: 'CALL' }) },
      Mutation: { label: (_parent, { id }) => ({ id }) },
      Commune: {
        label: (commune: { insee: string }) => `label of ${commune.insee}`,
        group: () => ({ elected: 5 }),
        fragile: (commune: { insee: string }) => {
          if (commune.insee === '62498') throw new Error('select * from technicians');
          return 'whole';
        },
      },
      Need: { agglomerationOffers: () => [{ lots: 3 }] },
    },
  );
}

/** The pole's scale: its offer for needs. */
export function pmaScale(): TinyScale {
  return tinyScale(
    'pma',
    `type Query { pole: Pole }
     type Pole @key(fields: "siren") { siren: ID! name: String }
     type Offer @shareable { lots: Int }
     type Commune @key(fields: "insee") { insee: ID! technicians: Int }
     type Need @key(fields: "id") { id: ID! kind: String @external poleOffer: Offer @requires(fields: "kind") }`,
    {
      Query: { pole: () => ({ siren: '200040061', name: 'PMA' }) },
      Commune: { technicians: () => 2 },
      Need: { poleOffer: () => ({ lots: 4 }) },
    },
  );
}
