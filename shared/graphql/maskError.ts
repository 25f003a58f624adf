import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes } from './errorCodes.js';
import { GraphError } from './GraphError.js';
import type { Locale } from './Subgraph.js';

/** graphql-js throws its own errors, without a code, for what a document or a variable got wrong. */
function isAboutInput(error: GraphQLError): boolean {
  return (
    error.originalError === undefined ||
    /^(Variable|Argument|Value|Enum|Expected|Field "[^"]+" of required)/.test(error.message)
  );
}

function deliberate(error: GraphQLError): GraphError | undefined {
  for (
    let cause: unknown = error;
    cause instanceof Error;
    cause = (cause as { originalError?: unknown }).originalError
  ) {
    if (cause instanceof GraphError) return cause;
  }
  return undefined;
}

/**
 * The one place that decides which words of an error leave a scale: a GraphError's, in the reader's language;
 * what graphql-js says of an input (BAD_INPUT); anything else becomes INTERNAL and is handed to `report`.
 */
export function maskError(
  error: GraphQLError,
  locale: Locale,
  report: (cause: unknown) => void,
): GraphQLFormattedError {
  const place = {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
  };
  const known = deliberate(error);
  if (known !== undefined) return { message: known.words[locale], ...place, extensions: { ...known.extensions } };
  if (isAboutInput(error)) {
    return { message: error.message, ...place, extensions: { code: 'BAD_INPUT' } };
  }
  report(error.originalError ?? error);
  return { message: errorCodes.INTERNAL[locale], ...place, extensions: { code: 'INTERNAL' } };
}
