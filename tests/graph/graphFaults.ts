import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeDefinitionNode,
} from 'graphql';

/** Subgraphs' SDL by name. */
export type Sdls = Readonly<Record<string, string>>;

interface Defined {
  readonly scale: string;
  readonly type: TypeDefinitionNode;
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);
/** What may name an entity: an official code of its own, or the id we made. */
const keysAllowed = new Set(['insee', 'siren', 'id']);

/** Every place where these subgraphs break a rule of the graph's form, as "rule: place". None in a sound graph. */
export function graphFaults(sdls: Sdls): string[] {
  const defined = Object.entries(sdls).flatMap(([scale, sdl]) =>
    parse(sdl)
      .definitions.filter(isTypeDefinition)
      .map((type): Defined => ({ scale, type })),
  );
  const byName = new Map<string, Defined[]>();
  for (const one of defined) byName.set(one.type.name.value, [...(byName.get(one.type.name.value) ?? []), one]);
  return [
    ...defined.flatMap(keyFaults),
    ...defined.flatMap(rootFaults),
    ...defined.flatMap(commandFaults(defined)),
    ...[...byName].flatMap(([name, all]) => sharingFaults(name, all)),
  ];
}

/** An entity is named by one official code or id, and is reached by its own field, never by a `node(id)`. */
function keyFaults({ scale, type }: Defined): string[] {
  if (rootTypes.has(type.name.value)) {
    return fieldsOf(type)
      .filter(({ name }) => name.value === 'node' || name.value === 'nodes')
      .map(({ name }) => `node: ${scale} ${name.value}`);
  }
  return keysOf(type)
    .filter((key) => !keysAllowed.has(key))
    .map((key) => `key: ${scale} ${type.name.value} by ${key}`);
}

function rootFaults({ scale, type }: Defined): string[] {
  if (!rootTypes.has(type.name.value)) return [];
  return fieldsOf(type)
    .filter((field) => isShareable(type) || isShareable(field))
    .map(({ name }) => `shared root: ${scale} ${name.value}`);
}

/**
 * Every change carries the key of its repetition; on a row that exists, the version that was read too. An upsert cannot
 * know whether the row exists: its version is optional.
 */
function commandFaults(defined: readonly Defined[]) {
  return ({ scale, type }: Defined): string[] => {
    if (type.name.value !== 'Mutation') return [];
    return fieldsOf(type).flatMap((field) => {
      const named = field.arguments?.map((argument) => print(argument.type).replaceAll(/[![\]]/g, '')) ?? [];
      const input = defined.find((one) => one.scale === scale && named.includes(one.type.name.value))?.type;
      const fields = input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (input.fields ?? []) : [];
      const has = (name: string, of: string) => fields.some((one) => one.name.value === name && print(one.type) === of);
      const upserts = field.name.value.startsWith('upsert');
      const isOfOneRow = !upserts && (has('id', 'ID!') || fields.some(({ name }) => name.value === 'expectedVersion'));
      return [
        ...(has('idempotencyKey', 'String!') ? [] : [`no idempotency key: ${scale} ${field.name.value}`]),
        ...(!isOfOneRow || has('expectedVersion', 'Int!') ? [] : [`no expected version: ${scale} ${field.name.value}`]),
      ];
    });
  };
}

/** What two scales both define: the same enum and input, a value type shared in each, an entity's connection in none but one. */
function sharingFaults(name: string, everywhere: readonly Defined[]): string[] {
  const all = everywhere.filter(({ type }) => !isOnlyHeard(type));
  const [first, ...others] = all;
  if (first === undefined || others.length === 0 || rootTypes.has(name)) return [];
  const differing = others.filter(({ type }) => form(type) !== form(first.type)).map(({ scale }) => scale);
  switch (first.type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return differing.map((scale) => `differs: ${scale} ${name}`);
    case Kind.OBJECT_TYPE_DEFINITION:
      if (/(?:Connection|Edge)$/.test(name)) return [`connection of several scales: ${name}`];
      if (all.some(({ type }) => keysOf(type).length > 0)) return officialNameFaults(name, all);
      return [
        ...differing.map((scale) => `differs: ${scale} ${name}`),
        ...all.filter(({ type }) => !isShareable(type)).map(({ scale }) => `not shareable: ${scale} ${name}`),
      ];
    default:
      return [`kind: ${name}`];
  }
}

/** A scale that requires a value of another scale names the fields it hears, all of them external, and defines nothing. */
function isOnlyHeard(type: TypeDefinitionNode): boolean {
  const fields = fieldsOf(type);
  return (
    fields.length > 0 && fields.every(({ directives }) => directives?.some(({ name }) => name.value === 'external'))
  );
}

/** Each scale that speaks of a commune can name it by itself. */
function officialNameFaults(name: string, all: readonly Defined[]): string[] {
  if (name !== 'Commune') return [];
  return all.flatMap(({ scale, type }) =>
    ['name', 'population']
      .filter((wanted) => !fieldsOf(type).some((field) => field.name.value === wanted && isShareable(field)))
      .map((wanted) => `commune without ${wanted}: ${scale}`),
  );
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}

function fieldsOf(type: TypeDefinitionNode): readonly FieldDefinitionNode[] {
  return type.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
}

function keysOf(type: TypeDefinitionNode): string[] {
  return (type.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given }) => given ?? [])
    .flatMap(({ name, value }) => (name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : []));
}

function isShareable(node: ObjectTypeDefinitionNode | TypeDefinitionNode | FieldDefinitionNode): boolean {
  return node.directives?.some(({ name }) => name.value === 'shareable') ?? false;
}

/** A type without its words: a description may differ, what a client can send or get may not. */
function form(type: TypeDefinitionNode): string {
  const wordless = (field: FieldDefinitionNode | InputValueDefinitionNode) =>
    `${field.name.value}: ${print(field.type)}`;
  switch (type.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return (type.values ?? []).map(({ name }) => name.value).join(' ');
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map(wordless).join(' ');
    default:
      return type.kind;
  }
}
