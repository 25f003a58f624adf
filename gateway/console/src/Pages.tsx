import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { NotFound } from './frame/NotFound.js';
import { Skeleton } from './kit/Skeleton.js';
import { useSitting } from './session/SessionProvider.js';
import type { Role } from './session/session.js';

// Each feature is its own file of script, loaded when its page is shown.
const Entrance = lazy(() => import('./features/entrance/Entrance.js'));
const Territory = lazy(() => import('./features/territory/Territory.js'));
const Public = lazy(() => import('./features/publicPages/Public.js'));
const OpenData = lazy(() => import('./features/publicPages/OpenData.js'));
const CollectiveStory = lazy(() => import('./features/collectiveStory/CollectiveStory.js'));
const Observatory = lazy(() => import('./features/observatory/Observatory.js'));
const Spread = lazy(() => import('./features/spread/Spread.js'));
const Commune = lazy(() => import('./features/commune/Commune.js'));
const Actions = lazy(() => import('./features/actions/Actions.js'));
const Action = lazy(() => import('./features/actions/Action.js'));
const NewAction = lazy(() => import('./features/actions/NewAction.js'));
const Contracts = lazy(() => import('./features/contracts/Contracts.js'));
const CoFunding = lazy(() => import('./features/cofunding/CoFunding.js'));
const Councils = lazy(() => import('./features/councils/Councils.js'));
const Contract = lazy(() => import('./features/contracts/Contract.js'));
const NewContract = lazy(() => import('./features/contracts/NewContract.js'));
const Mandates = lazy(() => import('./features/mandates/Mandates.js'));
const Mails = lazy(() => import('./features/mails/Mails.js'));
const Stands = lazy(() => import('./features/stands/Stands.js'));
const Frameworks = lazy(() => import('./features/frameworks/Frameworks.js'));
const Framework = lazy(() => import('./features/frameworks/Framework.js'));
const NewFramework = lazy(() => import('./features/frameworks/NewFramework.js'));
const Risks = lazy(() => import('./features/risks/Risks.js'));
const SavedQuestions = lazy(() => import('./features/savedQuestions/SavedQuestions.js'));
const Approach = lazy(() => import('./features/approach/Approach.js'));
const Exchange = lazy(() => import('./features/exchange/Exchange.js'));
const Imports = lazy(() => import('./features/imports/Imports.js'));
const PoleImports = lazy(() => import('./features/poleImports/PoleImports.js'));
const Experiments = lazy(() => import('./features/experiments/Experiments.js'));
const Experiment = lazy(() => import('./features/experiments/Experiment.js'));
const NewExperiment = lazy(() => import('./features/experiments/NewExperiment.js'));
const Meetings = lazy(() => import('./features/meetings/Meetings.js'));
const Story = lazy(() => import('./features/story/Story.js'));
const Chapter = lazy(() => import('./features/story/Chapter.js'));
const AgglomerationChapter = lazy(() => import('./features/story/AgglomerationChapter.js'));
const PoleChapter = lazy(() => import('./features/story/PoleChapter.js'));
const NewChapter = lazy(() => import('./features/story/NewChapter.js'));
const Rounds = lazy(() => import('./features/listening/Rounds.js'));
const Round = lazy(() => import('./features/listening/Round.js'));
const Management = lazy(() => import('./features/management/Management.js'));
const Desk = lazy(() => import('./features/desk/Desk.js'));
const Office = lazy(() => import('./features/office/Office.js'));
const Initiatives = lazy(() => import('./features/initiatives/Initiatives.js'));
const Initiative = lazy(() => import('./features/initiatives/Initiative.js'));
const SilentCommunes = lazy(() => import('./features/initiatives/SilentCommunes.js'));
const Inbox = lazy(() => import('./features/inbox/Inbox.js'));
const Labelling = lazy(() => import('./features/labelling/Labelling.js'));
const Criteria = lazy(() => import('./features/criteria/Criteria.js'));
const Annex = lazy(() => import('./features/labelling/Annex.js'));
const OfferSupport = lazy(() => import('./features/labelling/OfferSupport.js'));
const TerritorialProject = lazy(() => import('./features/territorial/TerritorialProject.js'));
const Regimes = lazy(() => import('./features/regimes/Regimes.js'));
const RegimePage = lazy(() => import('./features/regimes/RegimePage.js'));
const Team = lazy(() => import('./features/team/Team.js'));
const PostPage = lazy(() => import('./features/team/PostPage.js'));
const Calls = lazy(() => import('./features/involvement/Calls.js'));
const Call = lazy(() => import('./features/involvement/Call.js'));
const WorkingGroups = lazy(() => import('./features/groups/WorkingGroups.js'));
const DevelopmentCouncil = lazy(() => import('./features/developmentCouncil/DevelopmentCouncil.js'));
const Trainings = lazy(() => import('./features/trainings/Trainings.js'));
const Funds = lazy(() => import('./features/funds/Funds.js'));
const Supports = lazy(() => import('./features/supports/Supports.js'));
const Mine = lazy(() => import('./features/mine/Mine.js'));
const Calendars = lazy(() => import('./features/calendars/Calendars.js'));
const Glance = lazy(() => import('./features/months/Glance.js'));
const Months = lazy(() => import('./features/months/Months.js'));
const Requests = lazy(() => import('./features/staffing/Requests.js'));
const NewRequest = lazy(() => import('./features/staffing/NewRequest.js'));
const ToServe = lazy(() => import('./features/staffing/ToServe.js'));
const Agreements = lazy(() => import('./features/agreements/Agreements.js'));
const Agreement = lazy(() => import('./features/agreements/Agreement.js'));
const Statements = lazy(() => import('./features/statements/Statements.js'));
const Checks = lazy(() => import('./features/checks/Checks.js'));
const Allocations = lazy(() => import('./features/allocations/Allocations.js'));
const Technicians = lazy(() => import('./features/technicians/Technicians.js'));
const PostMonthPage = lazy(() => import('./features/technicians/PostMonthPage.js'));
const TechnicianPage = lazy(() => import('./features/technicians/TechnicianPage.js'));
const AllocationPage = lazy(() => import('./features/allocations/AllocationPage.js'));
const Timesheet = lazy(() => import('./features/timesheet/Timesheet.js'));
const Reciprocity = lazy(() => import('./features/reciprocity/Reciprocity.js'));
const Agenda = lazy(() => import('./features/agenda/Agenda.js'));
const Programmes = lazy(() => import('./features/programmes/Programmes.js'));
const Partners = lazy(() => import('./features/partners/Partners.js'));
const PolePage = lazy(() => import('./features/governance/PolePage.js'));
const MonthReport = lazy(() => import('./features/monthReport/MonthReport.js'));
const NewProject = lazy(() => import('./features/project/NewProject.js'));
const Project = lazy(() => import('./features/project/Project.js'));
const WhoShouldAct = lazy(() => import('./features/advice/WhoShouldAct.js'));

const homes: Record<Role, typeof Territory> = {
  PUBLIC: Territory,
  ANALYST: Territory,
  ADMINISTRATOR: Mandates,
  COMMUNE_AGENT: Desk,
  PROJECT_OFFICER: Office,
  DIRECTOR: Glance,
  TECHNICIAN: Mine,
};

/** The first page answers: each persona's two or three questions, for the mandate under which it acts. */
function Home() {
  const { mandate } = useSitting();
  const Its = homes[mandate?.role ?? 'PUBLIC'];
  return <Its />;
}

interface AnewProps {
  readonly page: typeof Territory;
  /** The address's part that names what the page is about. */
  readonly by: string;
}

/** A page that begins anew for another subject, so that one's rows are never seen under the other's address. */
function Anew({ page: Its, by }: AnewProps) {
  const parameters = useParams();
  return <Its key={parameters[by]} />;
}

/** Every address of the console. */
export function Pages() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Routes>
        <Route index element={<Home />} />
        <Route path="enter" element={<Entrance />} />
        <Route path="territory" element={<Territory />} />
        <Route path="public" element={<Public />} />
        <Route path="open-data" element={<OpenData />} />
        <Route path="collective-story" element={<CollectiveStory />} />
        <Route path="observatory" element={<Observatory />} />
        <Route path="spread" element={<Spread />} />
        <Route path="communes/:insee" element={<Anew page={Commune} by="insee" />} />
        <Route path="actions" element={<Actions />} />
        <Route path="actions/new" element={<NewAction />} />
        <Route path="actions/:id" element={<Anew page={Action} by="id" />} />
        <Route path="contracts" element={<Contracts />} />
        <Route path="contracts/new" element={<NewContract />} />
        <Route path="contracts/:id" element={<Anew page={Contract} by="id" />} />
        <Route path="councils" element={<Councils />} />
        <Route path="stands" element={<Stands />} />
        <Route path="mandates" element={<Mandates />} />
        <Route path="notices" element={<Mails />} />
        <Route path="frameworks" element={<Frameworks />} />
        <Route path="frameworks/new" element={<NewFramework />} />
        <Route path="frameworks/:id" element={<Anew page={Framework} by="id" />} />
        <Route path="risks" element={<Risks />} />
        <Route path="saved-questions" element={<SavedQuestions />} />
        <Route path="approach" element={<Approach />} />
        <Route path="exchange" element={<Exchange />} />
        <Route path="imports" element={<Imports />} />
        <Route path="pole-imports" element={<PoleImports />} />
        <Route path="experiments" element={<Experiments />} />
        <Route path="experiments/new" element={<NewExperiment />} />
        <Route path="experiments/:id" element={<Anew page={Experiment} by="id" />} />
        <Route path="meetings" element={<Meetings />} />
        <Route path="communes/:insee/meetings" element={<Anew page={Meetings} by="insee" />} />
        <Route path="story" element={<Story />} />
        <Route path="story/new" element={<NewChapter />} />
        <Route path="story/:id" element={<Anew page={Chapter} by="id" />} />
        <Route path="agglomeration-story/:id" element={<Anew page={AgglomerationChapter} by="id" />} />
        <Route path="pole-story/:id" element={<Anew page={PoleChapter} by="id" />} />
        <Route path="poles/:pole/story" element={<Anew page={Story} by="pole" />} />
        <Route path="agglomerations/:siren/story" element={<Anew page={Story} by="siren" />} />
        <Route path="communes/:insee/story" element={<Anew page={Story} by="insee" />} />
        <Route path="rounds" element={<Rounds />} />
        <Route path="rounds/:id" element={<Anew page={Round} by="id" />} />
        <Route path="communes/:insee/rounds" element={<Anew page={Rounds} by="insee" />} />
        <Route path="management" element={<Management />} />
        <Route path="inbox" element={<Inbox />} />
        <Route path="criteria" element={<Criteria />} />
        <Route path="labellings/:id" element={<Anew page={Labelling} by="id" />} />
        <Route path="labellings/:id/annex" element={<Anew page={Annex} by="id" />} />
        <Route path="labellings/:id/offer" element={<Anew page={OfferSupport} by="id" />} />
        <Route path="initiatives" element={<Initiatives />} />
        <Route path="initiatives/:id" element={<Anew page={Initiative} by="id" />} />
        <Route path="silent-communes" element={<SilentCommunes />} />
        <Route path="supports" element={<Supports />} />
        <Route path="territorial-project" element={<TerritorialProject />} />
        <Route path="regimes" element={<Regimes />} />
        <Route path="regimes/:id" element={<Anew page={RegimePage} by="id" />} />
        <Route path="posts" element={<Team />} />
        <Route path="posts/:id" element={<Anew page={PostPage} by="id" />} />
        <Route path="involvement" element={<Calls />} />
        <Route path="involvement/:id" element={<Anew page={Call} by="id" />} />
        <Route path="working-groups" element={<WorkingGroups />} />
        <Route path="development-council" element={<DevelopmentCouncil />} />
        <Route path="trainings" element={<Trainings />} />
        <Route path="funds" element={<Funds />} />
        <Route path="calendars" element={<Calendars />} />
        <Route path="months" element={<Months />} />
        <Route path="requests" element={<Requests />} />
        <Route path="requests/new" element={<NewRequest />} />
        <Route path="to-serve" element={<ToServe />} />
        <Route path="agreements" element={<Agreements />} />
        <Route path="agreements/:id" element={<Anew page={Agreement} by="id" />} />
        <Route path="statements" element={<Statements />} />
        <Route path="checks" element={<Checks />} />
        <Route path="allocations" element={<Allocations />} />
        <Route path="allocations/:id" element={<Anew page={AllocationPage} by="id" />} />
        <Route path="technicians" element={<Technicians />} />
        <Route path="technicians/:id" element={<Anew page={TechnicianPage} by="id" />} />
        <Route path="technicians/:id/:month" element={<PostMonthPage />} />
        <Route path="half-days" element={<Timesheet />} />
        <Route path="reciprocity" element={<Reciprocity />} />
        <Route path="agenda" element={<Agenda />} />
        <Route path="programmes" element={<Programmes />} />
        <Route path="partners" element={<Partners />} />
        <Route path="pole" element={<PolePage />} />
        <Route path="month-report" element={<MonthReport />} />
        <Route path="propose" element={<NewProject />} />
        <Route path="projects/:id/needs/:need" element={<Anew page={WhoShouldAct} by="need" />} />
        <Route path="projects/:id/co-funding" element={<Anew page={CoFunding} by="id" />} />
        <Route path="projects/:id" element={<Anew page={Project} by="id" />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
