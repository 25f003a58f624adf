/** Records a commune nouvelle from its official act: `npm run succession` tells how. */
import { successionCommand } from './successionCommand.js';

const answer = await successionCommand(process.argv.slice(2), process.env);
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
