import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { inputPlace } from './inputPlace.js';

const kinds: ReadonlySet<string> = new Set([
  Kind.ENUM,
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
  Kind.VARIABLE_DEFINITION,
]);

/** Says BAD_INPUT and where of every value, written in the question or sent as a variable, that cannot be read. */
export function placedInputs(): Plugin {
  return {
    onValidate({ params: { documentAST, schema } }) {
      return ({ valid, result, setResult }) => {
        if (!valid) setResult(result.map((error) => placed(error as GraphQLError, documentAST, schema)));
      };
    },
    onExecute({ args: { document, schema } }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (!('errors' in result) || !result.errors?.some(isOfInput)) return;
          setResult({ ...result, errors: result.errors.map((error) => placed(error, document, schema)) });
        },
      };
    },
  };
}

function isOfInput(error: GraphQLError): boolean {
  const kind = error.path === undefined ? error.nodes?.[0]?.kind : undefined;
  return kind !== undefined && kinds.has(kind);
}

function placed(error: GraphQLError, document: DocumentNode, schema: GraphQLSchema): GraphQLError {
  const place = isOfInput(error) ? inputPlace(error, document, schema) : undefined;
  if (place === undefined) return error;
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    originalError: error.originalError ?? error,
    path: place.path,
    extensions: { ...error.extensions, code: 'BAD_INPUT', input: place.input },
  });
}
