import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { isMonth } from '../../kit/month.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import { isShare } from './postDraft.js';
import setPostTerms from './SetPostTerms.graphql?raw';
import type { DeedProps } from './technician.js';
import { useTechnicianWords } from './words.js';

/** What a post works and pools from a month on: each change is told, made, and taken back. */
export function PostTerms({ post, onDone }: DeedProps) {
  const its = useTechnicianWords();
  const formats = useFormats();
  const back = useCommand(setPostTerms);
  const named = { technicianId: post.id, expectedVersion: post.version };
  const start = { fromMonth: '', workingTime: '', pooledShare: '' };
  const form = useForm({
    operation: setPostTerms,
    start,
    required: ['fromMonth'],
    wrong: (typed) => ({
      ...(typed.workingTime.trim() === '' || isShare(typed.workingTime) ? {} : { workingTime: its.shareWrong }),
      ...(typed.pooledShare.trim() === '' || isShare(typed.pooledShare) ? {} : { pooledShare: its.shareWrong }),
      ...(typed.workingTime.trim() + typed.pooledShare.trim() === '' ? { workingTime: its.oneOfBoth } : {}),
    }),
    input: ({ fromMonth, workingTime, pooledShare }) => ({
      ...named,
      fromMonth,
      ...(workingTime.trim() === '' ? {} : { workingTime: Number(workingTime) }),
      ...(pooledShare.trim() === '' ? {} : { pooledShare: Number(pooledShare) }),
    }),
    onDone,
    onStale: onDone,
  });
  const takeBack = async (fromMonth: string) => {
    await back.send({ ...named, fromMonth });
    onDone();
  };
  const later = (post.terms ?? []).slice(1);
  return (
    <>
      {later.length > 0 && (
        <ul className="list">
          {later.map(({ fromMonth, workingTime, pooledShare }) => {
            const month = isMonth(fromMonth) ? formats.month(fromMonth) : fromMonth;
            return (
              <li key={fromMonth}>
                {its.termsFrom(
                  month,
                  its.percent(formats.number(workingTime)),
                  its.percent(formats.number(pooledShare)),
                )}{' '}
                <Button weight="quiet" disabled={back.sending} onPress={() => void takeBack(fromMonth)}>
                  {its.takeTermsBack(month)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <Outcome of={back.outcome} />
      <Fold title={its.changeTerms}>
        <CommandForm form={form} submitLabel={its.termsNow} done={its.saved} before={its.termsBefore}>
          <TextField label={its.termsMonth} kind="month" {...form.text('fromMonth')} />
          <div className="form-pair">
            <TextField label={its.workingTimeField} hint={its.asItWas} numeric {...form.text('workingTime')} />
            <TextField label={its.shareField} hint={its.asItWas} numeric {...form.text('pooledShare')} />
          </div>
        </CommandForm>
      </Fold>
    </>
  );
}
