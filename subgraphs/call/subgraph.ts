import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import { ProposalReceiptResolver } from './inbox/ProposalReceiptResolver.js';
import { addressee, receive } from './inbox/receive.js';
import { AgglomerationLabellingsResolver, LabellingResolver, labellingOf } from './labelling/LabellingResolver.js';
import { ProjectResolver } from './labelling/ProjectResolver.js';
import { callMigrations } from './migrations/all.js';
import { AgglomerationChangesResolver } from './territory/AgglomerationChangesResolver.js';
import { AgglomerationResolver, MembershipResolver } from './territory/AgglomerationResolver.js';
import { CommuneResolver } from './territory/CommuneResolver.js';
import { agglomerationsBySiren } from './territory/store.js';

/** The agglomeration scale: its rooms, its tables, what it does with what communes send it. */
export const callScale: ScaleDefinition = {
  scale: 'call',
  parts: {
    resolvers: [
      AgglomerationResolver,
      MembershipResolver,
      CommuneResolver,
      LabellingResolver,
      AgglomerationLabellingsResolver,
      ProjectResolver,
      ProposalReceiptResolver,
      AgglomerationChangesResolver,
      mandateParts('call'),
      delegationParts('call'),
    ],
    references: {
      Agglomeration: ({ siren }: { siren: string }, context: RequestContext) =>
        context.load(agglomerationsBySiren, siren, undefined),
      Labelling: ({ id }: { id: string }, context: RequestContext) => labellingOf(context, id),
      Commune: ({ insee }: { insee: string }) => ({ insee }),
      Project: ({ id }: { id: string }) => ({ id }),
    },
  },
  migrations: callMigrations,
  addressee,
  receive,
};
