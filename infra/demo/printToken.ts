/** `npm run --silent token -- director`: prints a persona's token, from the demonstration on HOST and PORT. */
import { demonstrationAddress } from './demonstrationAddress.js';
import { tokenOf } from './token.js';

const answer = await tokenOf(process.argv[2], demonstrationAddress(process.env));
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
