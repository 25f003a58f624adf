import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '../../graphql/change.js';
import type { Message } from '../../graphql/GraphError.js';
import { invalid, type Obstacle } from '../../graphql/problems.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import { largestFile, openContent } from '../openContent.js';
import { readCsv } from '../readCsv.js';
import { readJson } from '../readJson.js';
import { type Column, type ReadTable, readTable } from '../readTable.js';
import type { PlannedLine } from './FileKind.js';
import { type ImportScale, kindNamed } from './ImportScale.js';
import type { PreviewedFile } from './importInputs.js';
import { keepImportRun } from './importStore.js';
import { ExchangeFormat, ImportState } from './importWords.js';

const mostLines = 10_000;
const content = ['input', 'contentBase64'];

/** Reads a file, says of each line what it would do, and keeps that for `runImport`. None of it is written. */
export async function previewImport(
  scale: ImportScale,
  context: RequestContext,
  input: PreviewedFile,
): Promise<Outcome> {
  return await change(context, scale.names.preview, input, async ({ manager, tenant }) => {
    const opened = openContent(input.contentBase64);
    if ('problem' in opened) return refuse(opened.problem);
    const { bytes } = opened;
    if (bytes.length > largestFile) return refuse(tooLarge);
    const table = input.format === ExchangeFormat.JSON ? readJson(bytes) : readCsv(bytes);
    const kind = kindNamed(scale, input.kind);
    const read = readTable(table, kind.columns);
    refuseIf(fileProblems(read, kind.columns));
    const planned = (await kind.known(manager, tenant, { lock: false })).plan(read.rows);
    const lines = planned.flatMap((line, index) => {
      const row = read.rows[index];
      return row === undefined ? [] : [{ planned: line, row }];
    });
    const id = newId();
    await keepImportRun(
      manager,
      scale,
      {
        id,
        tenant,
        kind: input.kind,
        format: input.format,
        encoding: table.encoding,
        separator: table.separator,
        unknownColumns: [...read.unknown].slice(0, 100).map((name) => name.slice(0, 200).replaceAll(unkept, '')),
        digest: digestOf(bytes, planned),
        state: ImportState.PREVIEWED,
        total: lines.length,
        createdAt: new Date(),
      },
      lines,
    );
    return { entityId: id, version: 1 };
  });
}

/** PostgreSQL keeps every character but these. */
const unkept = /\0|\p{Surrogate}/gu;

/** The same file with the same consequences has the same digest. */
function digestOf(bytes: Uint8Array, planned: readonly PlannedLine[]): string {
  const consequences = planned.map(({ line, outcome, target }) => [line, outcome, target?.id, target?.version]);
  return createHash('sha256').update(bytes).update(JSON.stringify(consequences)).digest('hex');
}

function fileProblems({ problems, rows }: ReadTable, columns: readonly Column[]): Obstacle[] {
  if (problems.length > 0) {
    return problems.map(({ line, message }) => invalid(content, onLine(line, withColumns(message, columns))));
  }
  if (rows.length === 0) return [invalid(content, noLines)];
  return rows.length > mostLines ? [invalid(content, tooMany(rows.length))] : [];
}

function refuse(message: Message): never {
  refuseIf([invalid(content, message)]);
  throw new Error('unreachable');
}

function onLine(line: number, message: Message): Message {
  return { fr: `Ligne ${line}\u00a0: ${message.fr}`, en: `Line ${line}: ${message.en}` };
}

/** A message on the heading, and the columns that a file of this kind has. */
function withColumns(message: Message, columns: readonly Column[]): Message {
  const french = columns.map(({ name, alsoCalled }) => alsoCalled[0] ?? name).join(', ');
  const english = columns.map(({ name }) => name).join(', ');
  return {
    fr: `${message.fr} Colonnes connues\u00a0: ${french}.`,
    en: `${message.en} Known columns: ${english}.`,
  };
}

const tooLarge: Message = {
  fr: 'Ce fichier dépasse 8 Mo\u00a0: partagez-le en plusieurs.',
  en: 'This file is larger than 8 MB: split it.',
};
const noLines: Message = {
  fr: 'Ce fichier n’a que des titres de colonnes\u00a0: ajoutez une ligne par fiche.',
  en: 'This file has column names only: add one line for each record.',
};
function tooMany(lines: number): Message {
  return {
    fr: `Ce fichier a ${lines} lignes\u00a0: partagez-le en fichiers de ${mostLines} lignes au plus.`,
    en: `This file has ${lines} lines: split it into files of ${mostLines} lines at most.`,
  };
}
