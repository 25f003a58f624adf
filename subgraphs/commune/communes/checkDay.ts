export { checkDay } from '#shared/graphql/dayChecks.js';
