import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { EditForm } from '../../kit/EditForm.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import editDraft from './EditFrameworkDraft.graphql?raw';
import type { OwnFramework } from './frameworkFile.js';
import publishFramework from './PublishFramework.graphql?raw';
import updateFramework from './UpdateFramework.graphql?raw';
import { useFrameworkWords } from './useFrameworkWords.js';

interface WriteProps {
  readonly framework: OwnFramework;
  readonly onDone: () => void;
}

/** What the next version will say; a new draft begins with what the last version says. */
function Draft({ framework, onDone }: WriteProps) {
  const says = useFrameworkWords();
  const next = (framework.published ?? 0) + 1;
  const labels = { summary: says.about, content: says.content };
  return (
    <EditForm
      title={says.draft(next)}
      operation={editDraft}
      row={framework}
      draftOf={({ draft, versions }) => ({
        summary: draft?.summary ?? '',
        content: draft?.content ?? versions?.at(-1)?.content ?? '',
      })}
      // A draft is given whole: what was not touched is sent as it stands.
      input={(draft) => ({ ...draft, number: next })}
      required={['content']}
      labels={labels}
      show={(draft, field) => draft[field]}
      submitLabel={says.saveDraft}
      onDone={onDone}
    >
      {(form) => (
        <>
          <p className="quiet">{says.draftLede}</p>
          <TextField label={labels.summary} {...form.text('summary')} lines />
          <TextField label={labels.content} hint={says.contentHint} {...form.text('content')} lines />
        </>
      )}
    </EditForm>
  );
}

/** What publishing means is said before: it cannot be undone. */
function Publish({ framework, onDone }: WriteProps) {
  const says = useFrameworkWords();
  const { send, sending, outcome } = useCommand<object>(publishFramework);
  const publish = async () => {
    await send({ id: framework.id, expectedVersion: framework.version });
    onDone();
  };
  const { draft, visibility } = framework;
  return (
    <Section title={says.publish}>
      {outcome?.payload && (
        <Notice kind="done" takesFocus>
          {says.published}
        </Notice>
      )}
      {draft === null ? (
        <p className="prose">{says.writeFirst}</p>
      ) : (
        <>
          <p className="prose">{says.publishBefore}</p>
          {visibility && <p className="quiet">{says.publishTo[visibility]}</p>}
          <p>
            <Button disabled={sending} onPress={() => void publish()}>
              {says.publishNow(draft.number)}
            </Button>
          </p>
        </>
      )}
      <Outcome of={outcome} />
    </Section>
  );
}

function Sheet({ framework, onDone }: WriteProps) {
  const words = useWords();
  const says = useFrameworkWords();
  const seen = (framework.published ?? 0) > 0 && framework.visibility !== 'PRIVATE';
  return (
    <EditForm
      title={says.sheet}
      operation={updateFramework}
      row={framework}
      draftOf={({ title, theme, visibility }) => ({
        title: title ?? '',
        theme: theme as string | null,
        visibility: visibility as string | null,
      })}
      required={['title']}
      labels={{
        title: words.project.titleField,
        theme: words.project.theme,
        visibility: words.project.visibility,
      }}
      show={({ title, theme, visibility }, field) =>
        ({
          title,
          theme: words.themes[theme as keyof typeof words.themes] ?? '',
          visibility: words.visibilities[visibility as keyof typeof words.visibilities] ?? '',
        })[field]
      }
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextField label={words.project.titleField} {...form.text('title')} />
          <div className="form-pair">
            <ThemeField {...form.choice('theme')} />
            <VisibilityField {...form.choice('visibility')} {...(seen ? { of: ['SHARED', 'PUBLIC'] as const } : {})} />
          </div>
          {seen && <p className="quiet">{says.seenStays}</p>}
        </>
      )}
    </EditForm>
  );
}

/** All that a framework's own commune may do with it. */
export function Write(props: WriteProps) {
  return (
    <>
      <Draft {...props} />
      <Publish {...props} />
      <Sheet {...props} />
    </>
  );
}
