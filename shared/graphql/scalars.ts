import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

/** INSEE's code of a commune: département (01–95, 2A, 2B, 971–976 …) then commune, five characters. */
function isInsee(code: string): boolean {
  return /^(?:0[1-9]|[1-8]\d|9[0-57-9]|2[AB])\d{3}$/.test(code);
}

/** Luhn's check of a SIREN (nine digits): every second digit from the right doubled, sum divisible by ten. */
function isSiren(code: string): boolean {
  if (!/^\d{9}$/.test(code)) return false;
  const sum = [...code].reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** A month, "2027-03". */
function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) {
      throw badInput(`${name}: ${JSON.stringify(value)?.slice(0, 60)} — ${description}`);
    }
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function countScalar(name: string, description: string): GraphQLScalarType<number, number> {
  const check = (value: unknown): number => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      throw badInput(`${name}: ${JSON.stringify(value)?.slice(0, 60)} — ${description}`);
    }
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => Number(value),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.INT ? Number(node.value) : undefined),
  });
}

export const InseeScalar = textScalar('INSEE', 'Code INSEE d’une commune, five characters such as "62528".', isInsee);
export const SirenScalar = textScalar('SIREN', 'SIREN of an organisation: nine digits with a valid Luhn key.', isSiren);
export const MonthScalar = textScalar('Month', 'A calendar month, such as "2027-03".', isMonth);
export const CursorScalar = textScalar('Cursor', 'An opaque position in a list: give it back as it came.', (text) =>
  /^[A-Za-z0-9_-]{1,2000}$/.test(text),
);
export const HalfDaysScalar = countScalar('HalfDays', 'A whole number of half-days, zero or more.');
export const CentsScalar = countScalar('Cents', 'Money in euro cents, zero or more.');

export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, such as "2027-03-14".',
});

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, such as "2027-03-14T09:41:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : undefined;
    if (instant === undefined || Number.isNaN(instant.getTime()))
      throw badInput('DateTime: an ISO 8601 instant is expected.');
    return instant;
  },
});
