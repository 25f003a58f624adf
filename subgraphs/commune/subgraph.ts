import { ImportLineResolver } from '#shared/exchange/import/ImportLineResolver.js';
import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import { quarterKey } from '#shared/observatory/askedQuarters.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import { ActionCommandResolver } from './actions/ActionCommandResolver.js';
import { ActionResolver, ActionsOfCommuneResolver, resolveAction } from './actions/ActionResolver.js';
import { adviceResolvers } from './advice/adviceResolvers.js';
import { Allocation, CoFunding } from './advice/helps.js';
import { projectWithOffers } from './advice/ProjectAdviceResolver.js';
import { needWithOffers } from './advice/SimulationResolver.js';
import { announce } from './apps/announce.js';
import { communeImportParts } from './apps/communeImports.js';
import { ExportResolver } from './apps/ExportResolver.js';
import { resolveWebhook, WebhookResolver } from './apps/WebhookResolver.js';
import { besideCommunes } from './besideCommunes.js';
import { AwaitingResolver } from './communes/AwaitingResolver.js';
import {
  CapacityResolver,
  CommuneTrajectoryResolver,
  InvestmentCapacityResolver,
} from './communes/CapacityResolver.js';
import { CommuneChangesResolver } from './communes/CommuneChangesResolver.js';
import { CommuneResolver, resolveCommune } from './communes/CommuneResolver.js';
import { EngineeringResolver } from './communes/EngineeringResolver.js';
import { communesInHand } from './communes/heritage.js';
import {
  ConsentResolver,
  ConsentsOfCommuneResolver,
  ConsentsOfNeedResolver,
  resolveConsent,
} from './consents/ConsentResolver.js';
import { Pole } from './consents/Pole.js';
import { SecondmentWordsOfPoleResolver } from './consents/SecondmentWordsResolver.js';
import { ContractCommandResolver } from './contracts/ContractCommandResolver.js';
import { ContractResolver, ContractsOfCommuneResolver, resolveContract } from './contracts/ContractResolver.js';
import { CouncilOfNeedResolver } from './councils/CouncilOfNeedResolver.js';
import { CouncilCommandResolver, CouncilsOfCommuneResolver } from './councils/CouncilResolver.js';
import { downloadCarryingDraft, downloadConsentDraft } from './drafts/downloadDrafts.js';
import { Agglomeration } from './engagements/Agglomeration.js';
import { EngagementCommandResolver } from './engagements/EngagementCommandResolver.js';
import {
  EngagementResolver,
  EngagementsOfCommuneResolver,
  InitiativeOfActionResolver,
  resolveEngagement,
} from './engagements/EngagementResolver.js';
import { SilentCommuneResolver, SilentCommunesResolver } from './engagements/SilentResolver.js';
import { StandingResolver, StandingsOfInitiativeResolver } from './engagements/StandingResolver.js';
import { ExperimentCommandResolver } from './experiments/ExperimentCommandResolver.js';
import {
  ExperimentResolver,
  ExperimentsOfCommuneResolver,
  resolveExperiment,
} from './experiments/ExperimentResolver.js';
import {
  LessonResolver,
  LessonReuseResolver,
  LessonsOfCommuneResolver,
  resolveLesson,
} from './experiments/LessonResolver.js';
import { downloadFile, uploadFile } from './files/changeFile.js';
import { FileOfActResolver, FileResolver, FilesOfCommuneResolver, resolveFile } from './files/FileResolver.js';
import {
  AssociationResolver,
  AssociationsOfCommuneResolver,
  resolveAssociation,
} from './forums/AssociationResolver.js';
import {
  CommunityEventResolver,
  CommunityEventsOfCommuneResolver,
  resolveCommunityEvent,
} from './forums/CommunityEventResolver.js';
import { ForumCommandResolver } from './forums/ForumCommandResolver.js';
import {
  ForumSessionResolver,
  ForumSessionsOfCommuneResolver,
  resolveForumSession,
} from './forums/ForumSessionResolver.js';
import { ParticipationOfCommuneResolver } from './forums/ParticipationResolver.js';
import { AdoptionResolver, resolveAdoption } from './frameworks/AdoptionResolver.js';
import { FrameworkCommandResolver } from './frameworks/FrameworkCommandResolver.js';
import { FrameworkResolver, FrameworksOfCommuneResolver, resolveFramework } from './frameworks/FrameworkResolver.js';
import {
  ListeningOfCommuneResolver,
  ListeningRoundResolver,
  resolveListeningRound,
} from './listening/ListeningRoundResolver.js';
import { ManagementCommandResolver } from './management/ManagementCommandResolver.js';
import {
  ManagementOfCommuneResolver,
  PresentationResolver,
  resolvePresentation,
  resolveTraining,
  SteeringFunctionResolver,
  TrainingResolver,
} from './management/ManagementResolver.js';
import { First1764000000000 } from './migrations/1764000000000-first.js';
import { CommuneMandates1764100000000 } from './migrations/1764100000000-mandates.js';
import { ActionsWhole1766000000000 } from './migrations/1766000000000-actions-whole.js';
import { Experiments1766000001000 } from './migrations/1766000001000-experiments.js';
import { Consents1766000010000 } from './migrations/1766000010000-consents.js';
import { Carriers1766000011000 } from './migrations/1766000011000-carriers.js';
import { Funding1766000012000 } from './migrations/1766000012000-funding.js';
import { Receipts1766000013000 } from './migrations/1766000013000-receipts.js';
import { Contracts1766000020000 } from './migrations/1766000020000-contracts.js';
import { Frameworks1766000021000 } from './migrations/1766000021000-frameworks.js';
import { Stands1766000030000 } from './migrations/1766000030000-stands.js';
import { Forums1766000031000 } from './migrations/1766000031000-forums.js';
import { Story1766000040000 } from './migrations/1766000040000-story.js';
import { Listening1766000041000 } from './migrations/1766000041000-listening.js';
import { Management1766000042000 } from './migrations/1766000042000-management.js';
import { Capacity1766000043000 } from './migrations/1766000043000-capacity.js';
import { Vigilance1766000050000 } from './migrations/1766000050000-vigilance.js';
import { Apps1766000060000 } from './migrations/1766000060000-apps.js';
import { Webhooks1766000061000 } from './migrations/1766000061000-webhooks.js';
import { Notices1766000070000 } from './migrations/1766000070000-notices.js';
import { Files1766000080000 } from './migrations/1766000080000-files.js';
import { Councils1766000090000 } from './migrations/1766000090000-councils.js';
import { CommuneDelegations1766000100000 } from './migrations/1766000100000-delegations.js';
import { ConcernedCommunes1766000110000 } from './migrations/1766000110000-concerned-communes.js';
import { FileKinds1766000111000 } from './migrations/1766000111000-file-kinds.js';
import { WebhookKinds1766000112000 } from './migrations/1766000112000-webhook-kinds.js';
import { Ends1766000120000 } from './migrations/1766000120000-ends.js';
import { Engineering1766000121000 } from './migrations/1766000121000-engineering.js';
import { Successions1766000190000 } from './migrations/1766000190000-successions.js';
import { Awaiting1766000191000 } from './migrations/1766000191000-awaiting.js';
import { ActFiles1766000195000 } from './migrations/1766000195000-act-files.js';
import { ToldKinds1766000196000 } from './migrations/1766000196000-told-kinds.js';
import { Questions1766100000000 } from './migrations/1766100000000-questions.js';
import { Regimes1766110001000 } from './migrations/1766110001000-regimes.js';
import { ChapterAxis1766110002000 } from './migrations/1766110002000-chapter-axis.js';
import { SupportReceipts1766120000000 } from './migrations/1766120000000-supports.js';
import { CoFunding1766130001000 } from './migrations/1766130001000-co-funding.js';
import { Engagements1766140000000 } from './migrations/1766140000000-engagements.js';
import { PeerWords1766160000000 } from './migrations/1766160000000-peer-words.js';
import { AwaitingWords1766196000000 } from './migrations/1766196000000-awaiting-words.js';
import { SkillCodes1766196001000 } from './migrations/1766196001000-skill-codes.js';
import { MailWakes1766400000000 } from './migrations/1766400000000-mail-wakes.js';
import { LeavingTheTerritory1766440000000 } from './migrations/1766440000000-leaving-the-territory.js';
import { PeerExchangeHosts1766440001000 } from './migrations/1766440001000-peer-exchange-hosts.js';
import { HowANeedIsServed1766500000000 } from './migrations/1766500000000-how-a-need-is-served.js';
import { AdviceDecisions1766510000000 } from './migrations/1766510000000-advice-decisions.js';
import { Corrections1766530000000 } from './migrations/1766530000000-corrections.js';
import { WhatMoneyIsFor1766540000000 } from './migrations/1766540000000-what-money-is-for.js';
import { observatoryMigrations } from './migrations/observatoryMigrations.js';
import { NeedResolver, NeedsOfProjectResolver } from './needs/NeedResolver.js';
import { PeerResolver, PeersOfNeedResolver } from './needs/PeerResolver.js';
import { toldResolvers } from './notices/toldResolvers.js';
import { ObservatoryResolver } from './observatory/ObservatoryResolver.js';
import { CarryingResolver } from './projects/CarryingResolver.js';
import { FundingResolver } from './projects/FundingResolver.js';
import { ProjectCommandResolver } from './projects/ProjectCommandResolver.js';
import {
  CoCarrierResolver,
  ProjectOfActionResolver,
  ProjectResolver,
  ProjectsOfCommuneResolver,
} from './projects/ProjectResolver.js';
import { addressee, receive } from './projects/receive.js';
import { ProjectAnswerResolver, QuestionResolver } from './questions/QuestionResolver.js';
import { NeedRegimeResolver } from './regimes/NeedRegimeResolver.js';
import { ToldRegimesResolver } from './regimes/ToldRegimesResolver.js';
import { RiskSharingResolver } from './riskSharing/RiskSharingResolver.js';
import { HeardNeedResolver, HeardNeedsOfCommuneResolver, resolveHeardNeed } from './stands/HeardNeedResolver.js';
import {
  MicroDistrictResolver,
  MicroDistrictsOfCommuneResolver,
  resolveMicroDistrict,
} from './stands/MicroDistrictResolver.js';
import { StandCommandResolver } from './stands/StandCommandResolver.js';
import { resolveStand, StandResolver, StandsOfCommuneResolver } from './stands/StandResolver.js';
import { resolveStoryChapter, StoryChapterResolver, StoryOfCommuneResolver } from './story/StoryChapterResolver.js';
import { StoryCommandResolver } from './story/StoryCommandResolver.js';
import {
  ConsentsAskedOfCommuneResolver,
  SupportReceiptResolver,
  SupportResolver,
  SupportWordsOfAgglomerationResolver,
} from './supports/SupportResolver.js';
import { VigilanceResolver } from './vigilance/VigilanceResolver.js';

/** The communes' scale: every commune of the territory in one database, each row written by its own commune. */
export const communeScale: ScaleDefinition = {
  scale: 'commune',
  parts: {
    resolvers: [
      CommuneResolver,
      AwaitingResolver,
      CommuneChangesResolver,
      ActionResolver,
      ActionsOfCommuneResolver,
      ActionCommandResolver,
      ExperimentResolver,
      ExperimentsOfCommuneResolver,
      ExperimentCommandResolver,
      LessonResolver,
      LessonReuseResolver,
      LessonsOfCommuneResolver,
      ProjectResolver,
      ProjectsOfCommuneResolver,
      ProjectOfActionResolver,
      CoCarrierResolver,
      ProjectCommandResolver,
      CarryingResolver,
      QuestionResolver,
      ProjectAnswerResolver,
      FundingResolver,
      FileResolver,
      FilesOfCommuneResolver,
      FileOfActResolver,
      ConsentResolver,
      ConsentsOfNeedResolver,
      ConsentsOfCommuneResolver,
      CouncilsOfCommuneResolver,
      CouncilCommandResolver,
      CouncilOfNeedResolver,
      NeedResolver,
      NeedsOfProjectResolver,
      NeedRegimeResolver,
      ToldRegimesResolver,
      PeerResolver,
      PeersOfNeedResolver,
      ...adviceResolvers,
      ContractResolver,
      ContractsOfCommuneResolver,
      ContractCommandResolver,
      FrameworkResolver,
      FrameworksOfCommuneResolver,
      FrameworkCommandResolver,
      AdoptionResolver,
      MicroDistrictResolver,
      MicroDistrictsOfCommuneResolver,
      StandResolver,
      StandsOfCommuneResolver,
      HeardNeedResolver,
      HeardNeedsOfCommuneResolver,
      StandCommandResolver,
      ForumSessionResolver,
      ForumSessionsOfCommuneResolver,
      AssociationResolver,
      AssociationsOfCommuneResolver,
      CommunityEventResolver,
      CommunityEventsOfCommuneResolver,
      ParticipationOfCommuneResolver,
      ForumCommandResolver,
      StoryChapterResolver,
      StoryOfCommuneResolver,
      StoryCommandResolver,
      ListeningRoundResolver,
      ListeningOfCommuneResolver,
      PresentationResolver,
      TrainingResolver,
      ManagementOfCommuneResolver,
      SteeringFunctionResolver,
      ManagementCommandResolver,
      WebhookResolver,
      CapacityResolver,
      CommuneTrajectoryResolver,
      InvestmentCapacityResolver,
      EngineeringResolver,
      communeImportParts.resolver,
      ImportLineResolver,
      ExportResolver,
      SupportResolver,
      SupportReceiptResolver,
      ConsentsAskedOfCommuneResolver,
      SupportWordsOfAgglomerationResolver,
      SecondmentWordsOfPoleResolver,
      VigilanceResolver,
      RiskSharingResolver,
      EngagementResolver,
      EngagementsOfCommuneResolver,
      InitiativeOfActionResolver,
      EngagementCommandResolver,
      StandingsOfInitiativeResolver,
      StandingResolver,
      SilentCommunesResolver,
      SilentCommuneResolver,
      ObservatoryResolver,
      ...toldResolvers,
      mandateParts('commune'),
      delegationParts('commune'),
    ],
    types: [Agglomeration, Pole, Allocation, CoFunding],
    references: {
      Commune: resolveCommune,
      Action: resolveAction,
      Experiment: resolveExperiment,
      Lesson: resolveLesson,
      Project: projectWithOffers,
      Need: needWithOffers,
      ImportRun: communeImportParts.reference,
      Support: (reference: object) => ({ ...reference }),
      Allocation: (reference: object) => ({ ...reference }),
      CoFunding: (reference: object) => ({ ...reference }),
      Webhook: resolveWebhook,
      Consent: resolveConsent,
      File: resolveFile,
      MicroDistrict: resolveMicroDistrict,
      Stand: resolveStand,
      HeardNeed: resolveHeardNeed,
      ForumSession: resolveForumSession,
      Association: resolveAssociation,
      CommunityEvent: resolveCommunityEvent,
      StoryChapter: resolveStoryChapter,
      ListeningRound: resolveListeningRound,
      Presentation: resolvePresentation,
      Training: resolveTraining,
      FiftyFiftyContract: resolveContract,
      Framework: resolveFramework,
      FrameworkAdoption: resolveAdoption,
      InitiativeEngagement: resolveEngagement,
      Initiative: ({ id, siren = null }: { id: string; siren?: string | null }) => ({ id, siren }),
      // The planner brings what the agglomeration told of its supports.
      Agglomeration: (reference: object) => ({ ...reference }),
      // Likewise, what the pole told of its teams at work.
      Pole: (reference: object) => ({ ...reference }),
      Observatory: quarterKey,
    },
  },
  migrations: [
    First1764000000000,
    CommuneMandates1764100000000,
    ActionsWhole1766000000000,
    Experiments1766000001000,
    Consents1766000010000,
    Carriers1766000011000,
    Funding1766000012000,
    Receipts1766000013000,
    Contracts1766000020000,
    Frameworks1766000021000,
    Stands1766000030000,
    Forums1766000031000,
    Story1766000040000,
    Listening1766000041000,
    Management1766000042000,
    Capacity1766000043000,
    Apps1766000060000,
    Vigilance1766000050000,
    Webhooks1766000061000,
    Notices1766000070000,
    Files1766000080000,
    Councils1766000090000,
    CommuneDelegations1766000100000,
    ConcernedCommunes1766000110000,
    FileKinds1766000111000,
    WebhookKinds1766000112000,
    Ends1766000120000,
    Engineering1766000121000,
    Successions1766000190000,
    Awaiting1766000191000,
    ActFiles1766000195000,
    ToldKinds1766000196000,
    Questions1766100000000,
    Engagements1766140000000,
    PeerWords1766160000000,
    Regimes1766110001000,
    ChapterAxis1766110002000,
    CoFunding1766130001000,
    SupportReceipts1766120000000,
    AwaitingWords1766196000000,
    SkillCodes1766196001000,
    MailWakes1766400000000,
    LeavingTheTerritory1766440000000,
    HowANeedIsServed1766500000000,
    PeerExchangeHosts1766440001000,
    AdviceDecisions1766510000000,
    WhatMoneyIsFor1766540000000,
    Corrections1766530000000,
    ...observatoryMigrations,
  ],
  tenantsInHand: communesInHand,
  addressee,
  async receive(manager, delivery) {
    await receive(manager, delivery);
    await announce(manager, delivery);
  },
  downloads: {
    file: downloadFile,
    'deliberation-draft': downloadConsentDraft,
    'carrying-draft': downloadCarryingDraft,
  },
  uploads: { file: uploadFile },
  beside: besideCommunes,
};
