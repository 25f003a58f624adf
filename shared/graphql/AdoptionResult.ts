import { registerEnumType } from './decorators.js';

export enum AdoptionResult {
  WORKED = 'WORKED',
  WORKED_PARTLY = 'WORKED_PARTLY',
  DID_NOT_WORK = 'DID_NOT_WORK',
}
registerEnumType(AdoptionResult, {
  name: 'AdoptionResult',
  description: '« Résultat de l’adoption » Whether the framework worked where it was adopted.',
});
