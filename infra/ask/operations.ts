import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One documented operation of gateway/operations: its text, its example variables, and who may ask it. */
export interface Operation {
  /** "director/over-allocations" */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly persona: string;
  readonly mutates: boolean;
  /** Which of the twenty questions it is the answer to; null for none. */
  readonly question: number | null;
  /** The institution in whose name it is asked; null for the persona's first mandate. */
  readonly actingFor: string | null;
  /** What is done before it, another operation or a request beside the graph; null when it stands alone. */
  readonly after: string | null;
}

/** From the compiled file: dist/infra/ask/operations.js. */
const folder = fileURLToPath(new URL('../../../gateway/operations/', import.meta.url));

/** "user/name" of every documented operation, by user and then by name. */
export function operationNames(): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((user) =>
      readdirSync(`${folder}${user}`)
        .filter((file) => file.endsWith('.graphql'))
        .sort()
        .map((file) => `${user}/${file.replace('.graphql', '')}`),
    );
}

export function operations(): Operation[] {
  return operationNames().map(operation);
}

/** @param name one of `operationNames` */
export function operation(name: string): Operation {
  const query = readFileSync(`${folder}${name}.graphql`, 'utf8');
  const variables = JSON.parse(readFileSync(`${folder}${name}.variables.json`, 'utf8')) as Operation['variables'];
  const said = (what: string): string | null => new RegExp(`^# ${what}: (.+)$`, 'm').exec(query)?.[1] ?? null;
  const persona = said('persona');
  if (persona === null) throw new Error(`${name} does not say its persona.`);
  const question = said('question');
  return {
    name,
    query,
    variables,
    persona,
    mutates: /^mutation\b/m.test(query),
    question: question === null ? null : Number(question),
    actingFor: said('acting for'),
    after: said('after'),
  };
}
