import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { EditForm } from '../../kit/EditForm.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import callText from './CallFile.graphql?raw';
import { Contributions } from './Contributions.js';
import type { CallFile, OwnCall } from './callFile.js';
import updateInvolvementCall from './UpdateInvolvementCall.graphql?raw';
import { useInvolvementWords } from './words.js';

function Edit({ call, onDone }: { call: OwnCall; onDone: () => void }) {
  const words = useWords();
  const its = useInvolvementWords();
  const labels = {
    title: its.question,
    text: its.text,
    closesOn: its.closesOn,
    visibility: words.project.visibility,
  };
  return (
    <EditForm
      title={its.edit}
      operation={updateInvolvementCall}
      row={call}
      draftOf={(row) => ({
        title: row.title ?? '',
        text: row.text ?? '',
        closesOn: row.closesOn ?? '',
        visibility: (row.visibility ?? 'PUBLIC') as string | null,
      })}
      required={['title', 'text', 'closesOn']}
      labels={labels}
      show={(draft, field) =>
        field === 'visibility'
          ? words.visibilities[draft.visibility as keyof typeof words.visibilities]
          : (draft[field] ?? '')
      }
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextField label={labels.title} {...form.text('title')} />
          <TextField label={labels.text} lines {...form.text('text')} />
          <div className="form-pair">
            <TextField label={labels.closesOn} hint={its.closesHint} kind="date" {...form.text('closesOn')} />
            <VisibilityField {...form.choice('visibility')} />
          </div>
        </>
      )}
    </EditForm>
  );
}

/** One call: what is asked, what came, what became of each contribution. */
export default function Call() {
  const { id = '' } = useParams();
  const words = useWords();
  const formats = useFormats();
  const its = useInvolvementWords();
  const siren = useOfficer();
  const address = useAddress();
  const outcome = address.get('outcome');
  const variables = { id, outcomes: outcome in its.outcomes ? [outcome] : null };
  const answer = useAnswer<{ involvementCall: CallFile | null }>(callText, {
    ...variables,
    after: address.get('after') || null,
  });
  const call = answer.data?.involvementCall;
  if (call === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} />;
  }
  const mine = siren !== null && call?.agglomeration?.siren === siren;
  const own = mine && call && call.version !== null ? { ...call, version: call.version } : null;
  const date = (day: string | null) => (day === null ? words.answer.unknown : formats.date(day));
  return (
    <Page
      title={call?.title ?? its.call}
      lede={call && its.span(date(call.opensOn), date(call.closesOn))}
      {...(siren === null ? {} : { back: { to: '/involvement', label: its.title } })}
    >
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {() =>
          call && (
            <>
              <Demonstration shown={call.demonstration} />
              <p className="prose">{call.text}</p>
              <Facts
                of={[
                  {
                    term: its.who,
                    value:
                      call.whoMayAnswer === null
                        ? words.answer.unknown
                        : formats.list(call.whoMayAnswer.map((party) => its.parties[party])),
                  },
                  {
                    term: words.project.visibility,
                    value: call.visibility ? words.visibilities[call.visibility] : words.answer.unknown,
                  },
                ]}
              />
              {own && <Edit call={own} onDone={answer.again} />}
              <Contributions call={call} own={own} variables={variables} onDone={answer.again} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
