import { runScale } from '#shared/service/runScale.js';
import { callScale } from './subgraph.js';

await runScale(callScale);
