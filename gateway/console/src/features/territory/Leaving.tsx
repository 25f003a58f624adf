import { useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useMembers } from '../../kit/useMembers.js';
import { useFormats } from '../../words/Words.js';
import leaveAgglomeration from './LeaveAgglomeration.graphql?raw';
import underWayText from './UnderWay.graphql?raw';
import { useLeavingWords } from './words.js';

type Counted = { readonly totalCount: number } | null;
interface UnderWayData {
  readonly agglomeration: {
    readonly labellings: Counted;
    readonly supports: Counted;
    readonly coFundings: Counted;
  } | null;
}

/** What the agglomeration has under way for a commune, and what becomes of each when it leaves. */
function UnderWay({ siren, insee, name }: { siren: string; insee: string; name: string }) {
  const formats = useFormats();
  const its = useLeavingWords();
  const answer = useAnswer<UnderWayData>(underWayText, { siren, insee });
  return (
    <Answered answer={answer}>
      {({ agglomeration }) => {
        const { labellings = null, supports = null, coFundings = null } = agglomeration ?? {};
        if (labellings === null || supports === null || coFundings === null) return <Empty>{its.uncounted}</Empty>;
        return (
          <>
            <p>{its.underWay(name)}</p>
            <ul className="bullets">
              <li>{its.files(formats.number(labellings.totalCount))}</li>
              <li>{its.supports(formats.number(supports.totalCount))}</li>
              <li>{its.money(formats.number(coFundings.totalCount))}</li>
            </ul>
          </>
        );
      }}
    </Answered>
  );
}

function LeaveForm({ siren }: { siren: string }) {
  const formats = useFormats();
  const its = useLeavingWords();
  const members = useMembers(siren);
  const [left, setLeft] = useState<string | null>(null);
  const nameOf = (insee: string) => members.find(({ key }) => key === insee)?.label ?? insee;
  const form = useForm({
    operation: leaveAgglomeration,
    start: { commune: null as string | null, since: '', actReference: '', decidedOn: '' },
    required: ['commune', 'since', 'actReference', 'decidedOn'],
    onDone: () => {
      const { commune, since } = form.typed;
      if (commune !== null) setLeft(its.done(nameOf(commune), formats.date(since)));
    },
  });
  const { commune } = form.typed;
  return (
    <>
      {left !== null && <Notice kind="done">{left}</Notice>}
      <CommandForm form={form} submitLabel={its.now} before={its.before}>
        <SearchedField
          // Its choices are those it was made with.
          key={members.length}
          label={its.commune}
          options={members}
          {...form.choice('commune')}
          onChange={(insee) => form.change({ commune: insee })}
        />
        {commune !== null && <UnderWay siren={siren} insee={commune} name={nameOf(commune)} />}
        <div className="form-pair">
          <TextField label={its.since} kind="date" {...form.text('since')} />
          <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        </div>
        <TextField label={its.act} hint={its.actHint} {...form.text('actReference')} />
      </CommandForm>
    </>
  );
}

/** A member that leaves for outside the territory; what ends with it is told before. */
export default function Leaving({ siren }: { siren: string }) {
  const its = useLeavingWords();
  return (
    <Section title={its.title}>
      <p className="prose">{its.lede}</p>
      <Fold title={its.record}>
        <LeaveForm siren={siren} />
      </Fold>
    </Section>
  );
}
