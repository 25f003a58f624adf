import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import { ActionCommandResolver } from './actions/ActionCommandResolver.js';
import { ActionResolver, ActionsOfCommuneResolver, resolveAction } from './actions/ActionResolver.js';
import { CommuneChangesResolver } from './communes/CommuneChangesResolver.js';
import { CommuneResolver, resolveCommune } from './communes/CommuneResolver.js';
import { First1764000000000 } from './migrations/1764000000000-first.js';
import { CommuneMandates1764100000000 } from './migrations/1764100000000-mandates.js';
import { NeedResolver, NeedsOfProjectResolver, resolveNeed } from './needs/NeedResolver.js';
import { ProjectCommandResolver } from './projects/ProjectCommandResolver.js';
import {
  CoCarrierResolver,
  ProjectOfActionResolver,
  ProjectResolver,
  ProjectsOfCommuneResolver,
  resolveProject,
} from './projects/ProjectResolver.js';

/** The communes' scale: every commune of the territory in one database, each row written by its own commune. */
export const communeScale: ScaleDefinition = {
  scale: 'commune',
  parts: {
    resolvers: [
      CommuneResolver,
      CommuneChangesResolver,
      ActionResolver,
      ActionsOfCommuneResolver,
      ActionCommandResolver,
      ProjectResolver,
      ProjectsOfCommuneResolver,
      ProjectOfActionResolver,
      CoCarrierResolver,
      ProjectCommandResolver,
      NeedResolver,
      NeedsOfProjectResolver,
      mandateParts('commune'),
    ],
    references: {
      Commune: resolveCommune,
      Action: resolveAction,
      Project: resolveProject,
      Need: resolveNeed,
    },
  },
  migrations: [First1764000000000, CommuneMandates1764100000000],
};
