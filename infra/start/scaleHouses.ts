import { loadAgglomerationDemonstration } from '#call/demo/loadAgglomerationDemonstration.js';
import { loadAgglomerationTerritory } from '#call/demo/loadAgglomerationTerritory.js';
import { callScale } from '#call/subgraph.js';
import { loadCommuneDemonstration } from '#commune/demo/loadCommuneDemonstration.js';
import { loadCommuneTerritory } from '#commune/demo/loadCommuneTerritory.js';
import { communeScale } from '#commune/subgraph.js';
import { loadPoleDemonstration } from '#pma/demo/loadPoleDemonstration.js';
import { loadPoleTerritory } from '#pma/demo/loadPoleTerritory.js';
import { pmaScale } from '#pma/subgraph.js';

/** The three scales and what fills them: the only place that knows them all. */
export const scaleHouses = {
  commune: {
    definition: communeScale,
    loadTerritory: loadCommuneTerritory,
    loadDemonstration: loadCommuneDemonstration,
  },
  call: {
    definition: callScale,
    loadTerritory: loadAgglomerationTerritory,
    loadDemonstration: loadAgglomerationDemonstration,
  },
  pma: { definition: pmaScale, loadTerritory: loadPoleTerritory, loadDemonstration: loadPoleDemonstration },
} as const;
