import { readFileSync } from 'node:fs';
import { Kind, parse, valueFromASTUntyped } from 'graphql';

/** A composed supergraph and the subgraphs it names, with the addresses it holds. */
export interface ReadSupergraph {
  readonly sdl: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
}

/** Why a file is no supergraph, in one sentence. */
class NoSupergraph extends Error {
  override readonly name = 'NoSupergraph';
}

/** @throws NoSupergraph */
export function readSupergraph(path: string): ReadSupergraph {
  let sdl: string;
  try {
    sdl = readFileSync(path, 'utf8');
  } catch (error) {
    throw new NoSupergraph(
      `The supergraph file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}): set SUPERGRAPH to one that can.`,
    );
  }
  const subgraphs = subgraphsOf(sdl, path);
  if (subgraphs.length === 0) throw new NoSupergraph(`The file ${path} is not a composed supergraph.`);
  return { sdl, subgraphs };
}

function subgraphsOf(sdl: string, path: string): ReadSupergraph['subgraphs'] {
  try {
    return parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') return [];
      return (definition.values ?? []).flatMap(({ directives }) => {
        const graph = directives?.find(({ name }) => name.value === 'join__graph');
        const given = new Map(graph?.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
        return graph ? [{ name: String(given.get('name')), url: String(given.get('url') ?? '') }] : [];
      });
    });
  } catch (error) {
    throw new NoSupergraph(`The file ${path} is not a composed supergraph: ${(error as Error).message}`);
  }
}
