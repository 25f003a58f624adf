import { registerEnumType } from '#shared/graphql/decorators.js';

export enum EngagementLevel {
  REALLY = 'REALLY',
  NOMINALLY = 'NOMINALLY',
  NOT = 'NOT',
}
registerEnumType(EngagementLevel, {
  name: 'EngagementLevel',
  description:
    '« Engagement réel » Engaged with a local action that one of its actors worked on within twelve months; engaged without one; not engaged.',
});
