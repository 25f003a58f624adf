import type { Subgraph } from '#shared/graphql/Subgraph.js';
import type { Source } from './Source.js';

/** A scale in the same process: the same function that its own server calls, without network and signature. */
export function localSource(subgraph: Subgraph): Source {
  return {
    ask: async (request) => subgraph.execute(request),
    files: subgraph.files,
    ready: () => subgraph.ready().catch(() => false),
    // Whoever started the scale stops it: it may serve others than this gateway.
    stop: async () => {},
  };
}
