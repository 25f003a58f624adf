import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldenSupergraph } from '#gateway/configuration.js';
import { type Scale, scales } from '#shared/identity/Actor.js';

/**
 * The supergraph of three schemas: the committed one when they are the committed ones, since composing again what is
 * known takes a tenth of a start; composed anew when a schema has changed.
 */
export async function supergraphOf(sdls: Readonly<Record<Scale, string>>): Promise<string> {
  if (scales.every((scale) => committedSchema(scale) === sdls[scale].trimEnd())) {
    return readFileSync(goldenSupergraph, 'utf8');
  }
  const { composeSupergraph } = await import('#gateway/supergraph/compose.js');
  return composeSupergraph(scales.map((scale) => ({ name: scale, url: `local:${scale}`, sdl: sdls[scale] })));
}

function committedSchema(scale: Scale): string | undefined {
  try {
    return readFileSync(
      fileURLToPath(new URL(`../../../subgraphs/${scale}/schema.graphql`, import.meta.url)),
      'utf8',
    ).trimEnd();
  } catch {
    return undefined;
  }
}
