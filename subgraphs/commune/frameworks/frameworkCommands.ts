import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import type { FrameworkRow } from './Framework.js';
import type {
  CreateFrameworkInput,
  EditFrameworkDraftInput,
  PublishFrameworkInput,
  UpdateFrameworkInput,
} from './frameworkInputs.js';
import { decide, type FrameworkCommand, type FrameworkOutcome, type Wording } from './lifecycle.js';
import {
  draftsOf,
  type FrameworkValues,
  insertFramework,
  lockFramework,
  versionsByKey,
  updateFramework as write,
  writeDraft,
  writeVersion,
} from './store.js';

const entity = 'Framework';

export async function createFramework(context: RequestContext, input: CreateFrameworkInput): Promise<Outcome> {
  return await change(context, 'createFramework', input, async ({ manager, tenant, record }) => {
    const { theme, visibility, summary, content } = input;
    refuseIf([...checkTitle(['input', 'title'], input.title), ...checkWording(input)]);
    const id = newId();
    const values = { title: input.title.trim(), theme, visibility };
    await insertFramework(manager, { id, insee: tenant, now: new Date() }, values);
    if (summary !== '' || content !== '') await writeDraft(manager, { id, insee: tenant }, { summary, content });
    await record({ entity, id, verb: 'CREATE', visibility, change: { ...values, summary, content } });
    return { entityId: id, version: 1 };
  });
}

export async function updateFramework(context: RequestContext, input: UpdateFrameworkInput): Promise<Outcome> {
  return await change(context, 'updateFramework', input, async (work) => {
    const framework = await frameworkToChange(work, input.id, input.expectedVersion);
    const { title, theme, visibility } = input;
    const erased = (['title', 'theme', 'visibility'] as const).filter((name) => input[name] === null);
    refuseIf([
      ...erased.map((name) => invalid(['input', name], notErased)),
      ...(title == null ? [] : checkTitle(['input', 'title'], title)),
    ]);
    if (visibility != null) await decided(work, framework, { kind: 'SHOW', visibility }, 'SHOWN');
    return await recorded(work, framework, 'UPDATE', {
      ...(title == null ? {} : { title: title.trim() }),
      ...(theme == null ? {} : { theme }),
      ...(visibility == null ? {} : { visibility }),
    });
  });
}

export async function editFrameworkDraft(context: RequestContext, input: EditFrameworkDraftInput): Promise<Outcome> {
  return await change(context, 'editFrameworkDraft', input, async (work) => {
    const framework = await frameworkToChange(work, input.id, input.expectedVersion);
    refuseIf(checkWording(input));
    const { summary, content, number = null } = input;
    const command: FrameworkCommand = { kind: 'EDIT_DRAFT', number, draft: { summary, content } };
    const { draft } = await decided(work, framework, command, 'DRAFTED');
    await writeDraft(work.manager, framework, draft);
    return await recorded(work, framework, 'UPDATE', {}, { draft });
  });
}

export async function publishFramework(context: RequestContext, input: PublishFrameworkInput): Promise<Outcome> {
  return await change(context, 'publishFramework', input, async (work) => {
    const framework = await frameworkToChange(work, input.id, input.expectedVersion);
    const day = dayOf(new Date());
    const { version } = await decided(work, framework, { kind: 'PUBLISH', day }, 'PUBLISHED');
    await writeVersion(work.manager, framework, version);
    return await recorded(work, framework, 'PUBLISH', {}, { number: version.number });
  });
}

/** The actor's own framework, locked, in the version that was read. */
async function frameworkToChange(work: Work, id: string, expectedVersion: number): Promise<FrameworkRow> {
  const framework = await lockFramework(work.manager, id);
  checkVersion(framework.version, expectedVersion);
  return framework;
}

/** What a command comes to, all that the rules look at being read. @throws Refused with everything that stops it */
async function decided<Kind extends Exclude<FrameworkOutcome['kind'], 'REFUSED'>>(
  { manager }: Work,
  { id, published, visibility }: FrameworkRow,
  command: FrameworkCommand,
  _kind: Kind,
): Promise<Extract<FrameworkOutcome, { kind: Kind }>> {
  const [draft = null] = await draftsOf(manager, [id]);
  const [latest = null] = await versionsByKey(manager, [{ frameworkId: id, number: published }]);
  const outcome = decide({ published, visibility, draft, latest }, command);
  if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
  return outcome as Extract<FrameworkOutcome, { kind: Kind }>;
}

async function recorded(work: Work, framework: FrameworkRow, verb: string, values: FrameworkValues, told?: object) {
  const { id } = framework;
  const visibility = values.visibility ?? framework.visibility;
  const version = await write(work.manager, id, new Date(), values);
  await work.record({ entity, id, verb, visibility, change: { ...values, ...told } });
  return { entityId: id, version };
}

const checkWording = ({ summary, content }: Wording) => [
  ...checkText(['input', 'summary'], summary),
  ...checkText(['input', 'content'], content),
];

const notErased = {
  fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
  en: 'This field cannot be erased: give it a value, or leave it out.',
};
