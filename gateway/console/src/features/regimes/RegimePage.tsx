import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ActText } from './ActText.js';
import { History } from './History.js';
import { Operations } from './Operations.js';
import regimeText from './Regime.graphql?raw';
import { RegimeTag } from './RegimeTag.js';
import removeRegime from './RemoveRegime.graphql?raw';
import type { RegimeData, RegimeFile } from './regime.js';
import { useRegimeWords } from './words.js';

interface RemoveProps {
  readonly regime: RegimeFile;
  readonly onDone: () => void;
  readonly onStale: () => void;
}

function Remove({ regime, onDone, onStale }: RemoveProps) {
  const its = useRegimeWords();
  const form = useForm({
    operation: removeRegime,
    start: { reason: '' },
    required: ['reason'],
    input: ({ reason }) => ({ id: regime.id, expectedVersion: regime.version, reason: reason.trim() }),
    onDone,
    onStale,
  });
  return (
    <CommandForm form={form} submitLabel={its.removeNow} before={its.removeBefore}>
      <TextField label={its.removeReason} lines {...form.text('reason')} />
    </CommandForm>
  );
}

/** One regime: its act, its line, its place in the history, and what the commune received. */
export default function RegimePage() {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const { id = '' } = useParams();
  const siren = useOfficer();
  const [removed, setRemoved] = useState(false);
  const answer = useAnswer<RegimeData>(regimeText, { id }, siren === null);
  if (siren === null) return <OnlyAgglomeration returnTo={`/regimes/${id}`} />;
  const regime = answer.data?.competenceRegime;
  const commune = regime?.commune;
  const title = regime?.competence?.title ?? its.competence;
  const back = { to: '/regimes', label: its.back };
  if (removed) {
    return (
      <Page title={title} back={back}>
        <Notice kind="done" takesFocus>
          {its.removed}
        </Notice>
      </Page>
    );
  }
  return (
    <Page
      title={title}
      lede={
        commune && (
          <>
            {commune.name ?? commune.insee} <Demonstration shown={regime?.demonstration} />
          </>
        )
      }
      back={back}
    >
      <Answered answer={answer}>
        {({ competenceRegime: file }) => {
          if (file === null) return <Empty>{its.gone}</Empty>;
          const own = file.agglomeration?.siren === siren;
          return (
            <div className="stack stack-wide">
              <Facts
                of={[
                  {
                    term: its.regime,
                    value: <RegimeTag regime={file.regime} />,
                    note: file.competence?.article && its.articleAt(file.competence.article),
                  },
                  {
                    term: its.lasts,
                    value:
                      file.since === null
                        ? words.answer.unknown
                        : its.period(formats.date(file.since), file.until && formats.date(file.until)),
                  },
                  {
                    term: its.act,
                    value: <ActText act={file.act} />,
                    note: file.act && `${its.decidedOn} ${formats.date(file.act.decidedOn)}`,
                  },
                ]}
              />
              <Operations regime={file} own={own} onDone={answer.again} />
              <History regime={file} />
              {own && (
                <Fold title={its.remove}>
                  <Remove regime={file} onDone={() => setRemoved(true)} onStale={answer.again} />
                </Fold>
              )}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
