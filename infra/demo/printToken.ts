/** `npm run --silent token -- director`: prints a persona's token, from the demonstration on HOST and PORT. */
import { tokenOf } from './token.js';

const host = process.env.HOST ?? '127.0.0.1';
const port = process.env.PORT ?? '4000';
const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
const answer = await tokenOf(
  process.argv[2],
  `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`,
);
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
