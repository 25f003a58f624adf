import { registerEnumType } from '#shared/graphql/decorators.js';

/** In their order; the last three are ends, decided by both sides' judgements. */
export enum ContractState {
  PROPOSED = 'PROPOSED',
  NEGOTIATED = 'NEGOTIATED',
  CONCLUDED = 'CONCLUDED',
  RUNNING = 'RUNNING',
  HONOURED = 'HONOURED',
  UNBALANCED = 'UNBALANCED',
  BROKEN = 'BROKEN',
}
registerEnumType(ContractState, {
  name: 'ContractState',
  description:
    '« État du contrat » Proposed, negotiated, concluded, running; then honoured by both sides, by one alone, or by none.',
});
