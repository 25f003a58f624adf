import type { Actor, Role } from './Actor.js';
import { agglomerationLines, agglomerationMutations } from './agglomerationLines.js';
import { agreementLines, agreementMutations } from './agreementLines.js';
import {
  everyone,
  institutions,
  type Line,
  type Mutations,
  readBy,
  type Verb,
  type Whose,
} from './authorizationLine.js';
import { capacityLines, capacityMutations } from './capacityLines.js';
import { coFundingLines, coFundingMutations } from './coFundingLines.js';
import { councilLines, councilMutations } from './councilLines.js';
import { initiativeLines, initiativeMutations } from './initiativeLines.js';
import { keptLines, keptMutations } from './keptLines.js';
import { meetingLines, meetingMutations } from './meetingLines.js';
import { observatoryLines } from './observatoryLines.js';
import { poleLines, poleMutations } from './poleLines.js';
import { riskLines, riskMutations } from './riskLines.js';
import { staffingLines, staffingMutations } from './staffingLines.js';
import { supportLines, supportMutations } from './supportLines.js';
import { technicianLines, technicianMutations } from './technicianLines.js';

/**
 * Who may do what, for the whole product, in one table: role × verb × type × whose.
 * Reads: the line says which rows of a type exist for a role; row-level security holds the same in each database,
 * and a generated matrix test compares the two. Writes: always the actor's own rows.
 * A type without a line does not exist for anybody.
 */

/** What a commune agrees with its inhabitants, and what it writes for other communes to adopt. */
const contractsAndFrameworks = [
  'FiftyFiftyContract',
  'ContractParty',
  'Commitment',
  'Framework',
  'FrameworkVersion',
  'FrameworkAdoption',
  'AdoptionEvaluation',
];

const partsOfActions = ['PillarRating', 'Trajectory', 'Milestone', 'ImprovementReview'];
const experiments = ['Experiment', 'Lesson', 'LessonReuse'];

/** Who works where, of the pole's posts. */
const workAtThePole = [
  'Allocation',
  'AllocationMonth',
  'AllocationFacts',
  'AllocationConsent',
  'ResourceTeam',
  'Agreement',
  'ConsentReceipt',
];

/** When the body deliberates, and what that asks of its services. */
const councils: readonly string[] = ['CouncilMeeting', 'Convocation', 'CouncilPreparation', 'PreparationStep'];

/** What communes tell of themselves: each row says who may read it. */
const toldByCommunes: readonly string[] = [
  'StoryChapter',
  'StoryContributors',
  'PublishingConsent',
  'ListeningRound',
  'ListeningFinding',
  'Presentation',
  'Training',
  'SteeringTeam',
  'SteeringFunction',
  'CommuneTrajectory',
  'InvestmentCapacity',
  'EngineeringCapacity',
];

/** The three risks of a commune: for its own eyes. */
const vigilance: readonly string[] = [
  'Vigilance',
  'VigilanceFigure',
  'VigilanceThresholds',
  'PersonalisedCarrying',
  'Silos',
  'SilosTrend',
  'Involvement',
];

const partsOfProjects = [
  'Peer',
  'Need',
  'NeedRegime',
  'CoCarrier',
  'TimelineEntry',
  'Consent',
  'Act',
  'ConsentWord',
  'FundingPlan',
  'FundingLine',
];

export const authorizationTable: readonly Line[] = [
  // Official facts about territories and their organisation.
  ...readBy(
    [
      'Commune',
      'Agglomeration',
      'Pole',
      'Membership',
      'PoleMember',
      'Organisation',
      'Population',
      'Succession',
      'ToldRegime',
      'Point',
      'Fact',
      'Source',
    ],
    'PUBLIC',
    everyone,
  ),
  // The forms of an answer: their content was decided by the type they belong to.
  ...readBy(['PageInfo', 'Transition', 'Change', 'ChangePage'], 'PUBLIC', everyone),
  ...readBy(['RuleBroken', 'VersionConflict', 'InvalidInput', 'AlreadyDone', 'KeyReused'], 'PUBLIC', everyone),

  // Commune.
  ...readBy(['Action', 'Project', ...partsOfProjects, 'ServiceTechnician'], 'PUBLIC', everyone),
  ...readBy(['Action', 'Project', ...partsOfProjects, 'ServiceTechnician'], 'SHARED', institutions),
  ...readBy(['Action', 'Project', ...partsOfProjects, 'ServiceTechnician'], 'OWN', ['COMMUNE_AGENT']),
  ...readBy(['Project', ...partsOfProjects], 'CONCERNED', ['COMMUNE_AGENT']),
  { type: 'Action', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Action', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Action', verb: 'MOVE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  // What enters and leaves as files.
  ...readBy(['ImportRun', 'ImportLine', 'ImportLineProblem', 'ImportCounts'], 'OWN', ['COMMUNE_AGENT']),
  ...readBy(['ExportFile'], 'PUBLIC', everyone),
  ...readBy(['Webhook', 'WebhookDelivery'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'Webhook', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Webhook', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'ImportRun', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'ImportRun', verb: 'MOVE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Project', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Project', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Project', verb: 'PROPOSE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Project', verb: 'WITHDRAW', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  // A commune answers for itself, in a row of its own, to another that invites it.
  { type: 'CoCarrier', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Consent', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  // A file is read by whom its own visibility lets, and with the act it belongs to.
  ...readBy(['File'], 'PUBLIC', everyone),
  ...readBy(['File'], 'SHARED', institutions),
  ...readBy(['File'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'File', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'File', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },

  ...readBy(contractsAndFrameworks, 'PUBLIC', everyone),
  ...readBy(contractsAndFrameworks, 'SHARED', institutions),
  // A draft is its commune's alone until it is published.
  ...readBy([...contractsAndFrameworks, 'FrameworkDraft'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'FiftyFiftyContract', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'FiftyFiftyContract', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'FiftyFiftyContract', verb: 'MOVE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Framework', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Framework', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'FrameworkAdoption', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'FrameworkAdoption', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  ...readBy([...partsOfActions, ...experiments], 'PUBLIC', everyone),
  ...readBy([...partsOfActions, ...experiments], 'SHARED', institutions),
  ...readBy([...partsOfActions, ...experiments, 'ExternalId'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'Experiment', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Experiment', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Experiment', verb: 'MOVE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'LessonReuse', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },

  ...toldByCommunes.flatMap((type) => [
    ...readBy([type], 'PUBLIC', everyone),
    ...readBy([type], 'SHARED', institutions),
    ...readBy([type], 'OWN', ['COMMUNE_AGENT']),
  ]),
  { type: 'StoryChapter', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'StoryChapter', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'StoryChapter', verb: 'WITHDRAW', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'ListeningRound', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'ListeningRound', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Presentation', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Presentation', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Training', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'Training', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'SteeringTeam', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'CommuneTrajectory', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'InvestmentCapacity', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'EngineeringCapacity', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },

  ...readBy(councils, 'PUBLIC', everyone),
  ...readBy(councils, 'SHARED', institutions),
  ...readBy(councils, 'OWN', ['COMMUNE_AGENT']),
  { type: 'CouncilMeeting', verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'CouncilMeeting', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
  { type: 'CouncilMeeting', verb: 'MOVE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },

  ...meetingLines,

  ...readBy(vigilance, 'OWN', ['COMMUNE_AGENT']),
  ...readBy(['AwaitingCommune'], 'OWN', ['COMMUNE_AGENT']),
  ...keptLines,
  ...riskLines,
  { type: 'VigilanceThresholds', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },

  ...agglomerationLines,

  // Pole. A post, never a person: every institution sees the posts; who works where is for those it concerns.
  ...readBy(['Technician', 'Skill', 'TechnicianMonth', 'PostHalfDay', 'TermsOfPost'], 'SHARED', institutions),
  ...readBy(workAtThePole, 'SHARED', ['ANALYST', 'PROJECT_OFFICER']),
  ...readBy(workAtThePole, 'CONCERNED', ['COMMUNE_AGENT']),
  ...readBy(['Technician', 'Skill', 'TechnicianMonth', 'PostHalfDay', 'TermsOfPost', ...workAtThePole], 'OWN', [
    'DIRECTOR',
  ]),
  { type: 'Technician', verb: 'READ', whose: 'OWN', roles: ['DIRECTOR'], fields: ['holder', 'signsIn'] },
  // The employer knows its own people, and who leads a team knows who works in it.
  {
    type: 'Technician',
    verb: 'READ',
    whose: 'CONCERNED',
    roles: ['PROJECT_OFFICER', 'COMMUNE_AGENT'],
    fields: ['holder'],
  },
  { type: 'Technician', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Allocation', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Allocation', verb: 'MOVE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Allocation', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  ...agreementLines,
  ...capacityLines,
  // Requests to the pole.
  ...coFundingLines,
  ...initiativeLines,
  ...poleLines,
  ...staffingLines,
  ...councilLines,
  ...observatoryLines,
  ...supportLines,
  ...technicianLines,

  // Mandates: who acts for which tenant. Their own concern everybody, in whatever role they ask: the gateway asks so.
  ...readBy(['Mandate', 'Delegation'], 'OWN', ['ADMINISTRATOR']),
  ...readBy(['Mandate', 'Delegation'], 'CONCERNED', everyone),
  { type: 'Mandate', verb: 'GRANT', whose: 'OWN', roles: ['ADMINISTRATOR'] },
  // Whoever decides something may be replaced while away; a machine is not away.
  { type: 'Delegation', verb: 'GRANT', whose: 'OWN', roles: institutions.filter((role) => role !== 'ANALYST') },
];

/** What each mutation does, in the table's words: a mutation without a line here is refused to everybody. */
export const mutations: Mutations = {
  createAction: ['Action', 'CREATE'],
  updateAction: ['Action', 'UPDATE'],
  moveAction: ['Action', 'MOVE'],
  rateActionPillars: ['Action', 'UPDATE'],
  setActionTrajectory: ['Action', 'UPDATE'],
  setActionInitiative: ['Action', 'UPDATE'],
  reviewAction: ['Action', 'UPDATE'],
  upsertActionByExternalId: ['Action', 'CREATE'],
  createExperiment: ['Experiment', 'CREATE'],
  updateExperiment: ['Experiment', 'UPDATE'],
  endExperiment: ['Experiment', 'MOVE'],
  reuseLesson: ['LessonReuse', 'CREATE'],
  previewImport: ['ImportRun', 'CREATE'],
  runImport: ['ImportRun', 'MOVE'],
  cancelImport: ['ImportRun', 'MOVE'],
  registerWebhook: ['Webhook', 'CREATE'],
  endWebhook: ['Webhook', 'UPDATE'],
  replayWebhook: ['Webhook', 'UPDATE'],
  createProject: ['Project', 'CREATE'],
  updateProject: ['Project', 'UPDATE'],
  addNeed: ['Project', 'UPDATE'],
  removeNeed: ['Project', 'UPDATE'],
  shareProject: ['Project', 'PROPOSE'],
  proposeProject: ['Project', 'PROPOSE'],
  withdrawProject: ['Project', 'WITHDRAW'],
  confirmCoCarrying: ['CoCarrier', 'UPDATE'],
  declineCoCarrying: ['CoCarrier', 'UPDATE'],
  leaveProject: ['CoCarrier', 'UPDATE'],
  setFundingPlan: ['Project', 'UPDATE'],
  recordConsent: ['Consent', 'CREATE'],
  setFileVisibility: ['File', 'UPDATE'],
  removeFile: ['File', 'UPDATE'],
  planCommuneCouncil: ['CouncilMeeting', 'CREATE'],
  moveCommuneCouncil: ['CouncilMeeting', 'UPDATE'],
  holdCommuneCouncil: ['CouncilMeeting', 'MOVE'],
  cancelCommuneCouncil: ['CouncilMeeting', 'MOVE'],
  createContract: ['FiftyFiftyContract', 'CREATE'],
  updateContract: ['FiftyFiftyContract', 'UPDATE'],
  setCommitments: ['FiftyFiftyContract', 'UPDATE'],
  judgeCommitment: ['FiftyFiftyContract', 'UPDATE'],
  moveContract: ['FiftyFiftyContract', 'MOVE'],
  createFramework: ['Framework', 'CREATE'],
  updateFramework: ['Framework', 'UPDATE'],
  editFrameworkDraft: ['Framework', 'UPDATE'],
  publishFramework: ['Framework', 'UPDATE'],
  adoptFramework: ['FrameworkAdoption', 'CREATE'],
  evaluateAdoption: ['FrameworkAdoption', 'UPDATE'],
  createChapter: ['StoryChapter', 'CREATE'],
  updateChapter: ['StoryChapter', 'UPDATE'],
  publishChapter: ['StoryChapter', 'UPDATE'],
  withdrawChapter: ['StoryChapter', 'WITHDRAW'],
  recordListeningRound: ['ListeningRound', 'CREATE'],
  updateListeningRound: ['ListeningRound', 'UPDATE'],
  recordPresentation: ['Presentation', 'CREATE'],
  updatePresentation: ['Presentation', 'UPDATE'],
  recordTraining: ['Training', 'CREATE'],
  assessTraining: ['Training', 'UPDATE'],
  setSteeringFunction: ['SteeringTeam', 'CREATE'],
  setCommuneTrajectory: ['CommuneTrajectory', 'CREATE'],
  setInvestmentCapacity: ['InvestmentCapacity', 'CREATE'],
  setEngineeringCapacity: ['EngineeringCapacity', 'CREATE'],
  ...meetingMutations,
  setVigilanceThresholds: ['VigilanceThresholds', 'UPDATE'],
  ...keptMutations,
  ...riskMutations,
  ...agglomerationMutations,
  ...agreementMutations,
  ...capacityMutations,
  ...coFundingMutations,
  ...initiativeMutations,
  ...poleMutations,
  ...staffingMutations,
  ...councilMutations,
  ...supportMutations,
  ...technicianMutations,
  grantCommuneMandate: ['Mandate', 'GRANT'],
  endCommuneMandate: ['Mandate', 'GRANT'],
  grantAgglomerationMandate: ['Mandate', 'GRANT'],
  endAgglomerationMandate: ['Mandate', 'GRANT'],
  grantPoleMandate: ['Mandate', 'GRANT'],
  endPoleMandate: ['Mandate', 'GRANT'],
  delegateCommuneMandate: ['Delegation', 'GRANT'],
  endCommuneDelegation: ['Delegation', 'GRANT'],
  delegateAgglomerationMandate: ['Delegation', 'GRANT'],
  endAgglomerationDelegation: ['Delegation', 'GRANT'],
  delegatePoleMandate: ['Delegation', 'GRANT'],
  endPoleDelegation: ['Delegation', 'GRANT'],
};

const linesByTypeAndVerb = new Map<string, Line[]>();
for (const line of authorizationTable) {
  const key = `${line.type}.${line.verb}`;
  linesByTypeAndVerb.set(key, [...(linesByTypeAndVerb.get(key) ?? []), line]);
}

/** Which rows of `type` (or of one of its fields, where an exception says so) the actor's role may touch with `verb`. */
export function whoseRows(role: Role, verb: Verb, type: string, field?: string): ReadonlySet<Whose> {
  const lines = linesByTypeAndVerb.get(`${type}.${verb}`) ?? [];
  const exceptions = lines.filter((line) => field !== undefined && line.fields?.includes(field));
  const applicable = exceptions.length > 0 ? exceptions : lines.filter((line) => line.fields === undefined);
  return new Set(applicable.filter((line) => line.roles.includes(role)).map((line) => line.whose));
}

/** True when some rows of the type may exist for the actor; which ones, row-level security decides. */
export function mayRead(actor: Actor, type: string, field?: string): boolean {
  return whoseRows(actor.role, 'READ', type, field).size > 0;
}

/** True when the actor's mandate, and a machine's verbs, cover the mutation; whether the row is the actor's own, row-level security decides. */
export function mayCall(actor: Actor, mutation: string): boolean {
  const line = mutations[mutation];
  if (line === undefined) return false;
  const [type, verb] = line;
  return mayWrite(actor, type, verb);
}

/** The same for a change that no mutation makes, such as sending a file. */
export function mayWrite(actor: Actor, type: string, verb: Verb): boolean {
  const given = actor.verbs === undefined || actor.verbs.includes(`${type}.${verb}`);
  return given && whoseRows(actor.role, verb, type).has('OWN');
}
