/** `npm run ask -- 4 --as director`: asks a documented question of the product on HOST and PORT, and prints its answer. */
import { askCommand } from './askCommand.js';

const width = process.stdout.isTTY ? process.stdout.columns : null;
const answer = await askCommand(process.argv.slice(2), process.env, width);
process.stderr.write(answer.err);
process.stdout.write(answer.out);
process.exitCode = answer.status;
