import { registerEnumType } from '#shared/graphql/decorators.js';

export enum Judgement {
  KEPT = 'KEPT',
  PARTLY = 'PARTLY',
  NOT_KEPT = 'NOT_KEPT',
}
registerEnumType(Judgement, {
  name: 'Judgement',
  description: '« Jugement » Whether a commitment was kept, kept in part, or not kept.',
});
