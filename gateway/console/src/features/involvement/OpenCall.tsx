import { useNavigate } from 'react-router';
import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import type { Party } from './callFile.js';
import openInvolvementCall from './OpenInvolvementCall.graphql?raw';
import { useInvolvementWords } from './words.js';

/** A new call: what is asked, of whom, from when until when. */
export function OpenCall() {
  const its = useInvolvementWords();
  const navigate = useNavigate();
  const parties = Object.keys(its.parties) as Party[];
  const form = useForm<
    {
      title: string;
      text: string;
      opensOn: string;
      closesOn: string;
      whoMayAnswer: readonly Party[];
      visibility: string | null;
    },
    { call: { id: string } | null }
  >({
    operation: openInvolvementCall,
    start: { title: '', text: '', opensOn: '', closesOn: '', whoMayAnswer: [], visibility: 'PUBLIC' },
    required: ['title', 'text', 'opensOn', 'closesOn'],
    wrong: ({ whoMayAnswer }) => (whoMayAnswer.length === 0 ? { whoMayAnswer: its.whoNeeded } : {}),
    onDone: ({ call }) => {
      if (call) navigate(`/involvement/${call.id}`);
    },
  });
  const { typed, change } = form;
  return (
    <CommandForm form={form} submitLabel={its.openNow}>
      <TextField label={its.question} {...form.text('title')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <div className="form-pair">
        <TextField label={its.opensOn} kind="date" {...form.text('opensOn')} />
        <TextField label={its.closesOn} kind="date" {...form.text('closesOn')} />
      </div>
      <FieldGroup label={its.who} error={form.error('whoMayAnswer')}>
        {parties.map((party) => (
          <CheckField
            key={party}
            label={its.parties[party]}
            value={typed.whoMayAnswer.includes(party)}
            onChange={(is) =>
              change({
                whoMayAnswer: parties.filter((one) => (one === party ? is : typed.whoMayAnswer.includes(one))),
              })
            }
          />
        ))}
      </FieldGroup>
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
