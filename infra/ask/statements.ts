import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** SQL statements by question and scale, as the tests measured them on the demonstration; committed. */
export const statementsFile = fileURLToPath(new URL('../../../infra/ask/statements.json', import.meta.url));

export function measuredStatements(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return JSON.parse(readFileSync(statementsFile, 'utf8'));
}
