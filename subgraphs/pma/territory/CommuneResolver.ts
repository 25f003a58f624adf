import { Resolver } from '#shared/graphql/decorators.js';
import { officialCommuneResolver } from '#shared/graphql/officialCommuneResolver.js';
import { Commune } from './Commune.js';

@Resolver(() => Commune)
export class CommuneResolver extends officialCommuneResolver(() => Commune) {}
