import { everyone, type Line, type Mutations, readBy } from './authorizationLine.js';

const councils = ['CouncilMeeting', 'Convocation', 'CouncilPreparation', 'PreparationStep'];

const reciprocity = ['Reciprocity', 'MemberReciprocity', 'ReciprocityFlow', 'ExchangedWork'];

/** What a pole settles with its members: what their agreements cost, when its council meets, what it learns and lacks. */
export const poleAffairsLines: readonly Line[] = [
  ...readBy(['ReimbursementStatement', 'ReimbursementLine', 'UnbilledWork'], 'OWN', ['DIRECTOR']),
  { type: 'ReimbursementStatement', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },

  ...readBy(councils, 'OWN', ['DIRECTOR']),
  { type: 'CouncilMeeting', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'CouncilMeeting', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'CouncilMeeting', verb: 'MOVE', whose: 'OWN', roles: ['DIRECTOR'] },

  ...readBy(['PoleAct'], 'PUBLIC', everyone),
  { type: 'PoleAct', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'PoleAct', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },

  ...readBy(['Programme', 'ProgrammeLead', 'LeadAdoption', 'MetropolitanGroup'], 'PUBLIC', everyone),
  { type: 'Programme', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'ProgrammeLead', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'ProgrammeLead', verb: 'UPDATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'MetropolitanGroup', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },

  ...readBy(['PoolingAgenda', 'AgendaItem', 'AgendaRequest', 'AgendaDecision'], 'OWN', ['DIRECTOR']),
  { type: 'AgendaDecision', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  ...readBy(['TeamTarget'], 'PUBLIC', everyone),

  ...readBy(reciprocity, 'OWN', ['DIRECTOR']),
  ...readBy(reciprocity, 'SHARED', ['ANALYST']),
];

export const poleAffairsMutations: Mutations = {
  closeReimbursementStatement: ['ReimbursementStatement', 'CREATE'],
  planPoleCouncil: ['CouncilMeeting', 'CREATE'],
  movePoleCouncil: ['CouncilMeeting', 'UPDATE'],
  holdPoleCouncil: ['CouncilMeeting', 'MOVE'],
  cancelPoleCouncil: ['CouncilMeeting', 'MOVE'],
  decideAgendaItem: ['AgendaDecision', 'CREATE'],
  setTeamTarget: ['Pole', 'UPDATE'],
  recordPoleAct: ['PoleAct', 'CREATE'],
  enforcePoleAct: ['PoleAct', 'UPDATE'],
  createProgramme: ['Programme', 'CREATE'],
  recordProgrammeLead: ['ProgrammeLead', 'CREATE'],
  recordLeadAdoption: ['ProgrammeLead', 'UPDATE'],
  createMetropolitanGroup: ['MetropolitanGroup', 'CREATE'],
};
