import { registerEnumType } from './decorators.js';

export enum SortDirection {
  ASCENDING = 'ASCENDING',
  DESCENDING = 'DESCENDING',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: '« Sens du tri » Which end of the list comes first.',
});
