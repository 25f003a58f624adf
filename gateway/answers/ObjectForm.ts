import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type LeafCheck, leafCheck } from './leafCheck.js';

/** What a value of an answer must be, by its place in the operation. */
export type ValueForm =
  | { readonly kind: 'NON_NULL'; readonly of: ValueForm }
  | { readonly kind: 'LIST'; readonly of: ValueForm }
  | { readonly kind: 'LEAF'; readonly isValid: LeafCheck }
  | { readonly kind: 'OBJECT'; readonly form: ObjectForm };

export interface FieldForm {
  readonly key: string;
  /** `Type.field`, for the sentence of an error. */
  readonly name: string;
  /** True for a key that every object inherits (`constructor`): only an own one counts. */
  readonly isInherited: boolean;
  /** The value's form; undefined for `__typename`, which the object's type answers. */
  readonly value: ValueForm | undefined;
  /** The type a `__typename` answers when the data names none. */
  readonly parent: GraphQLCompositeType;
}

interface Selected {
  readonly set: SelectionSetNode;
  readonly on: GraphQLCompositeType;
}

/** What is not put in this form: its answer is left to the runtime. */
export class NotFormed extends Error {}

/** The fields of an object in the order asked, by the type the data says it has. Read once per operation and type. */
export class ObjectForm {
  private readonly byTypename = new Map<string | undefined, readonly FieldForm[] | undefined>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly declared: GraphQLCompositeType,
    private readonly selected: readonly Selected[],
  ) {}

  /** Undefined when the data names a type that the graph does not show. */
  fields(typename: string | undefined): readonly FieldForm[] | undefined {
    if (this.byTypename.has(typename)) return this.byTypename.get(typename);
    const type = typename === undefined ? this.declared : this.schema.getType(typename);
    const fields = isCompositeType(type) ? this.collect(type, typename !== undefined) : undefined;
    // The data may name anything: only what the graph knows is kept.
    if (fields) this.byTypename.set(typename, fields);
    return fields;
  }

  /** Reads all that can be reached, so that what cannot be formed shows before the first answer. */
  prepare(): void {
    const possible = isAbstractType(this.declared) ? this.schema.getPossibleTypes(this.declared) : [];
    for (const typename of [undefined, ...possible.map(({ name }) => name)]) {
      for (const field of this.fields(typename) ?? []) prepareValue(field.value);
    }
  }

  private collect(type: GraphQLCompositeType, isNamed: boolean): readonly FieldForm[] {
    const found = new Map<string, { nodes: FieldNode[]; on: GraphQLCompositeType; parent: GraphQLCompositeType }>();
    const visit = (set: SelectionSetNode, on: GraphQLCompositeType, parent: GraphQLCompositeType): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const known = found.get(key);
          if (known) known.nodes.push(selection);
          else found.set(key, { nodes: [selection], on, parent });
          continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        if (!fragment) throw new NotFormed();
        const name = fragment.typeCondition?.name.value;
        const condition = name === undefined ? parent : this.schema.getType(name);
        if (!isCompositeType(condition)) throw new NotFormed();
        const applies = name === undefined || this.isSubtype(condition, isNamed ? type : parent);
        if (applies) visit(fragment.selectionSet, name === undefined ? on : condition, condition);
      }
    };
    for (const { set, on } of this.selected) visit(set, on, type);
    return [...found].map(([key, { nodes, on, parent }]) => this.fieldForm(key, nodes, on, parent));
  }

  private isSubtype(wider: GraphQLCompositeType, narrower: GraphQLCompositeType): boolean {
    if (wider === narrower) return true;
    if (!isAbstractType(wider)) return false;
    return (isObjectType(narrower) || isInterfaceType(narrower)) && this.schema.isSubType(wider, narrower);
  }

  private fieldForm(
    key: string,
    nodes: readonly FieldNode[],
    on: GraphQLCompositeType,
    parent: GraphQLCompositeType,
  ): FieldForm {
    const name = nodes[0]?.name.value ?? '';
    // A key that would set the prototype of the answer is left to the runtime, and so is introspection.
    if (key === '__proto__' || name === '__schema' || name === '__type') throw new NotFormed();
    const base = { key, name: `${on.name}.${name}`, isInherited: key in Object.prototype, parent };
    if (name === '__typename') return { ...base, value: undefined };
    const type = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name]?.type : undefined;
    if (!type) throw new NotFormed();
    return { ...base, value: this.valueForm(type, nodes) };
  }

  private valueForm(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueForm {
    if (isNonNullType(type)) return { kind: 'NON_NULL', of: this.valueForm(type.ofType, nodes) };
    if (isListType(type)) return { kind: 'LIST', of: this.valueForm(type.ofType, nodes) };
    if (isLeafType(type)) return { kind: 'LEAF', isValid: leafCheck(type) };
    const selected = nodes.flatMap(({ selectionSet }) => (selectionSet ? [{ set: selectionSet, on: type }] : []));
    return { kind: 'OBJECT', form: new ObjectForm(this.schema, this.fragments, type, selected) };
  }
}

function prepareValue(value: ValueForm | undefined): void {
  if (!value || value.kind === 'LEAF') return;
  if (value.kind === 'OBJECT') value.form.prepare();
  else prepareValue(value.of);
}
