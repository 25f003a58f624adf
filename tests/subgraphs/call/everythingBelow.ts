import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { governingTypeOf } from '#shared/graphql/authorizeSchema.js';
import { leastInput } from '#tests/support/leastInput.js';
import type { Row } from './threeAgglomerations.js';

/** What is only named below an agglomeration: it belongs to nobody here, or leads back to the other tenants. */
const named: ReadonlySet<string> = new Set(['Agglomeration', 'Commune', 'Project', 'Need', 'Framework', 'Source']);
const depth = 6;

/** Every field below a type, lists whole, each required argument with the least that it takes; for a generated question. */
export function everythingBelow(type: GraphQLObjectType, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.name.startsWith('_')) return [];
    if (isLeafType(inner)) return [`${field.name}${argumentsOf(field)}`];
    if (!isObjectType(inner) || above.includes(inner.name) || above.length > depth) return [];
    if (inner.name === 'PageInfo' || inner.name.endsWith('Edge')) return [];
    if (named.has(inner.name)) return [];
    const below = everythingBelow(inner, [...above, type.name]);
    return below === '' ? [] : [`${field.name}${argumentsOf(field)} { ${below} }`];
  });
  return ['__typename', ...fields].join(' ');
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap(({ name, type }) => {
    if (name === 'first') return ['first: 200'];
    return String(type).endsWith('!') && name !== 'history' ? [`${name}: ${JSON.stringify(leastInput(type))}`] : [];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** Rows of an answer by the type that governs them, each told by its own leaves. */
export function rowsByType(schema: GraphQLSchema, answer: unknown, found = new Map<string, Map<string, Row>>()) {
  if (Array.isArray(answer)) for (const one of answer) rowsByType(schema, one, found);
  else if (answer !== null && typeof answer === 'object') {
    const row = answer as Row;
    const type = schema.getType(row.__typename);
    if (isObjectType(type) && !type.name.endsWith('Connection')) {
      const governing = governingTypeOf(type);
      const leaves = Object.entries(row).filter(([, value]) => value === null || typeof value !== 'object');
      const key = row.id ?? JSON.stringify(leaves);
      found.set(governing, (found.get(governing) ?? new Map()).set(key, row));
    }
    for (const value of Object.values(row)) rowsByType(schema, value, found);
  }
  return found;
}
