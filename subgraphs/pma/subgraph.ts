import { ImportLineResolver } from '#shared/exchange/import/ImportLineResolver.js';
import { startImportRunner } from '#shared/exchange/import/ImportRunner.js';
import { delegationParts } from '#shared/graphql/mandates/delegationParts.js';
import { mandateParts } from '#shared/graphql/mandates/mandateParts.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { startMail } from '#shared/notices/NoticeCourier.js';
import { noticeParts } from '#shared/notices/noticeParts.js';
import { quarterKey } from '#shared/observatory/askedQuarters.js';
import { startQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import { questionParts } from '#shared/savedQuestions/questionParts.js';
import type { ScaleDefinition } from '#shared/service/openScale.js';
import { ActsOfPoleResolver, PoleActResolver } from './acts/PoleActResolver.js';
import { actsById } from './acts/store.js';
import { AgendaCommandResolver, PoleAgendaResolver, PoolingAgendaResolver } from './agenda/AgendaResolver.js';
import { AgreementMutations } from './agreements/AgreementMutations.js';
import { AgreementResolver, AllocationChainResolver, ChainLinkResolver } from './agreements/AgreementResolver.js';
import { agreementsById } from './agreements/store.js';
import { AllocationMutations } from './allocations/AllocationMutations.js';
import {
  AllocationResolver,
  PoleAllocationsResolver,
  TechnicianAllocationsResolver,
  TechnicianMonthResolver,
} from './allocations/AllocationResolver.js';
import {
  AssessmentOfAllocationResolver,
  resolveAllocation,
  ServedNeedsResolver,
} from './assessments/AssessmentOfAllocationResolver.js';
import { Support } from './assessments/Support.js';
import { SupportResolver } from './assessments/SupportResolver.js';
import { CalendarFeedResolver } from './calendars/CalendarFeedResolver.js';
import { downloadCalendar } from './calendars/downloadCalendar.js';
import { ChecksOfPoleResolver, PoleCheckResolver } from './checks/PoleCheckResolver.js';
import { CouncilsOfPoleResolver, PoleCouncilCommandResolver } from './councils/PoleCouncilResolver.js';
import { downloadAgreementDraft } from './drafts/downloadAgreementDraft.js';
import {
  GovernanceCommandResolver,
  MetropolitanInterestResolver,
  PoleGovernanceResolver,
} from './governance/GovernanceResolver.js';
import { interestsById } from './governance/store.js';
import { poleImportParts, poleImports } from './imports/poleImports.js';
import { pmaMigrations } from './migrations/all.js';
import { Observatory } from './observatory/Observatory.js';
import { ObservatoryResolver } from './observatory/ObservatoryResolver.js';
import { startObservatory } from './observatory/startObservatory.js';
import { Need } from './offers/Need.js';
import { NeedResolver, PartnerOfferForNeedResolver, PoleOfferResolver } from './offers/NeedResolver.js';
import { PartnerResolver, PolePartnersResolver } from './partners/PartnerResolver.js';
import { partnersById } from './partners/store.js';
import {
  LeadAdoptionResolver,
  MetropolitanGroupResolver,
  PoleProgrammesResolver,
  ProgrammeCommandResolver,
  ProgrammeLeadResolver,
  ProgrammeResolver,
} from './programmes/ProgrammeResolver.js';
import { leadsById, programmesById } from './programmes/store.js';
import {
  ExchangedWorkResolver,
  MemberReciprocityResolver,
  PoleReciprocityResolver,
} from './reciprocity/ReciprocityResolver.js';
import { poleNotices } from './savedQuestions/notices.js';
import { poleQuestions } from './savedQuestions/questions.js';
import { ReceivedRequestResolver } from './staffing/ReceivedRequestResolver.js';
import { addresseeOf, receiveActs } from './staffing/receiveActs.js';
import {
  PoleRequestsResolver,
  ServedRequestResolver,
  StaffingMatchResolver,
} from './staffing/ServedRequestResolver.js';
import { startSettling } from './staffing/startSettling.js';
import { downloadStatement } from './statements/downloadStatement.js';
import {
  AgreementStatementResolver,
  PoleStatementsResolver,
  ReimbursementLineResolver,
  StatementResolver,
  UnbilledWorkResolver,
} from './statements/StatementResolver.js';
import { PoleChapterCommandResolver, PoleChapterResolver, StoryOfPoleResolver } from './story/PoleChapterResolver.js';
import { chaptersById } from './story/store.js';
import { PoleTeamsResolver, ProjectResolver, ResourceTeamResolver } from './teams/ResourceTeamResolver.js';
import { teamsById } from './teams/store.js';
import { TeamMutations } from './teams/TeamMutations.js';
import { PostMutations } from './technicians/PostMutations.js';
import { techniciansById } from './technicians/store.js';
import { TechnicianMutations } from './technicians/TechnicianMutations.js';
import { MonthTermsResolver, PoleTechniciansResolver, TechnicianResolver } from './technicians/TechnicianResolver.js';
import { CommuneResolver } from './territory/CommuneResolver.js';
import { PoleResolver } from './territory/PoleResolver.js';
import { polesBySiren } from './territory/store.js';
import { HalfDaysHistoryResolver, TimesheetResolver } from './timesheets/TimesheetResolver.js';
import {
  WhatIfChainResolver,
  WhatIfMonthResolver,
  WhatIfRequestResolver,
  WhatIfResolver,
} from './whatif/WhatIfResolver.js';
import { LackingSkillResolver, WhatIfTakeoverResolver } from './whatif/WhatIfTakeoverResolver.js';

type ById = { readonly id: string };

/** The pole's scale: its rooms, its tables, and what it does with the acts communes address to it. */
export const pmaScale: ScaleDefinition = {
  scale: 'pma',
  parts: {
    resolvers: [
      PoleResolver,
      CommuneResolver,
      PoleTechniciansResolver,
      TechnicianResolver,
      MonthTermsResolver,
      TechnicianMutations,
      PostMutations,
      PoleAllocationsResolver,
      TechnicianAllocationsResolver,
      TechnicianMonthResolver,
      AllocationResolver,
      AllocationMutations,
      AgreementResolver,
      AgreementMutations,
      AllocationChainResolver,
      ChainLinkResolver,
      ResourceTeamResolver,
      TeamMutations,
      PoleTeamsResolver,
      TimesheetResolver,
      CalendarFeedResolver,
      poleImportParts.resolver,
      ImportLineResolver,
      ChecksOfPoleResolver,
      WhatIfResolver,
      WhatIfMonthResolver,
      WhatIfChainResolver,
      WhatIfRequestResolver,
      WhatIfTakeoverResolver,
      LackingSkillResolver,
      PoleCheckResolver,
      HalfDaysHistoryResolver,
      ProjectResolver,
      ReceivedRequestResolver,
      ServedRequestResolver,
      StaffingMatchResolver,
      PoleRequestsResolver,
      PoleGovernanceResolver,
      MetropolitanInterestResolver,
      GovernanceCommandResolver,
      PolePartnersResolver,
      PartnerResolver,
      NeedResolver,
      PoleOfferResolver,
      PartnerOfferForNeedResolver,
      PoleChapterResolver,
      StoryOfPoleResolver,
      PoleChapterCommandResolver,
      PoleStatementsResolver,
      AgreementStatementResolver,
      StatementResolver,
      ReimbursementLineResolver,
      UnbilledWorkResolver,
      PoleProgrammesResolver,
      ProgrammeResolver,
      ProgrammeLeadResolver,
      LeadAdoptionResolver,
      MetropolitanGroupResolver,
      ProgrammeCommandResolver,
      PoleReciprocityResolver,
      MemberReciprocityResolver,
      ExchangedWorkResolver,
      PoleAgendaResolver,
      PoolingAgendaResolver,
      AgendaCommandResolver,
      SupportResolver,
      AssessmentOfAllocationResolver,
      ServedNeedsResolver,
      ActsOfPoleResolver,
      PoleActResolver,
      CouncilsOfPoleResolver,
      PoleCouncilCommandResolver,
      ObservatoryResolver,
      ...questionParts(poleQuestions),
      noticeParts(poleNotices),
      mandateParts('pma'),
      delegationParts('pma'),
    ],
    types: [Need, Observatory, Support],
    references: {
      // The planner brings what the communes said of its posts at work.
      Pole: async (reference: { siren: string }, context: RequestContext) => {
        const pole = await context.load(polesBySiren, reference.siren, undefined);
        return pole === null ? null : { ...reference, ...pole };
      },
      Technician: ({ id }: ById, context: RequestContext) => context.load(techniciansById, id, undefined),
      Allocation: resolveAllocation,
      SecondmentAgreement: ({ id }: ById, context: RequestContext) => context.load(agreementsById, id, undefined),
      ResourceTeam: ({ id }: ById, context: RequestContext) => context.load(teamsById, id, undefined),
      MetropolitanInterest: ({ id }: ById, context: RequestContext) => context.load(interestsById, id, undefined),
      Partner: ({ id }: ById, context: RequestContext) => context.load(partnersById, id, undefined),
      PoleAct: ({ id }: ById, context: RequestContext) => context.load(actsById, id, undefined),
      PoleImport: poleImportParts.reference,
      Programme: ({ id }: ById, context: RequestContext) => context.load(programmesById, id, undefined),
      ProgrammeLead: ({ id }: ById, context: RequestContext) => context.load(leadsById, id, undefined),
      PoleChapter: ({ id }: ById, context: RequestContext) => context.load(chaptersById, id, undefined),
      // Only its own scale decides whether a commune, a project or a request exists.
      Commune: ({ insee }: { insee: string }) => ({ insee }),
      Project: ({ id }: ById) => ({ id }),
      StaffingRequest: ({ id }: ById) => ({ id }),
      Need: (reference: object) => ({ ...reference }),
      Support: (reference: object) => ({ ...reference }),
      Observatory: quarterKey,
    },
  },
  migrations: pmaMigrations,
  addressee: addresseeOf,
  receive: receiveActs,
  beside(options) {
    const parts = [
      startSettling(options),
      startImportRunner(poleImports, options),
      startObservatory(options),
      startQuestions(poleQuestions, options),
      ...startMail(poleNotices, options),
    ];
    return {
      async stop() {
        await Promise.all(parts.map((part) => part.stop()));
      },
    };
  },
  downloads: {
    'reimbursement-statement': downloadStatement,
    'agreement-draft': downloadAgreementDraft,
    calendar: downloadCalendar,
  },
};
