export { ownRow } from '#shared/graphql/ownRow.js';
