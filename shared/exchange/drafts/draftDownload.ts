import { GraphError } from '../../graphql/GraphError.js';
import type { Download } from '../files/FileDesk.js';
import type { Draft } from './Draft.js';
import { writeDocx } from './writeDocx.js';
import { writePdf } from './writePdf.js';

export type DraftFormat = 'pdf' | 'docx';

const types: Readonly<Record<DraftFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A draft as a file; `name` without its ending. */
export async function writtenDraft(draft: Draft, name: string, format: DraftFormat): Promise<Download> {
  const bytes = format === 'pdf' ? await writePdf(draft) : await writeDocx(draft);
  return { name: `${name}.${format}`, type: types[format], bytes };
}

/** Which format an address asks for; PDF unless told. @throws GraphError BAD_INPUT */
export function formatOf(query: URLSearchParams): DraftFormat {
  const format = query.get('format') ?? 'pdf';
  if (format === 'pdf' || format === 'docx') return format;
  throw wrong('format', 'pdf, docx');
}

/** Which of these values an address asks for. @throws GraphError BAD_INPUT */
export function oneOf<Value extends string>(
  values: Readonly<Record<string, Value>>,
  given: string | null,
  name: string,
): Value {
  const found = Object.values(values).find((value) => value === given);
  if (found === undefined) throw wrong(name, Object.values(values).join(', '));
  return found;
}

function wrong(name: string, allowed: string): GraphError {
  return new GraphError('BAD_INPUT', {
    fr: `L’adresse demande «\u00a0${name}\u00a0»\u00a0: choisissez parmi ${allowed}.`,
    en: `The address asks for “${name}”: choose among ${allowed}.`,
  });
}
