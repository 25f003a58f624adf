import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CallUnderTest } from '../openCall.js';
import { officer } from '../smallTerritory.js';

const run = `importRun {
    id state total digest counts { create change same refused }
    lines(first: 200) { nodes { line outcome title notes problems { column message } } }
  }
  problems { __typename message path }`;

/** Previews and writes files as an officer would. */
export function importing(agglomeration: CallUnderTest) {
  const send = async (actor: Actor, name: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${run} } }`;
    const { data, errors } = await agglomeration.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const preview = (kind: string, csv: string, actor: Actor = officer) =>
    send(actor, 'previewAgglomerationImport', 'PreviewAgglomerationImportInput', {
      kind,
      format: 'CSV',
      contentBase64: Buffer.from(csv).toString('base64'),
    });
  return {
    send,
    preview,
    /** Previews a file and writes its good lines at once. */
    async taken(kind: string, csv: string, actor: Actor = officer) {
      const { importRun, problems } = await preview(kind, csv, actor);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      const written = await send(actor, 'runAgglomerationImport', 'RunImportInput', {
        importRun: importRun.id,
        digest: importRun.digest,
        mode: 'GOOD_LINES',
      });
      if (written.problems.length > 0) throw new Error(JSON.stringify([written.problems, importRun.lines.nodes]));
      return written.importRun;
    },
    async export(kind: string, actor: Actor = officer): Promise<string> {
      const query = `query ($kind: AgglomerationImportKind!) { importedFactsExport(kind: $kind) { contentBase64 rows complete } }`;
      const { data } = await agglomeration.ask(actor, query, { kind });
      return Buffer.from(data.importedFactsExport.contentBase64, 'base64').toString('utf8');
    },
    async checks(actor: Actor = officer, siren: string = officer.tenant ?? '', filter: object | null = null) {
      const { data, errors } = await agglomeration.ask(actor, checksOf, { siren, filter });
      if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
      return data._entities[0].checks;
    },
  };
}

/** As the planner asks: with what the communes said, or with null where they cannot be asked. */
const checksOf = `query ($siren: SIREN!, $filter: AgglomerationCheckFilter) {
  _entities(representations: [{ __typename: "Agglomeration", siren: $siren, supportWords: null }]) {
    ... on Agglomeration { checks(first: 100, filter: $filter) {
      totalCount nodes { id kind severity state since title communeCodes article reason
        fact { id title } support { id reference } post { code } regime { id } } } } } }`;
