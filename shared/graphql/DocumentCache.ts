import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';

/** A document that was parsed and validated once, or what is wrong with it. */
export type CheckedDocument =
  | { readonly ok: true; readonly document: DocumentNode; readonly mutates: (operationName?: string) => boolean }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Parses and validates each distinct query text once; the gateway's plans are few and come back for ever. */
export class DocumentCache {
  readonly #known = new Map<string, CheckedDocument>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly capacity = 1000,
  ) {}

  get(query: string): CheckedDocument {
    const known = this.#known.get(query);
    if (known !== undefined) return known;
    const checked = this.#check(query);
    if (this.#known.size >= this.capacity) {
      const oldest = this.#known.keys().next().value;
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    this.#known.set(query, checked);
    return checked;
  }

  #check(query: string): CheckedDocument {
    try {
      const document = parse(query);
      const errors = validate(this.schema, document);
      if (errors.length > 0) return { ok: false, errors };
      return {
        ok: true,
        document,
        mutates: (operationName) => getOperationAST(document, operationName)?.operation === 'mutation',
      };
    } catch (error) {
      return {
        ok: false,
        errors: [error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.')],
      };
    }
  }
}
