import { registerEnumType } from '#shared/graphql/decorators.js';

export enum StaffingState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  PARTLY = 'PARTLY',
  FILLED = 'FILLED',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(StaffingState, {
  name: 'StaffingState',
  description:
    '« État d’une demande de ressource » Written, sent to the pole, served in part or whole, out of its window, taken back.',
});
