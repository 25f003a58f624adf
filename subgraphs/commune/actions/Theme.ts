export { Theme } from '#shared/graphql/Theme.js';
