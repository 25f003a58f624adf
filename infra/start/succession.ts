/** Records a commune nouvelle from its official act: `node infra/start/launch.mjs infra/start/succession.js` tells how. */
import { successionCommand } from './successionCommand.js';

const answer = await successionCommand(process.argv.slice(2), process.env);
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
