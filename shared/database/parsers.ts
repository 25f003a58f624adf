import { types } from 'pg';

type TextParser = (text: string) => unknown;

// PostgreSQL's own number for text[], which pg's list of types leaves out.
const textArray = 1009 as Parameters<typeof types.getTypeParser>[0];

/** int8 as a number: an amount beyond 2^53 would silently change, so it is refused. */
function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} is too large to be exact.`);
  return value;
}

const arrayOf = (element: TextParser): TextParser => {
  // The text array's parser knows the syntax; its elements are strings, or null for SQL's null.
  const parseTexts = types.getTypeParser(textArray) as (text: string) => (string | null)[];
  return (text) => parseTexts(text).map((item) => (item === null ? null : element(item)));
};

const asText: TextParser = (text) => text;

const parsers = new Map<number, TextParser>([
  [20, parseInteger],
  [1016, arrayOf(parseInteger)],
  // A day has no hour and no zone: a JavaScript Date would move it for anyone west of Greenwich.
  [1082, asText],
  [1182, arrayOf(asText)],
  // Exact decimals stay exact.
  [1700, asText],
  [1231, arrayOf(asText)],
]);

/**
 * How values come back from PostgreSQL, given to each connection rather than set for the whole process:
 * `date` and `numeric` as strings, `int8` (and `count(*)`) as a safe integer or an error.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return (own ?? types.getTypeParser(oid, format ?? 'text')) as (value: never) => unknown;
  },
};
