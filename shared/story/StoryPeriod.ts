import { registerEnumType } from '../graphql/decorators.js';

/** In the order of a story: where one comes from, where one is, where one goes. */
export enum StoryPeriod {
  MEMORY = 'MEMORY',
  PRESENT = 'PRESENT',
  FUTURE = 'FUTURE',
}
registerEnumType(StoryPeriod, {
  name: 'StoryPeriod',
  description: '« Temps du récit » The memory of the territory, its present, the future it looks to.',
});
