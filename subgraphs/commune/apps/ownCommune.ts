import type { Target } from '#shared/exchange/import/FileKind.js';
import type { LineRules } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';

/** A line says the commune's code, or that of a commune it took over from. */
export function ownCommune(codes: readonly string[]): NonNullable<LineRules<Target>['owner']> {
  return { column: 'commune', codes, otherwise: otherCommune };
}

const otherCommune: Message = {
  fr: 'Cette ligne est d’une autre commune\u00a0: importez-la au nom de celle-ci, ou retirez-la.',
  en: 'This line is of another commune: import it in that commune’s name, or remove it.',
};
