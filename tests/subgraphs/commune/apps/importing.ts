import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import type { CommuneUnderTest } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

const run = `importRun {
    id state mode total done digest encoding separator unknownColumns counts { create change same refused }
    problem lines(first: 200) { totalCount nodes { line outcome title reference entityId notes problems { column message } } }
  }
  problems { __typename message path ... on RuleBroken { rule } }`;

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

/** Previews and runs imports as an agent would. */
export function importing(commune: CommuneUnderTest) {
  const send = async (actor: Actor, name: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${run} } }`;
    const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const preview = (content: string | Uint8Array, format = 'CSV', actor: Actor = loosAgent, kind = 'ACTIONS') =>
    send(actor, 'previewImport', 'PreviewImportInput', { kind, format, contentBase64: base64(content) });
  const write = (previewed: { id: string; digest: string }, mode = 'ALL_OR_NOTHING', more: object = {}) =>
    send(loosAgent, 'runImport', 'RunImportInput', {
      importRun: previewed.id,
      digest: previewed.digest,
      mode,
      ...more,
    });
  return {
    send,
    preview,
    /** Asks for it to be written in steps. */
    start: (previewed: { id: string; digest: string }, mode = 'ALL_OR_NOTHING') =>
      write(previewed, mode, { inSteps: true }),
    cancel: (id: string, actor: Actor = loosAgent) =>
      send(actor, 'cancelImport', 'CancelImportInput', { importRun: id }),
    write,
    /** Both at once; every line must be good. */
    async whole(content: string | Uint8Array, format = 'CSV', kind = 'ACTIONS') {
      const { importRun, problems } = await preview(content, format, loosAgent, kind);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      const written = await write(importRun);
      if (written.problems.length > 0) throw new Error(JSON.stringify([written.problems, importRun.lines.nodes]));
      return written;
    },
  };
}
