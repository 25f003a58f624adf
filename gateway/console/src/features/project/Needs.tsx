import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { NeedText, needName } from '../../kit/NeedText.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { Consents } from './Consents.js';
import { mayConsent } from './consents.js';
import { NeedForm } from './NeedForm.js';
import { Peers } from './Peers.js';
import type { ProjectFile } from './projectFile.js';
import removeNeed from './RemoveNeed.graphql?raw';

interface NeedsProps {
  readonly project: ProjectFile;
  /** Whether the one who looks may change them. */
  readonly mine: boolean;
  readonly onDone: () => void;
}

/** What the project lacks, need by need. */
export function Needs({ project, mine, onDone }: NeedsProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(removeNeed);
  const { id, version } = project;
  const { mandate } = useSitting();
  const speaks = mandate?.role === 'COMMUNE_AGENT' && mayConsent(project, mandate.tenant) ? mandate.tenant : null;
  const editable = mine && version !== null && (project.state === 'DRAFT' || project.state === 'SHARED');
  const remove = async (needId: string) => {
    await send({ projectId: id, expectedVersion: version, needId });
    onDone();
  };
  return (
    <Section title={words.project.needs}>
      {project.needs === null || project.needs.length === 0 ? (
        <Empty>{project.needs === null ? words.answer.unknown : words.project.noNeeds}</Empty>
      ) : (
        <ul className="list">
          {project.needs.map((need) => (
            <li key={need.id}>
              <NeedText need={need} />
              {mandate !== null && (
                <Link className="no-print" to={`/projects/${id}/needs/${need.id}`}>
                  {words.project.whoShouldAct(needName(need, words))}
                </Link>
              )}
              <Consents need={need} speaks={speaks} onDone={onDone} />
              {mandate !== null && <Peers projectId={id} needId={need.id} />}
              {editable && (
                <span>
                  <Button weight="quiet" disabled={sending} onPress={() => void remove(need.id)}>
                    {words.project.removeOf(needName(need, words))}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Outcome of={outcome} />
      {editable && <NeedForm projectId={id} version={version} onDone={onDone} />}
    </Section>
  );
}
