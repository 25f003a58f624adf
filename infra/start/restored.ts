/** `npm run restored`: what is to be done after a backup was restored, before the scales start. */
import { restoredCommand } from './restoredCommand.js';

const answer = await restoredCommand(process.argv.slice(2), process.env);
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
