import type { MigrationClass } from '#shared/database/connection.js';
import { First1763900000000 } from './1763900000000-first.js';
import { AgglomerationMandates1764100000000 } from './1764100000000-mandates.js';
import { CommuneActs1766000012500 } from './1766000012500-commune-acts.js';
import { AgglomerationDelegations1766000100000 } from './1766000100000-delegations.js';
import { ConcernedTenants1766000110000 } from './1766000110000-concerned-tenants.js';
import { LabellingWhole1766100000000 } from './1766100000000-labelling-whole.js';
import { Criteria1766100001000 } from './1766100001000-criteria.js';
import { Thread1766100002000 } from './1766100002000-thread.js';
import { Commitments1766100003000 } from './1766100003000-commitments.js';
import { Regimes1766110000000 } from './1766110000000-regimes.js';
import { AgglomerationStory1766110001000 } from './1766110001000-story.js';
import { TerritorialProjects1766110002000 } from './1766110002000-territorial-projects.js';
import { Involvement1766110003000 } from './1766110003000-involvement.js';
import { AgglomerationTrainings1766110004000 } from './1766110004000-trainings.js';
import { MembershipChanges1766110005000 } from './1766110005000-membership-changes.js';
import { Posts1766120000000 } from './1766120000000-posts.js';
import { Supports1766120001000 } from './1766120001000-supports.js';
import { PostMonths1766120002000 } from './1766120002000-post-months.js';
import { CoFunding1766130000000 } from './1766130000000-co-funding.js';
import { Councils1766130002000 } from './1766130002000-councils.js';
import { Initiatives1766140000000 } from './1766140000000-initiatives.js';
import { Skills1766150000000 } from './1766150000000-skills.js';
import { Staffing1766150001000 } from './1766150001000-staffing.js';
import { Groups1766150002000 } from './1766150002000-groups.js';
import { FrameworkAdoptions1766160000000 } from './1766160000000-adoptions.js';
import { SkillCodes1766170000000 } from './1766170000000-skill-codes.js';
import { AgglomerationImports1766410000000 } from './1766410000000-imports.js';
import { Corrections1766420000000 } from './1766420000000-corrections.js';
import { LeavingTheTerritory1766440000000 } from './1766440000000-leaving-the-territory.js';
import { ActiveRestsOnConsent1766440001000 } from './1766440001000-active-rests-on-consent.js';
import { PeerExchangeHosts1766440002000 } from './1766440002000-peer-exchange-hosts.js';
import { PromisedToNeeds1766450000000 } from './1766450000000-promised-to-needs.js';
import { SupportMoves1766520000000 } from './1766520000000-support-moves.js';
import { FactsTakenBack1766520001000 } from './1766520001000-facts-taken-back.js';
import { EffortOfNeeds1766540000000 } from './1766540000000-effort-of-needs.js';
import { Observatory1766560000000 } from './1766560000000-observatory.js';
import { ObservatoryCases1766570000000 } from './1766570000000-observatory-cases.js';
import { AgglomerationSavedQuestions1766600000000 } from './1766600000000-saved-questions.js';

/** In the order to run them. */
export const callMigrations: readonly MigrationClass[] = [
  First1763900000000,
  AgglomerationMandates1764100000000,
  CommuneActs1766000012500,
  AgglomerationDelegations1766000100000,
  ConcernedTenants1766000110000,
  LabellingWhole1766100000000,
  Criteria1766100001000,
  Thread1766100002000,
  Commitments1766100003000,
  Regimes1766110000000,
  AgglomerationStory1766110001000,
  TerritorialProjects1766110002000,
  Involvement1766110003000,
  AgglomerationTrainings1766110004000,
  MembershipChanges1766110005000,
  Posts1766120000000,
  Supports1766120001000,
  PostMonths1766120002000,
  CoFunding1766130000000,
  Councils1766130002000,
  Initiatives1766140000000,
  Skills1766150000000,
  Staffing1766150001000,
  Groups1766150002000,
  FrameworkAdoptions1766160000000,
  SkillCodes1766170000000,
  AgglomerationImports1766410000000,
  Corrections1766420000000,
  LeavingTheTerritory1766440000000,
  ActiveRestsOnConsent1766440001000,
  PromisedToNeeds1766450000000,
  PeerExchangeHosts1766440002000,
  SupportMoves1766520000000,
  FactsTakenBack1766520001000,
  EffortOfNeeds1766540000000,
  Observatory1766560000000,
  ObservatoryCases1766570000000,
  AgglomerationSavedQuestions1766600000000,
];
