import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { countOf } from './meetingRows.js';
import { useMeetingWords } from './words.js';

/** A forum session while it is typed. */
export interface ForumDraft {
  readonly title: string;
  readonly heldOn: string;
  readonly participants: string;
  readonly fromContracts: string;
  readonly peersMobilised: string;
  readonly visibility: string;
}

export const forumCounts = ['participants', 'fromContracts', 'peersMobilised'] as const;

/** The counts that are none, each with why. */
export const wrongCounts = (typed: ForumDraft, why: string): Partial<Record<keyof ForumDraft, string>> =>
  Object.fromEntries(
    forumCounts.filter((name) => typed[name] !== '' && countOf(typed[name]) === undefined).map((name) => [name, why]),
  );

/** What a forum was about, when, and how many came. */
export function ForumFields({ form }: { form: Form<ForumDraft> }) {
  const its = useMeetingWords();
  return (
    <>
      <TextField label={its.about} {...form.text('title')} />
      <div className="form-pair">
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
        <TextField label={its.participants} numeric {...form.text('participants')} />
        <TextField label={its.fromContracts} hint={its.ifKnown} numeric {...form.text('fromContracts')} />
        <TextField label={its.peers} hint={its.ifKnown} numeric {...form.text('peersMobilised')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </>
  );
}
