import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useWords } from '../../words/Words.js';
import type { ProjectFile } from './projectFile.js';
import updateProject from './UpdateProject.graphql?raw';

interface ShowingProps {
  readonly project: ProjectFile & { readonly version: number };
  readonly onDone: () => void;
}

/** Whether the public sees a shared project: nothing is public unless its commune says so, and it can take it back. */
export function Showing({ project, onDone }: ShowingProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(updateProject);
  if (project.state !== 'SHARED' && project.state !== 'PROPOSED') return null;
  const isPublic = project.visibility === 'PUBLIC';
  const change = async () => {
    const visibility = isPublic ? 'SHARED' : 'PUBLIC';
    await send({ id: project.id, expectedVersion: project.version, visibility });
    onDone();
  };
  return (
    <Section title={words.project.showing}>
      <p className="prose">{isPublic ? words.project.isPublic : words.project.isShared}</p>
      <Outcome of={outcome} />
      <p>
        <Button weight="second" disabled={sending} onPress={() => void change()}>
          {isPublic ? words.project.hide : words.project.show}
        </Button>
      </p>
    </Section>
  );
}
