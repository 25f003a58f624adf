import './withoutTelemetry.js';
import { createRequire } from 'node:module';

const runtime: typeof import('@apollo/gateway') = createRequire(import.meta.url)('@apollo/gateway');

/** The federation runtime, required and not imported: modules joined into one file import their packages before all else. */
export const ApolloGateway = runtime.ApolloGateway;
export type ApolloGateway = InstanceType<typeof ApolloGateway>;
