import type { MigrationClass } from '#shared/database/connection.js';
import { PmaFirst1795000000000 } from './1795000000000-first.js';
import { PoleMandates1795100000000 } from './1795100000000-mandates.js';
import { ConsentTerms1795200000000 } from './1795200000000-consent-terms.js';
import { PilotsWord1795200001000 } from './1795200001000-pilots-word.js';
import { PoleDelegations1795200100000 } from './1795200100000-delegations.js';
import { ConcernedTenants1795200110000 } from './1795200110000-concerned-tenants.js';
import { Endings1795300000000 } from './1795300000000-endings.js';
import { Skills1796000000000 } from './1796000000000-skills.js';
import { Staffing1796000001000 } from './1796000001000-staffing.js';
import { Agreements1796100000000 } from './1796100000000-agreements.js';
import { HolderReaders1796100001000 } from './1796100001000-holder-readers.js';
import { PoleProject1796300000000 } from './1796300000000-pole-project.js';
import { Partners1796300001000 } from './1796300001000-partners.js';
import { CalendarCapacity1796500000000 } from './1796500000000-calendar-capacity.js';
import { CapacityOverrides1796500001000 } from './1796500001000-capacity-overrides.js';
import { DatedSkills1796500002000 } from './1796500002000-dated-skills.js';
import { MonthTerms1796500003000 } from './1796500003000-month-terms.js';
import { TeamHistory1796600000000 } from './1796600000000-team-history.js';
import { Timesheets1796600001000 } from './1796600001000-timesheets.js';
import { DoneBeyond1796600002000 } from './1796600002000-done-beyond.js';
import { Statements1796700000000 } from './1796700000000-statements.js';
import { PoleCouncils1796700001000 } from './1796700001000-pole-councils.js';
import { Programmes1796700002000 } from './1796700002000-programmes.js';
import { Agenda1796700003000 } from './1796700003000-agenda.js';
import { PoleActs1796700004000 } from './1796700004000-acts.js';
import { PostsSignIn1796900000000 } from './1796900000000-posts-sign-in.js';
import { PoleImports1796900001000 } from './1796900001000-imports.js';
import { PostsEnd1797000000000 } from './1797000000000-posts-end.js';
import { MembersEnd1797000001000 } from './1797000001000-members-end.js';
import { Takeovers1797100000000 } from './1797100000000-takeovers.js';
import { EffortOfNeeds1797200000000 } from './1797200000000-effort-of-needs.js';
import { Observatory1797400000000 } from './1797400000000-observatory.js';
import { ObservatoryCases1797600000000 } from './1797600000000-observatory-cases.js';
import { PostsByHand1797700000000 } from './1797700000000-posts-by-hand.js';
import { PoleSavedQuestions1797800000000 } from './1797800000000-saved-questions.js';
import { PostTerms1797900000000 } from './1797900000000-post-terms.js';

/** In the order to run them. */
export const pmaMigrations: readonly MigrationClass[] = [
  PmaFirst1795000000000,
  PoleMandates1795100000000,
  ConsentTerms1795200000000,
  PilotsWord1795200001000,
  PoleDelegations1795200100000,
  ConcernedTenants1795200110000,
  Endings1795300000000,
  Skills1796000000000,
  Staffing1796000001000,
  Agreements1796100000000,
  HolderReaders1796100001000,
  PoleProject1796300000000,
  Partners1796300001000,
  CalendarCapacity1796500000000,
  CapacityOverrides1796500001000,
  DatedSkills1796500002000,
  MonthTerms1796500003000,
  TeamHistory1796600000000,
  Timesheets1796600001000,
  DoneBeyond1796600002000,
  Statements1796700000000,
  PoleCouncils1796700001000,
  Programmes1796700002000,
  Agenda1796700003000,
  PoleActs1796700004000,
  PostsSignIn1796900000000,
  PoleImports1796900001000,
  PostsEnd1797000000000,
  MembersEnd1797000001000,
  Takeovers1797100000000,
  EffortOfNeeds1797200000000,
  Observatory1797400000000,
  ObservatoryCases1797600000000,
  PostsByHand1797700000000,
  PoleSavedQuestions1797800000000,
  PostTerms1797900000000,
];
