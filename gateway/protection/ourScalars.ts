import { type GraphQLSchema, isScalarType } from 'graphql';
import {
  CentsScalar,
  CursorScalar,
  DateScalar,
  DateTimeScalar,
  HalfDaysScalar,
  InseeScalar,
  MonthScalar,
  SirenScalar,
} from '#shared/graphql/scalars.js';

const ours = [
  CentsScalar,
  CursorScalar,
  DateScalar,
  DateTimeScalar,
  HalfDaysScalar,
  InseeScalar,
  MonthScalar,
  SirenScalar,
];

/**
 * Lets the gateway read our scalars itself: a wrong INSEE code refuses the question before any scale is asked, instead of
 * failing one fetch and leaving nulls of its neighbours that look like absence. A scalar that does not describe itself as
 * ours is another supergraph's, whatever its name, and is left to its subgraphs.
 */
export function readOurScalars(schema: GraphQLSchema): void {
  for (const scalar of ours) {
    const known = schema.getType(scalar.name);
    if (!isScalarType(known) || known.description !== scalar.description) continue;
    known.parseValue = scalar.parseValue;
    known.parseLiteral = scalar.parseLiteral;
  }
}
