import { GraphQLError } from 'graphql';
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

  constructor(code: ErrorCode, words: Message = errorCodes[code]) {
    super(words.fr, { extensions: { code } });
    this.code = code;
    this.words = { fr: words.fr, en: words.en };
  }
}
