import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import { CoFundingCommandResolver } from './cofunding/CoFundingCommandResolver.js';
import { AgglomerationCoFundingsResolver, CoFundingResolver, coFundingOf } from './cofunding/CoFundingResolver.js';
import { CoFundingOfProjectResolver, ProjectCoFundingResolver } from './cofunding/ProjectCoFundingResolver.js';
import { CommitmentResolver } from './commitments/CommitmentResolver.js';
import { CriteriaResolver, ReviewResolver } from './criteria/CriteriaResolver.js';
import { AgglomerationPostsResolver, PostResolver } from './groups/PostResolver.js';
import { postsById } from './groups/postStore.js';
import { ProposalReceiptResolver } from './inbox/ProposalReceiptResolver.js';
import { addressee, receive } from './inbox/receive.js';
import {
  EngagementReceiptResolver,
  InitiativeResolver,
  InitiativesOfAgglomerationResolver,
  resolveInitiative,
} from './initiatives/InitiativeResolver.js';
import { AgglomerationLabellingsResolver, LabellingResolver, labellingOf } from './labelling/LabellingResolver.js';
import { ProjectResolver } from './labelling/ProjectResolver.js';
import { RefusalResolver } from './labelling/RefusalResolver.js';
import { startExpirations } from './labelling/startExpirations.js';
import { callMigrations } from './migrations/all.js';
import { AgglomerationOfferResolver, NeedResolver } from './offers/NeedResolver.js';
import { RegimeCommandResolver } from './regimes/RegimeCommandResolver.js';
import { RegimeResolver, RegimesOfAgglomerationResolver, RegimesOfCommuneResolver } from './regimes/RegimeResolver.js';
import { regimesById } from './regimes/store.js';
import { ProjectSheetResolver } from './sheets/ProjectSheetResolver.js';
import { startStaffingExpiries } from './staffing/expireRequests.js';
import { StaffingCommandResolver } from './staffing/StaffingCommandResolver.js';
import {
  AgglomerationStaffingResolver,
  ProjectStaffingResolver,
  StaffingRequestResolver,
  staffingRequestOf,
} from './staffing/StaffingRequestResolver.js';
import { CommuneCoverageResolver, CommuneSupportMonthResolver } from './supports/CoverageResolver.js';
import { resolveSupport, SupportResolver } from './supports/SupportResolver.js';
import {
  SupportsOfAgglomerationResolver,
  SupportsOfCommuneResolver,
  SupportsOfProjectResolver,
} from './supports/SupportsResolver.js';
import { startSupportEndings } from './supports/startSupportEndings.js';
import { AgglomerationChangesResolver } from './territory/AgglomerationChangesResolver.js';
import { AgglomerationResolver, MembershipResolver } from './territory/AgglomerationResolver.js';
import { CommuneResolver } from './territory/CommuneResolver.js';
import { agglomerationsBySiren } from './territory/store.js';
import { LabellingAnswerResolver, LabellingCommentResolver, ThreadResolver } from './thread/ThreadResolver.js';

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
      RefusalResolver,
      CriteriaResolver,
      ReviewResolver,
      ThreadResolver,
      LabellingAnswerResolver,
      LabellingCommentResolver,
      CommitmentResolver,
      ProjectSheetResolver,
      ProjectResolver,
      ProposalReceiptResolver,
      StaffingRequestResolver,
      AgglomerationStaffingResolver,
      ProjectStaffingResolver,
      StaffingCommandResolver,
      CoFundingResolver,
      CoFundingCommandResolver,
      AgglomerationCoFundingsResolver,
      CoFundingOfProjectResolver,
      ProjectCoFundingResolver,
      PostResolver,
      AgglomerationPostsResolver,
      SupportResolver,
      SupportsOfAgglomerationResolver,
      SupportsOfCommuneResolver,
      SupportsOfProjectResolver,
      CommuneCoverageResolver,
      CommuneSupportMonthResolver,
      NeedResolver,
      AgglomerationOfferResolver,
      InitiativeResolver,
      InitiativesOfAgglomerationResolver,
      EngagementReceiptResolver,
      AgglomerationChangesResolver,
      RegimeResolver,
      RegimesOfAgglomerationResolver,
      RegimesOfCommuneResolver,
      RegimeCommandResolver,
      mandateParts('call'),
      delegationParts('call'),
    ],
    references: {
      Agglomeration: ({ siren }: { siren: string }, context: RequestContext) =>
        context.load(agglomerationsBySiren, siren, undefined),
      Labelling: ({ id }: { id: string }, context: RequestContext) => labellingOf(context, id),
      CoFunding: ({ id }: { id: string }, context: RequestContext) => coFundingOf(context, id),
      StaffingRequest: ({ id }: { id: string }, context: RequestContext) => staffingRequestOf(context, id),
      CompetenceRegime: ({ id }: { id: string }, context: RequestContext) => context.load(regimesById, id, undefined),
      Post: ({ id }: { id: string }, context: RequestContext) => context.load(postsById, id, undefined),
      Support: resolveSupport,
      Initiative: resolveInitiative,
      // The planner brings what the commune told of it; nothing else is known of a need here.
      Need: (reference: object) => ({ ...reference }),
      Commune: ({ insee }: { insee: string }) => ({ insee }),
      Project: ({ id }: { id: string }) => ({ id }),
    },
  },
  migrations: callMigrations,
  addressee,
  receive,
  beside(options) {
    const parts = [startStaffingExpiries(options), startExpirations(options), startSupportEndings(options)];
    return {
      async stop() {
        await Promise.all(parts.map((part) => part.stop()));
      },
    };
  },
};
