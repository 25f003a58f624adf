import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import confirmCoCarrying from './ConfirmCoCarrying.graphql?raw';
import declineCoCarrying from './DeclineCoCarrying.graphql?raw';
import { DraftLinks } from './DraftLinks.js';
import leaveProject from './LeaveProject.graphql?raw';
import type { ProjectFile } from './projectFile.js';

interface CarryingProps {
  readonly project: ProjectFile;
  readonly onDone: () => void;
}

interface RefusalProps extends CarryingProps {
  readonly version: number;
  /** An invitation is declined, what was confirmed is left. */
  readonly leaves: boolean;
}

/** No, with its reason: a refusal is an answer. Afterwards a draft is no longer this commune's to read. */
function Refusal({ project, version, leaves, onDone }: RefusalProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { send, sending, outcome } = useCommand<object>(leaves ? leaveProject : declineCoCarrying);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = leaves && reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const { payload } = await send({
      projectId: project.id,
      expectedVersion: version,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (payload === null) onDone();
    else navigate('/');
  };
  return (
    <details>
      <summary>{leaves ? words.carrying.leave : words.carrying.decline}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={leaves ? words.carrying.leaveReason : words.carrying.declineReason}
          value={reason}
          onChange={setReason}
          lines
          required={leaves}
          error={tried && missing ? words.project.required : problemsAt(outcome?.problems ?? [], 'reason')}
        />
        <p className="quiet">{words.carrying.again}</p>
        <Outcome of={outcome} fields={['reason']} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {leaves ? words.carrying.leaveNow : words.carrying.declineNow}
          </Button>
        </p>
      </form>
    </details>
  );
}

/** What a commune that is invited to carry a project answers, for itself. */
export function Carrying({ project, onDone }: CarryingProps) {
  const words = useWords();
  const { mandate } = useSitting();
  const { send, sending, outcome } = useCommand<object>(confirmCoCarrying);
  const own = (project.coCarriers ?? []).find(({ commune }) => commune.insee === mandate?.tenant);
  const { version } = project;
  if (mandate?.role !== 'COMMUNE_AGENT' || version === null || project.state === 'WITHDRAWN') return null;
  const draft = <DraftLinks from={`/files/commune/carrying-draft/${project.id}`} />;
  if (own === undefined) {
    const leads = project.leadCommune?.insee === mandate.tenant && (project.coCarriers ?? []).length > 0;
    return leads ? <Section title={words.carrying.title}>{draft}</Section> : null;
  }
  const invited = own.state === 'INVITED';
  const confirm = async () => {
    await send({ projectId: project.id, expectedVersion: version });
    onDone();
  };
  return (
    <Section title={words.carrying.title}>
      {outcome?.payload && (
        <Notice kind="done" takesFocus>
          {words.carrying.confirmed}
        </Notice>
      )}
      {invited && (
        <>
          <p className="prose">{words.carrying.invited(project.leadCommune?.name ?? words.answer.unknown)}</p>
          <Outcome of={outcome} />
          <p>
            <Button disabled={sending} onPress={() => void confirm()}>
              {words.carrying.confirmNow}
            </Button>
          </p>
        </>
      )}
      {own.state === 'CONFIRMED' && outcome?.payload === undefined && <p className="prose">{words.carrying.carries}</p>}
      {draft}
      <Refusal key={String(invited)} project={project} version={version} leaves={!invited} onDone={onDone} />
    </Section>
  );
}
