import { Kind, parse, type TypeNode } from 'graphql';
import type { Sentence } from '../start/terminalLocale.js';
import { exampleOn } from './exampleOn.js';
import type { Operation } from './operations.js';

/** Scalars that are written as numbers in JSON. */
const numbers: readonly string[] = ['Int', 'Float', 'HalfDays', 'Cents'];

/**
 * An operation's example variables with what was given in their place, each read as the question declares it.
 * @param given such as "first=50", "communes=[\"62528\"]", "after=null"
 * @param today the day on which it is asked, which the example's days follow
 */
export function givenVariables(
  { query, variables }: Operation,
  given: readonly string[],
  today: string,
): { readonly variables: Readonly<Record<string, unknown>> } | Sentence {
  const declared = declaredVariables(query);
  const values: Record<string, unknown> = { ...exampleOn(today, variables) };
  for (const one of given) {
    const [, name = '', text = ''] = /^([^=]*)=([\s\S]*)$/.exec(one) ?? [];
    const type = declared.get(name);
    if (type === undefined) {
      const names = [...declared.keys()].join(', ');
      return {
        fr: `--set ${one}\u00a0: écrivez nom=valeur, avec l’un de ces noms\u00a0: ${names}.`,
        en: `--set ${one}: write name=value, with one of these names: ${names}.`,
      };
    }
    const value = readValue(text, type);
    if (value === undefined) {
      return {
        fr: `--set ${one}\u00a0: ${name} est de type ${written(type)}\u00a0; une liste ou un objet s’écrit en JSON.`,
        en: `--set ${one}: ${name} is of type ${written(type)}; a list or an object is written in JSON.`,
      };
    }
    values[name] = value;
  }
  return { variables: values };
}

function declaredVariables(query: string): Map<string, TypeNode> {
  const definitions = parse(query, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return new Map(definitions.map(({ variable, type }) => [variable.name.value, type]));
}

/** @returns undefined for what the type cannot be */
function readValue(text: string, type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return text === 'null' ? undefined : readValue(text, type.type);
  if (text === 'null') return null;
  if (type.kind === Kind.LIST_TYPE) return readJson(text, Array.isArray);
  const name = type.name.value;
  if (numbers.includes(name)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (name === 'Boolean') return { true: true, false: false }[text];
  return /^[{[]/.test(text) ? readJson(text, (value) => typeof value === 'object') : text;
}

function readJson(text: string, isRight: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRight(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function written(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return `${written(type.type)}!`;
  return type.kind === Kind.LIST_TYPE ? `[${written(type.type)}]` : type.name.value;
}
