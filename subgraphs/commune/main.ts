import { runScale } from '#shared/service/runScale.js';
import { communeScale } from './subgraph.js';

await runScale(communeScale);
