export { checkPastDay } from '#shared/graphql/dayChecks.js';
