import { runScale } from '#shared/service/runScale.js';
import { pmaScale } from './subgraph.js';

await runScale(pmaScale);
