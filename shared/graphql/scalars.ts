import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { GraphError, type Message } from './GraphError.js';

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

/** PostgreSQL's calendar has no year zero. */
const hasYear = (text: string): boolean => !text.startsWith('0000');

/** A month, "2027-03". */
function isMonth(text: string): boolean {
  return hasYear(text) && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** What a scalar refuses, said in both languages: the value as far as it can be shown, then what is expected. */
function refused(name: string, value: unknown, expected: Message, node?: ValueNode): GraphError {
  const shown = node === undefined ? shortly(value) : print(node).slice(0, longestShown);
  return new GraphError(
    'BAD_INPUT',
    {
      fr: `${name}\u00a0: ${shown} n’en est pas un. Il faut ${expected.fr}\u00a0: corrigez et renvoyez.`,
      en: `${name}: ${shown} is none. Give ${expected.en}: correct it and send again.`,
    },
    node,
  );
}

const longestShown = 60;

/** Lists and objects are named, not shown: their depth is the sender's choice. */
function shortly(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return (JSON.stringify(value) ?? 'undefined').slice(0, longestShown);
}

interface Kept<Value> {
  readonly name: string;
  readonly description: string;
  readonly expected: Message;
  /** The literal's content, undefined where the literal is of another kind. */
  readonly literal: (node: ValueNode) => unknown;
  /** The value when it is one, otherwise undefined. */
  readonly read: (value: unknown) => Value | undefined;
  readonly serialize: (value: unknown) => unknown;
}

function scalar<Value>({ name, description, expected, literal, read, serialize }: Kept<Value>) {
  const check = (value: unknown, node?: ValueNode): Value => {
    const kept = read(value);
    if (kept === undefined) throw refused(name, value, expected, node);
    return kept;
  };
  return new GraphQLScalarType<Value, unknown>({
    name,
    description,
    serialize,
    parseValue: (value) => check(value),
    parseLiteral: (node) => check(literal(node), node),
  });
}

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);
const numberOf = (node: ValueNode): unknown => (node.kind === Kind.INT ? Number(node.value) : undefined);

function textScalar(name: string, description: string, expected: Message, accepts: (text: string) => boolean) {
  return scalar<string>({
    name,
    description,
    expected,
    literal: textOf,
    read: (value) => (typeof value === 'string' && accepts(value) ? value : undefined),
    serialize: String,
  });
}

function countScalar(name: string, description: string, expected: Message) {
  return scalar<number>({
    name,
    description,
    expected,
    literal: numberOf,
    read: (value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined),
    serialize: Number,
  });
}

function readDay(value: unknown): string | undefined {
  try {
    const day = GraphQLLocalDate.parseValue(value);
    return hasYear(day) ? day : undefined;
  } catch {
    return undefined;
  }
}

export const InseeScalar = textScalar(
  'INSEE',
  'Code INSEE d’une commune, five characters such as "62528".',
  { fr: 'un code INSEE de cinq caractères, tel que "62528"', en: 'an INSEE code of five characters, such as "62528"' },
  isInsee,
);
export const SirenScalar = textScalar(
  'SIREN',
  'SIREN of an organisation: nine digits with a valid Luhn key.',
  { fr: 'neuf chiffres dont la clé est juste', en: 'nine digits whose key is right' },
  isSiren,
);
export const MonthScalar = textScalar(
  'Month',
  'A calendar month, such as "2027-03".',
  { fr: 'un mois tel que "2027-03"', en: 'a month such as "2027-03"' },
  isMonth,
);
export const CursorScalar = textScalar(
  'Cursor',
  'An opaque position in a list: give it back as it came.',
  { fr: 'un curseur tel qu’il a été reçu, ou aucun', en: 'a cursor as it was received, or none' },
  (text) => /^[A-Za-z0-9_-]{1,2000}$/.test(text),
);
export const HalfDaysScalar = countScalar('HalfDays', 'A whole number of half-days, zero or more.', {
  fr: 'un nombre entier de demi-journées, zéro ou plus',
  en: 'a whole number of half-days, zero or more',
});
export const CentsScalar = countScalar('Cents', 'Money in euro cents, zero or more.', {
  fr: 'un nombre entier de centimes d’euro, zéro ou plus',
  en: 'a whole number of euro cents, zero or more',
});

export const DateScalar = scalar<string>({
  name: 'Date',
  description: 'A calendar day, such as "2027-03-14".',
  expected: { fr: 'un jour du calendrier tel que "2027-03-14"', en: 'a day of the calendar such as "2027-03-14"' },
  literal: textOf,
  read: readDay,
  serialize: GraphQLLocalDate.serialize,
});

export const DateTimeScalar = scalar<Date>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, such as "2027-03-14T09:41:00.000Z".',
  expected: {
    fr: 'un instant tel que "2027-03-14T09:41:00.000Z"',
    en: 'an instant such as "2027-03-14T09:41:00.000Z"',
  },
  literal: textOf,
  read: (value) => {
    const isWritten = typeof value === 'string' && hasYear(value) && /^\d{4}-\d{2}-\d{2}T/.test(value);
    const instant = isWritten ? new Date(value) : undefined;
    return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
  },
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});
