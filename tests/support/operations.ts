import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One documented operation of gateway/operations: its text, its example variables, and who may ask it. */
export interface Operation {
  /** "director/over-allocations" */
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly persona: string;
  readonly mutates: boolean;
  /** The institution in whose name it is asked; null for the persona's first mandate. */
  readonly actingFor: string | null;
  /** What is done before it, another operation or a request beside the graph; null when it stands alone. */
  readonly after: string | null;
}

const folder = fileURLToPath(new URL('../../../gateway/operations/', import.meta.url));

export function operations(): Operation[] {
  return readdirSync(folder).flatMap((user) =>
    readdirSync(`${folder}${user}`)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => operation(`${user}/${file.replace('.graphql', '')}`)),
  );
}

export function operation(name: string): Operation {
  const query = readFileSync(`${folder}${name}.graphql`, 'utf8');
  const variables = JSON.parse(readFileSync(`${folder}${name}.variables.json`, 'utf8')) as Record<string, unknown>;
  const persona = /^# persona: (\S+)$/m.exec(query)?.[1];
  if (persona === undefined) throw new Error(`${name} does not say its persona.`);
  const actingFor = /^# acting for: (.+)$/m.exec(query)?.[1] ?? null;
  const after = /^# after: (.+)$/m.exec(query)?.[1] ?? null;
  return { name, query, variables, persona, mutates: /^mutation\b/m.test(query), actingFor, after };
}
