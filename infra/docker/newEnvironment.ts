import { randomBytes } from 'node:crypto';
import { documents } from '../start/documents.js';
import { composeSecrets } from './composeConfiguration.js';

/** Prints an environment file for docker-compose.yml: the committed example with every secret made at random. */
const example = documents().find(({ path }) => path === '.env.example')?.content ?? '';
process.stdout.write(
  example.replaceAll(/^(\w+)=$/gm, (line, name: string) =>
    name in composeSecrets ? `${name}=${randomBytes(32).toString('hex')}` : line,
  ),
);
