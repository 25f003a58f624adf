import { fileURLToPath } from 'node:url';
import { signInPersonas } from './personas.js';

/** What sign-in offers, and nothing of what each may do: the content of the file a gateway alone is given. */
export const offeredPersonas = signInPersonas.map(({ id, label }) => ({ id, label }));

/** The committed file: dist/infra/demo → infra/demo/personas.json. */
export const personasFile = fileURLToPath(new URL('../../../infra/demo/personas.json', import.meta.url));
