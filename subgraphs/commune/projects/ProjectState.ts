import { registerEnumType } from '#shared/graphql/decorators.js';

export enum ProjectState {
  DRAFT = 'DRAFT',
  SHARED = 'SHARED',
  PROPOSED = 'PROPOSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProjectState, {
  name: 'ProjectState',
  description:
    '« État du projet » A draft is the communes’ own; then it is shared, proposed to the agglomeration, or withdrawn.',
});
