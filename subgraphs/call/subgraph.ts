import { ImportLineResolver } from '#shared/exchange/import/ImportLineResolver.js';
import { startImportRunner } from '#shared/exchange/import/ImportRunner.js';
import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import type { Batch, RequestContext } from '#shared/graphql/RequestContext.js';
import { startMail } from '#shared/notices/NoticeCourier.js';
import { noticeParts } from '#shared/notices/noticeParts.js';
import { quarterKey } from '#shared/observatory/askedQuarters.js';
import { startQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import { questionParts } from '#shared/savedQuestions/questionParts.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import {
  AdoptionsOfAgglomerationResolver,
  AdoptionsOfFrameworkResolver,
  AgglomerationAdoptionResolver,
} from './adoptions/AdoptionResolver.js';
import { adoptionsById } from './adoptions/store.js';
import { Allocation } from './assessments/Allocation.js';
import { AllocationResolver } from './assessments/AllocationResolver.js';
import { AssessmentOfCoFundingResolver, resolveCoFunding } from './assessments/AssessmentOfCoFundingResolver.js';
import { Pole } from './assessments/Pole.js';
import { ServedNeedsOfPoleResolver } from './assessments/PoleResolver.js';
import {
  AssessmentOfSupportResolver,
  SupportReviewOfAgglomerationResolver,
  SupportReviewResolver,
} from './assessments/SupportReviewResolver.js';
import {
  CommitmentCorrectionResolver,
  ContractCorrectionResolver,
  VicePresidenciesCorrectionResolver,
  VicePresidenciesHistoryResolver,
} from './axes/CorrectionResolver.js';
import { commitmentsById, contractsById, projectsById } from './axes/store.js';
import { TerritorialProjectCommandResolver } from './axes/TerritorialProjectCommandResolver.js';
import {
  PartnershipContractResolver,
  PilotOfResolver,
  TerritorialProjectResolver,
  TerritorialProjectsOfAgglomerationResolver,
} from './axes/TerritorialProjectResolver.js';
import { CheckResolver, ChecksOfAgglomerationResolver } from './checks/CheckResolver.js';
import { CoFundingCommandResolver } from './cofunding/CoFundingCommandResolver.js';
import { AgglomerationCoFundingsResolver, CoFundingResolver } from './cofunding/CoFundingResolver.js';
import { downloadCoFundingDraft } from './cofunding/downloadCoFundingDraft.js';
import { CoFundingOfProjectResolver, ProjectCoFundingResolver } from './cofunding/ProjectCoFundingResolver.js';
import { CommitmentResolver } from './commitments/CommitmentResolver.js';
import { CouncilCommandResolver } from './council/CouncilCommandResolver.js';
import {
  AgglomerationCouncilResolver,
  CouncilMissionResolver,
  CouncilReferralResolver,
  DevelopmentCouncilResolver,
} from './council/DevelopmentCouncilResolver.js';
import {
  AgglomerationCouncilCommandResolver,
  CouncilsOfAgglomerationResolver,
} from './councils/AgglomerationCouncilResolver.js';
import { CriteriaResolver, ReviewResolver } from './criteria/CriteriaResolver.js';
import { AgglomerationPostsResolver, PostResolver } from './groups/PostResolver.js';
import { postsById } from './groups/postStore.js';
import { AgglomerationGroupsResolver, WorkingGroupResolver, workingGroupOf } from './groups/WorkingGroupResolver.js';
import { agglomerationImportParts, agglomerationImports } from './imports/agglomerationImports.js';
import { factsById } from './imports/factStore.js';
import { ImportedFactResolver, ImportedFactsOfAgglomerationResolver } from './imports/ImportedFactResolver.js';
import { ImportedLabelResolver } from './imports/ImportedLabelResolver.js';
import { ProposalReceiptResolver } from './inbox/ProposalReceiptResolver.js';
import { addressee, receive } from './inbox/receive.js';
import {
  EngagementReceiptResolver,
  InitiativeResolver,
  InitiativesOfAgglomerationResolver,
  resolveInitiative,
} from './initiatives/InitiativeResolver.js';
import { InvolvementCommandResolver } from './involvement/InvolvementCommandResolver.js';
import {
  ContributionResolver,
  InvolvementCallResolver,
  InvolvementOfAgglomerationResolver,
} from './involvement/InvolvementResolver.js';
import { callsById, contributionsById } from './involvement/store.js';
import { AgglomerationLabellingsResolver, LabellingResolver, labellingOf } from './labelling/LabellingResolver.js';
import { ProjectResolver } from './labelling/ProjectResolver.js';
import { RefusalResolver } from './labelling/RefusalResolver.js';
import { startExpirations } from './labelling/startExpirations.js';
import { callMigrations } from './migrations/all.js';
import { Observatory } from './observatory/Observatory.js';
import { ObservatoryResolver } from './observatory/ObservatoryResolver.js';
import { startObservatory } from './observatory/startObservatory.js';
import { AgglomerationOfferResolver, NeedResolver } from './offers/NeedResolver.js';
import { RegimeCommandResolver } from './regimes/RegimeCommandResolver.js';
import { RegimeResolver, RegimesOfAgglomerationResolver, RegimesOfCommuneResolver } from './regimes/RegimeResolver.js';
import { regimesById } from './regimes/store.js';
import { agglomerationNotices } from './savedQuestions/notices.js';
import { agglomerationQuestions } from './savedQuestions/questions.js';
import { ProjectSheetResolver } from './sheets/ProjectSheetResolver.js';
import { startStaffingExpiries } from './staffing/expireRequests.js';
import { StaffingCommandResolver } from './staffing/StaffingCommandResolver.js';
import {
  AgglomerationStaffingResolver,
  ProjectStaffingResolver,
  StaffingRequestResolver,
  staffingRequestOf,
} from './staffing/StaffingRequestResolver.js';
import {
  AgglomerationChapterCommandResolver,
  AgglomerationChapterResolver,
  StoryOfAgglomerationResolver,
} from './story/AgglomerationChapterResolver.js';
import { chaptersById } from './story/store.js';
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
import { MembershipCommandResolver } from './territory/MembershipCommandResolver.js';
import { startMembershipEndings } from './territory/startMembershipEndings.js';
import { agglomerationsBySiren } from './territory/store.js';
import { LabellingAnswerResolver, LabellingCommentResolver, ThreadResolver } from './thread/ThreadResolver.js';
import {
  AgglomerationTrainingResolver,
  TrainingsOfAgglomerationResolver,
} from './trainings/AgglomerationTrainingResolver.js';
import { trainingsById } from './trainings/store.js';

/** An entity that this scale owns, by the id in its reference. */
const byId =
  (batch: Batch<string, object | null, undefined>) =>
  ({ id }: { id: string }, context: RequestContext) =>
    context.load(batch, id, undefined);

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
      WorkingGroupResolver,
      AgglomerationGroupsResolver,
      AgglomerationCouncilResolver,
      DevelopmentCouncilResolver,
      CouncilReferralResolver,
      CouncilMissionResolver,
      CouncilCommandResolver,
      StaffingRequestResolver,
      AgglomerationStaffingResolver,
      ProjectStaffingResolver,
      StaffingCommandResolver,
      CouncilsOfAgglomerationResolver,
      AgglomerationCouncilCommandResolver,
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
      TerritorialProjectResolver,
      TerritorialProjectsOfAgglomerationResolver,
      PartnershipContractResolver,
      CommitmentCorrectionResolver,
      ContractCorrectionResolver,
      VicePresidenciesCorrectionResolver,
      VicePresidenciesHistoryResolver,
      PilotOfResolver,
      TerritorialProjectCommandResolver,
      InvolvementCallResolver,
      ContributionResolver,
      InvolvementOfAgglomerationResolver,
      InvolvementCommandResolver,
      AgglomerationChapterResolver,
      StoryOfAgglomerationResolver,
      AgglomerationChapterCommandResolver,
      AgglomerationTrainingResolver,
      TrainingsOfAgglomerationResolver,
      AgglomerationAdoptionResolver,
      AdoptionsOfFrameworkResolver,
      AdoptionsOfAgglomerationResolver,
      MembershipCommandResolver,
      agglomerationImportParts.resolver,
      ImportLineResolver,
      ImportedFactResolver,
      ImportedLabelResolver,
      ImportedFactsOfAgglomerationResolver,
      ChecksOfAgglomerationResolver,
      CheckResolver,
      AssessmentOfSupportResolver,
      AssessmentOfCoFundingResolver,
      AllocationResolver,
      ServedNeedsOfPoleResolver,
      SupportReviewOfAgglomerationResolver,
      SupportReviewResolver,
      ObservatoryResolver,
      ...questionParts(agglomerationQuestions),
      noticeParts(agglomerationNotices),
      mandateParts('call'),
      delegationParts('call'),
    ],
    types: [Observatory, Allocation, Pole],
    references: {
      // The planner brings what the communes said of its supports.
      Agglomeration: async (reference: { siren: string }, context: RequestContext) => {
        const agglomeration = await context.load(agglomerationsBySiren, reference.siren, undefined);
        return agglomeration === null ? null : { ...reference, ...agglomeration };
      },
      AgglomerationImport: agglomerationImportParts.reference,
      ImportedFact: byId(factsById),
      Labelling: ({ id }: { id: string }, context: RequestContext) => labellingOf(context, id),
      CoFunding: resolveCoFunding,
      // What the pole tells of its posts at work here, for what agglomerations know beside them.
      Allocation: (reference: object) => ({ ...reference }),
      Pole: (reference: object) => ({ ...reference }),
      WorkingGroup: ({ id }: { id: string }, context: RequestContext) => workingGroupOf(context, id),
      StaffingRequest: ({ id }: { id: string }, context: RequestContext) => staffingRequestOf(context, id),
      CompetenceRegime: byId(regimesById),
      TerritorialProject: byId(projectsById),
      PoliticalCommitment: byId(commitmentsById),
      PartnershipContract: byId(contractsById),
      InvolvementCall: byId(callsById),
      Contribution: byId(contributionsById),
      AgglomerationChapter: byId(chaptersById),
      AgglomerationTraining: byId(trainingsById),
      AgglomerationAdoption: byId(adoptionsById),
      Framework: ({ id }: { id: string }) => ({ id }),
      Post: ({ id }: { id: string }, context: RequestContext) => context.load(postsById, id, undefined),
      Support: resolveSupport,
      // The planner brings what the other scales told of its supports.
      SupportReview: (reference: object) => ({ ...reference }),
      Initiative: resolveInitiative,
      // The planner brings what the commune told of it; nothing else is known of a need here.
      Need: (reference: object) => ({ ...reference }),
      Commune: ({ insee }: { insee: string }) => ({ insee }),
      Project: ({ id }: { id: string }) => ({ id }),
      Observatory: quarterKey,
    },
  },
  migrations: callMigrations,
  addressee,
  receive,
  downloads: { 'co-funding-draft': downloadCoFundingDraft },
  beside(options) {
    const parts = [
      startStaffingExpiries(options),
      startExpirations(options),
      startSupportEndings(options),
      startMembershipEndings(options),
      startImportRunner(agglomerationImports, options),
      startObservatory(options),
      startQuestions(agglomerationQuestions, options),
      ...startMail(agglomerationNotices, options),
    ];
    return {
      async stop() {
        await Promise.all(parts.map((part) => part.stop()));
      },
    };
  },
};
