import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Where the value stands that could not be read. */
export interface InputPlace {
  /** Response keys down to the field that takes the value, or to the list before it. */
  readonly path: readonly string[];
  /** Argument, then names and indexes from the outside in, as in a Problem's path. */
  readonly input: readonly string[];
}

type Where = { readonly keys: readonly string[]; readonly type: GraphQLOutputType | undefined };

/** The place of the value that `error`, about a value or a variable of `document`, complains of; undefined when it is about neither. */
export function inputPlace(error: GraphQLError, document: DocumentNode, schema: GraphQLSchema): InputPlace | undefined {
  const node = error.nodes?.[0];
  if (node === undefined) return undefined;
  const isVariable = node.kind === Kind.VARIABLE_DEFINITION;
  const isSought = (value: ASTNode): boolean =>
    isVariable ? value.kind === Kind.VARIABLE && value.name.value === node.variable.name.value : value === node;
  const inVariable = isVariable ? placeInVariable(error) : [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const inSelections = (
    set: SelectionSetNode,
    { keys, type }: Where,
    within: readonly string[],
  ): InputPlace | undefined => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const found = inField(selection, { keys, type }, within);
        if (found !== undefined) return found;
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const name = isSpread ? selection.name.value : '';
      if (isSpread && within.includes(name)) continue;
      const fragment = isSpread ? fragments.get(name) : selection;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const on = condition === undefined ? type : (schema.getType(condition) as GraphQLObjectType | undefined);
      const found = inSelections(fragment.selectionSet, { keys, type: on }, isSpread ? [...within, name] : within);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const inField = (field: FieldNode, { keys, type }: Where, within: readonly string[]): InputPlace | undefined => {
    const stopped = isListed(type);
    const path = stopped ? keys : [...keys, field.alias?.value ?? field.name.value];
    for (const argument of field.arguments ?? []) {
      const input = placeInValue(argument.value, isSought);
      if (input !== undefined) return { path, input: [argument.name.value, ...input, ...inVariable] };
    }
    if (field.selectionSet === undefined) return undefined;
    const parent = namedOf(type);
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const next = stopped ? type : fields[field.name.value]?.type;
    return inSelections(field.selectionSet, { keys: path, type: next }, within);
  };

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation) ?? undefined;
    const found = inSelections(definition.selectionSet, { keys: [], type: root }, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isListed(type: GraphQLOutputType | undefined): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function namedOf(type: GraphQLOutputType | undefined): unknown {
  return isNonNullType(type) ? type.ofType : type;
}

function placeInValue(value: ValueNode, isSought: (node: ASTNode) => boolean): readonly string[] | undefined {
  if (isSought(value)) return [];
  const parts: (readonly [string, ASTNode, ValueNode])[] =
    value.kind === Kind.OBJECT
      ? value.fields.map((field) => [field.name.value, field, field.value] as const)
      : value.kind === Kind.LIST
        ? value.values.map((part, index) => [String(index), part, part] as const)
        : [];
  for (const [name, node, part] of parts) {
    const found = isSought(node) ? [] : placeInValue(part, isSought);
    if (found !== undefined) return [name, ...found];
  }
  return undefined;
}

/** graphql-js tells where in a variable only in words: `…got invalid value -1 at "input.months[0].planned"; why`. */
function placeInVariable(error: GraphQLError): readonly string[] {
  const why = error.originalError?.message ?? '';
  const before = error.message.endsWith(`; ${why}`) ? error.message.slice(0, -why.length - 2) : error.message;
  const [, place = ''] = / at "([\w.[\]]+)"$/.exec(before) ?? [];
  return place
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .slice(1);
}
