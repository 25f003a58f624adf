/** `npm run grant -- --scale commune --tenant 62528 --role ADMINISTRATOR --subject SUB`: an institution's first administrator. */
import { grantCommand } from './grantCommand.js';

const answer = await grantCommand(process.argv.slice(2), process.env);
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
