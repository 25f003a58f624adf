import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';

/** What a fetch asks, read once per operation text: which keys its answer has, and of what form each is. */
export interface AnswerShape {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly key: string;
  /** How many lists are around the value. */
  readonly lists: number;
  /** For an object its own fields; undefined for a leaf. */
  readonly fields?: readonly FieldShape[];
  /** The type condition under which the field was asked; undefined when it is asked of every object here. */
  readonly on?: string;
  /** True under `@skip` or `@include`: its absence is no fault. */
  readonly conditional: boolean;
}

type Data = Readonly<Record<string, unknown>>;

/** Reads the shape of a subgraph operation. `schema` holds every type of the supergraph. */
export function answerShape(operationText: string, schema: GraphQLSchema): AnswerShape {
  const document = parse(operationText, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  if (!operation) throw new Error('A fetch without an operation');
  const root = schema.getRootType(operation.operation) ?? undefined;
  const reader = new ShapeReader(schema, fragments);
  return {
    kind: operation.operation,
    fields: reader.fieldsOf(operation.selectionSet.selections, root, undefined, false),
  };
}

class ShapeReader {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  fieldsOf(
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType | undefined,
    on: string | undefined,
    conditional: boolean,
  ): FieldShape[] {
    return selections.flatMap((selection) => {
      const mayBeAbsent = conditional || (selection.directives?.length ?? 0) > 0;
      if (selection.kind === Kind.FIELD) return [this.fieldOf(selection, parent, on, mayBeAbsent)];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const name = fragment.typeCondition?.name.value;
      const type = name === undefined ? parent : this.schema.getType(name);
      // A condition on the very type the object has anyway conditions nothing.
      const condition = name === undefined || (isObjectType(parent) && parent.name === name) ? on : name;
      return this.fieldsOf(fragment.selectionSet.selections, type, condition, mayBeAbsent);
    });
  }

  private fieldOf(
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    on: string | undefined,
    conditional: boolean,
  ): FieldShape {
    const key = node.alias?.value ?? node.name.value;
    const condition = on === undefined ? {} : { on };
    const selections = node.selectionSet?.selections;
    // Federation's own root field is no part of the supergraph's Query.
    if (node.name.value === '_entities' && selections) {
      return {
        key,
        lists: 1,
        fields: this.fieldsOf(selections, undefined, undefined, false),
        ...condition,
        conditional,
      };
    }
    const type =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value]?.type : undefined;
    const named = type ? getNamedType(type) : undefined;
    const lists = type ? listsAround(type) : -1;
    if (!selections) return { key, lists, ...condition, conditional };
    const inner = named && isCompositeType(named) ? named : undefined;
    return { key, lists, fields: this.fieldsOf(selections, inner, undefined, false), ...condition, conditional };
  }
}

function listsAround(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsAround(type.ofType);
  return isListType(type) ? 1 + listsAround(type.ofType) : 0;
}

/**
 * Whether a fetch's data is what was asked, its entities apart. A null is always well-formed: what may be null is for
 * the schema to say.
 */
export function isWellFormed(data: Data, shape: AnswerShape, schema: GraphQLSchema): boolean {
  const fields = shape.fields.filter((field) => field.key !== '_entities');
  return areFieldsWellFormed(data, fields, schema, undefined);
}

/** Whether the fields asked of one entity are all there. `typename` is its representation's. */
export function isEntityWellFormed(
  entity: Data,
  fields: readonly FieldShape[],
  schema: GraphQLSchema,
  typename: string | undefined,
): boolean {
  return areFieldsWellFormed(entity, fields, schema, typename);
}

function areFieldsWellFormed(
  object: Data,
  fields: readonly FieldShape[],
  schema: GraphQLSchema,
  representedType: string | undefined,
): boolean {
  const typename = typeof object.__typename === 'string' ? object.__typename : representedType;
  for (const field of fields) {
    const value = object[field.key];
    if (value === null) continue;
    if (value === undefined) {
      if (field.conditional || !applies(field, typename, schema)) continue;
      return false;
    }
    if (!isValueWellFormed(value, field, field.lists, schema)) return false;
  }
  return true;
}

/** Whether a field asked under a condition concerns an object of this type; an unknown type is given the benefit. */
export function applies(field: FieldShape, typename: string | undefined, schema: GraphQLSchema): boolean {
  if (field.on === undefined) return true;
  if (typename === undefined) return false;
  if (field.on === typename) return true;
  const condition = schema.getType(field.on);
  const type = schema.getType(typename);
  return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
}

function isValueWellFormed(value: unknown, field: FieldShape, lists: number, schema: GraphQLSchema): boolean {
  if (value === null) return true;
  // A type the supergraph does not show (-1): only objects can be told from leaves.
  if (lists > 0 || (lists < 0 && Array.isArray(value))) {
    if (!Array.isArray(value)) return false;
    return value.every((item) => isValueWellFormed(item, field, lists < 0 ? lists : lists - 1, schema));
  }
  if (!field.fields) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return areFieldsWellFormed(value as Data, field.fields, schema, undefined);
}
