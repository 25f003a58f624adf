import { registerEnumType } from '#shared/graphql/decorators.js';

export enum StandHolder {
  ELECTED = 'ELECTED',
  TECHNICIAN = 'TECHNICIAN',
}
registerEnumType(StandHolder, {
  name: 'StandHolder',
  description: '« Tenu par » Who holds a stand: elected members, technicians, or both; never by name.',
});
