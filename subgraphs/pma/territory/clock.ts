export { clock } from '#shared/graphql/today.js';
