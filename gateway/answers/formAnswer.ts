import {
  BREAK,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { NotFormed, ObjectForm, type ValueForm } from './ObjectForm.js';

type Data = Readonly<Record<string, unknown>>;

export interface FormedAnswer {
  readonly data: Record<string, unknown> | null;
  /** Nulls and values that the schema forbids. */
  readonly errors: GraphQLError[];
}

/** Puts what the scales said in the form the client asked: its keys, their order, nulls where the schema allows them. */
export type Former = (input: Data) => FormedAnswer;

/**
 * Reads an operation once and gives what forms its answers. The federation runtime does the same by walking the
 * operation anew for each object of each answer, which was a third of the gateway's work; the results are equal.
 * Undefined for an operation with directives or introspection: that is left to the runtime.
 */
export function formerOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Former | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root || [operation, ...fragments.values()].some(hasDirectives)) return undefined;
  const form = new ObjectForm(schema, fragments, root, [{ set: operation.selectionSet, on: root }]);
  try {
    form.prepare();
  } catch (error) {
    if (error instanceof NotFormed) return undefined;
    throw error;
  }
  return (input) => {
    const forming = new Forming(schema);
    const data = forming.object(input, form, undefined);
    return { data: data === NULLED ? null : data, errors: forming.errors };
  };
}

/** Whether `@skip` or `@include` may make the answer's keys depend on variables. */
function hasDirectives(definition: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let found = false;
  visit(definition, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** A null whose error has been noted already. */
const NULLED = Symbol('nulled');
/** A null where none may be: whatever holds it becomes null. */
const FORBIDDEN = Symbol('forbidden');

class Forming {
  readonly errors: GraphQLError[] = [];
  private readonly path: (string | number)[] = [];

  constructor(private readonly schema: GraphQLSchema) {}

  object(input: Data, form: ObjectForm, typename: string | undefined): Record<string, unknown> | typeof NULLED {
    const fields = form.fields(typename);
    if (!fields) return this.fault('Invalid __typename found');
    const output: Record<string, unknown> = {};
    for (const field of fields) {
      const { key } = field;
      const value = field.isInherited && !Object.hasOwn(input, key) ? null : (input[key] ?? null);
      if (field.value === undefined) {
        const named = this.schema.getType(String(value ?? input.__typename)) ?? field.parent;
        if (!isObjectType(named)) return NULLED;
        output[key] = named.name;
        continue;
      }
      this.path.push(key);
      const formed = this.value(value, field.value, field.name);
      this.path.pop();
      if (formed === FORBIDDEN) return NULLED;
      output[key] = formed === NULLED ? null : formed;
    }
    return output;
  }

  private value(value: unknown, form: ValueForm, name: string): unknown {
    if (form.kind === 'NON_NULL') {
      const formed = this.value(value, form.of, name);
      if (formed === null) this.fault(`Cannot return null for non-nullable field ${name}.`);
      return formed === null || formed === NULLED ? FORBIDDEN : formed;
    }
    if (value === null || value === undefined) return null;
    switch (form.kind) {
      case 'LEAF':
        return form.isValid(value) ? value : this.fault(`Invalid value found for field ${name}.`);
      case 'LIST':
        return Array.isArray(value) ? this.list(value, form.of, name) : this.fault(`Invalid list found for ${name}.`);
      case 'OBJECT': {
        if (typeof value !== 'object') return this.fault(`Invalid object found for field ${name}.`);
        const { __typename: typename } = value as { __typename?: unknown };
        return this.object(value as Data, form.form, typeof typename === 'string' ? typename : undefined);
      }
    }
  }

  private list(items: readonly unknown[], of: ValueForm, name: string): unknown {
    const { path } = this;
    const output = new Array<unknown>(items.length);
    let isForbidden = false;
    for (let index = 0; index < items.length; index += 1) {
      path.push(index);
      const formed = this.value(items[index], of, name);
      path.pop();
      if (formed === FORBIDDEN) isForbidden = true;
      output[index] = formed === NULLED ? null : formed;
    }
    return isForbidden ? NULLED : output;
  }

  private fault(message: string): typeof NULLED {
    this.errors.push(new GraphQLError(message, { path: [...this.path] }));
    return NULLED;
  }
}
