import { type Line, type Mutations, readBy } from './authorizationLine.js';

/** How a post's capacity comes about, and who may exceed it: the pole's own matter, absences its employer's too. */
export const capacityLines: readonly Line[] = [
  ...readBy(['CapacityOverride'], 'OWN', ['DIRECTOR']),
  { type: 'Technician', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR'] },
  { type: 'Technician', verb: 'WITHDRAW', whose: 'OWN', roles: ['DIRECTOR'] },
  ...(['DIRECTOR', 'PROJECT_OFFICER'] as const).map(
    (role): Line => ({
      type: 'TechnicianMonth',
      verb: 'READ',
      whose: role === 'DIRECTOR' ? 'OWN' : 'CONCERNED',
      roles: [role],
      fields: ['calendarCapacity', 'toldCapacity', 'withdrawn'],
    }),
  ),
];

export const capacityMutations: Mutations = {
  createTechnician: ['Technician', 'CREATE'],
  updateTechnician: ['Technician', 'UPDATE'],
  setPostTerms: ['Technician', 'UPDATE'],
  removeTechnician: ['Technician', 'WITHDRAW'],
  setCapacity: ['Technician', 'UPDATE'],
  recordAbsence: ['Technician', 'UPDATE'],
  setTechnicianSkill: ['Technician', 'UPDATE'],
  setPostEnd: ['Technician', 'UPDATE'],
  overrideCapacity: ['Allocation', 'UPDATE'],
  reassignAllocation: ['Allocation', 'UPDATE'],
};
