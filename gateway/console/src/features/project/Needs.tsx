import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Consents } from './Consents.js';
import { mayConsent } from './consents.js';
import { NeedForm } from './NeedForm.js';
import { Peers } from './Peers.js';
import type { Need, ProjectFile } from './projectFile.js';
import removeNeed from './RemoveNeed.graphql?raw';

function NeedText({ need }: { need: Need }) {
  const words = useWords();
  const formats = useFormats();
  const said = [
    need.kind ? words.needKinds[need.kind] : words.answer.unknown,
    need.skill && (words.skills[need.skill] ?? need.skill),
  ]
    .filter(Boolean)
    .join(', ');
  const figures = [
    need.quantityHalfDays !== null && `${words.project.quantity} ${words.project.halfDays(need.quantityHalfDays)}`,
    need.quantityCents !== null && formats.euros(need.quantityCents),
    need.ownHalfDays !== null &&
      need.ownHalfDays > 0 &&
      `${words.project.ownShare} ${words.project.halfDays(need.ownHalfDays)}`,
    need.gapHalfDays !== null && `${words.project.gap} ${words.project.halfDays(need.gapHalfDays)}`,
    need.from && need.until && words.months.until_(formats.date(need.from), formats.date(need.until)),
  ].filter((part): part is string => typeof part === 'string');
  return (
    <>
      <span className="list-title">{said}</span>
      {figures.length > 0 && <span className="quiet">{figures.join(' · ')}</span>}
      {need.description && <span className="prose">{need.description}</span>}
    </>
  );
}

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
              <Consents need={need} speaks={speaks} onDone={onDone} />
              {mandate !== null && <Peers projectId={id} needId={need.id} />}
              {editable && (
                <span>
                  <Button weight="quiet" disabled={sending} onPress={() => void remove(need.id)}>
                    {words.project.removeOf(need.kind ? words.needKinds[need.kind] : '')}
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
