import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type { CommuneDemonstration } from '#commune/demo/CommuneRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import type { Territory } from '../../territory/Territory.js';
import { actionHistoryOf } from './actionHistory.js';
import { actionPartsOf } from './actionParts.js';
import { actionsOf } from './actions.js';
import { adviceDecisionsOf } from './adviceDecisions.js';
import { agglomerationAdoptionsOf } from './agglomerationAdoptions.js';
import { chosenCommunes } from './chosenCommunes.js';
import { coFundingsOf } from './coFundings.js';
import { contractsOf } from './contracts.js';
import { councilsOf } from './councils.js';
import { engagementReceiptsOf, engagementsOf } from './engagements.js';
import { experimentsOf, reusesOf } from './experiments.js';
import { forumsOf } from './forums.js';
import { adoptionsOf, frameworksOf } from './frameworks.js';
import { groupsOf } from './groups.js';
import { importedFactsOf } from './importedFacts.js';
import { initiativesOf } from './initiatives.js';
import { keptQuestionsOf } from './keptQuestions.js';
import { labellingFilesOf } from './labellingFiles.js';
import { labellingsOf } from './labellings.js';
import { managementOf } from './management.js';
import { noticeChoicesOf } from './noticeChoices.js';
import { pastQuartersOf } from './pastQuarters.js';
import { poleOf } from './pole.js';
import { poleProjectOf } from './poleProject.js';
import { plannedProjects } from './projects.js';
import { questionsOf } from './questions.js';
import { riskSharingsOf } from './riskSharings.js';
import { staffingOf } from './staffing.js';
import { standsOf } from './stands.js';
import { roundsOf, storyOf } from './story.js';
import { supportsOf } from './supports.js';
import { supportReceiptsOf, teamSupportsOf } from './teamSupports.js';
import { regimeReceiptsOf, territorialOf } from './territorial.js';

/** Each scale's own part of one story: the parts agree, as they would after a year of proposals and decisions. */
export interface Demonstration {
  readonly commune: CommuneDemonstration;
  readonly call: AgglomerationDemonstration;
  readonly pma: PoleDemonstration;
}

/**
 * The demonstration of a territory, always the same for the same day: about sixty communes with actions, forty projects
 * in every state, fifteen posts, allocations past and to come, and one of each problem a director looks for.
 * @param day the day it is seen from, "2026-11-23"
 */
export function demonstration(territory: Territory, day: string): Demonstration {
  const communes = chosenCommunes(territory);
  const planned = plannedProjects(communes, territory, day);
  const projects = planned.map(({ row }) => row);
  const actions = communes.flatMap((commune, place) => actionsOf(commune, projects, day, place === 0));
  const experiments = experimentsOf(communes, day);
  const contracts = contractsOf(communes, day);
  const frameworks = frameworksOf(communes, day);
  const labellings = labellingsOf(planned);
  const files = labellingFilesOf(labellings.labellings, day);
  const call = { ...labellings, files };
  const initiatives = initiativesOf(territory, day);
  const engagements = engagementsOf(communes, initiatives, actions, territory, day);
  const initiativeRows = { initiatives, receipts: engagementReceiptsOf(engagements.engagements, initiatives) };
  const pma = poleOf(territory, planned, day);
  const staffing = staffingOf(planned, pma, territory, day);
  const stands = standsOf(communes, { actions, projects, contracts }, day);
  const supports = supportsOf(planned, { call, pma }, territory, day);
  const money = coFundingsOf(planned, supports.plans, territory, day);
  const teamSupports = teamSupportsOf(planned, supports.consents, territory, day);
  const territorial = territorialOf(territory, communes[0]?.agglomeration ?? '', day);
  return {
    commune: {
      pastQuarters: pastQuartersOf(territory, day, 'commune'),
      regimeReceipts: regimeReceiptsOf(territorial),
      stands,
      forums: forumsOf(communes, stands.stands, day),
      projects: money.projects,
      questions: questionsOf(call, territory),
      supports: { ...supports, consents: [...supports.consents, ...money.consents] },
      coFundingReceipts: money.receipts,
      adviceDecisions: adviceDecisionsOf(planned, day),
      supportReceipts: supportReceiptsOf(teamSupports),
      councils: councilsOf(communes, day),
      chapters: storyOf(communes, actions, day),
      rounds: roundsOf(communes, day),
      management: managementOf(communes, day),
      noticeChoices: noticeChoicesOf('commune', day),
      keptQuestions: keptQuestionsOf(territory, 'commune', communes[0]?.insee ?? ''),
      riskSharings: riskSharingsOf(communes, day),
      actions,
      engagements,
      contracts,
      frameworks,
      adoptions: adoptionsOf(frameworks, communes, day),
      actionHistory: actionHistoryOf(actions),
      actionParts: actionPartsOf(actions, day),
      experiments,
      reuses: reusesOf(experiments, communes),
    },
    call: {
      ...call,
      pastQuarters: pastQuartersOf(territory, day, 'call'),
      noticeChoices: noticeChoicesOf('call', day),
      keptQuestions: keptQuestionsOf(territory, 'call', ''),
      territorial,
      initiatives: initiativeRows,
      coFundings: money.call,
      teamSupports,
      staffing: staffing.call,
      groups: groupsOf(territory, day),
      importedFacts: importedFactsOf(territory, labellings.labellings, day),
      adoptions: agglomerationAdoptionsOf(territory, frameworks, day),
    },
    pma: {
      ...pma,
      pastQuarters: pastQuartersOf(territory, day, 'pma'),
      noticeChoices: noticeChoicesOf('pma', day),
      keptQuestions: keptQuestionsOf(territory, 'pma', ''),
      requests: staffing.pma,
      project: poleProjectOf(territory, day),
    },
  };
}
