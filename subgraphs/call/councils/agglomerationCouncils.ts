import { councilCommands } from '#shared/councils/councilCommands.js';
import { councilStore } from '#shared/councils/councilStore.js';

/** The agglomerations' councils. */
export const agglomerationCouncils = councilStore('siren');

export const agglomerationCouncilCommands = councilCommands(agglomerationCouncils, {
  plan: 'planAgglomerationCouncil',
  move: 'moveAgglomerationCouncil',
  hold: 'holdAgglomerationCouncil',
  cancel: 'cancelAgglomerationCouncil',
});
