import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A subgraph as composition sees it: its name, the address the supergraph will hold, its Federation 2 SDL. */
export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Why subgraphs do not fit together: one line per reason, in composition's own words. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
  }
}

/** The supergraph of these subgraphs. The same subgraphs, in any order, give the same text. @throws CompositionError */
export function composeSupergraph(services: readonly ComposedService[]): string {
  const inOrder = [...services].sort((left, right) => (left.name < right.name ? -1 : 1));
  const result = composeServices(
    inOrder.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl, { noLocation: false }) })),
  );
  if (result.errors) {
    throw new CompositionError(
      result.errors.map((error) => {
        const code = typeof error.extensions.code === 'string' ? ` (${error.extensions.code})` : '';
        return `${error.message.replaceAll('\n', ' ')}${code}`;
      }),
    );
  }
  return `${result.supergraphSdl.trimEnd()}\n`;
}
