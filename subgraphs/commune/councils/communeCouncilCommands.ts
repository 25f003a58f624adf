import { councilCommands } from '#shared/councils/councilCommands.js';
import { communeCouncils } from './communeCouncils.js';

export const communeCouncilCommands = councilCommands(communeCouncils, {
  plan: 'planCommuneCouncil',
  move: 'moveCommuneCouncil',
  hold: 'holdCommuneCouncil',
  cancel: 'cancelCommuneCouncil',
});
