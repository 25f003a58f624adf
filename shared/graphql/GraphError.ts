import { type ASTNode, GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes } from './errorCodes.js';
import type { Locale } from './Subgraph.js';

/** A message in each of the product's languages. */
export type Message = Readonly<Record<Locale, string>>;

/**
 * A deliberate error: the only kind whose words reach a client. Everything else is masked as INTERNAL.
 * Thrown where no Problem can be returned: a read, a value that no scalar can parse, a missing mandate.
 */
export class GraphError extends GraphQLError {
  readonly code: ErrorCode;
  readonly words: Message;

  /** @param node what of the document it is about, where it is about the document */
  constructor(code: ErrorCode, words: Message = errorCodes[code], node?: ASTNode) {
    super(words.fr, { extensions: { code }, ...(node === undefined ? {} : { nodes: node }) });
    this.code = code;
    this.words = { fr: words.fr, en: words.en };
  }
}
