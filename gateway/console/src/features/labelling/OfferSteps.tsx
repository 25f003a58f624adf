import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, ButtonLink } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import type { StatedNeed } from '../../kit/NeedText.js';
import { Notice } from '../../kit/Notice.js';
import { Steps } from '../../kit/Steps.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';
import { HostField } from './HostField.js';
import { type CommuneName, nameOf, type SupportOfFile } from './labellingFile.js';
import { MonthFields } from './MonthFields.js';
import offerSupport from './OfferSupport.graphql?raw';
import { areHalfDays, isOrdered, plannedMonths, spanOf } from './offeredMonths.js';
import { noPost, type Post, PostField } from './PostField.js';

type Kind = NonNullable<SupportOfFile['kind']>;
type Role = NonNullable<SupportOfFile['role']>;

/** The roles that each kind of support can have. */
const rolesOf: Readonly<Record<Kind, readonly Role[]>> = {
  ENGINEERING: ['ADVICE', 'SECONDMENT'],
  FACILITATION: ['CO_FACILITATION', 'SECONDMENT'],
  TRAINING: ['TOOLING_TRAINING'],
  VISIBILITY: ['VISIBILITY'],
  PEER_EXCHANGE: ['PEER_EXCHANGE'],
};
const exchange: Kind = 'PEER_EXCHANGE';
const stepKeys = ['need', 'who', 'months'] as const;

interface OfferStepsProps {
  readonly labellingId: string;
  readonly projectId: string;
  readonly needs: readonly StatedNeed[];
  readonly communes: readonly CommuneName[];
  readonly posts: readonly Post[];
}

/** Three steps: the need and the help; who, where and when; how much by month. Nothing leaves before the last. */
export function OfferSteps({ labellingId, projectId, needs, communes, posts }: OfferStepsProps) {
  const words = useWords();
  const its = useSupportWords();
  const [sent, setSent] = useState(false);
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const form = useForm({
    operation: offerSupport,
    start: {
      needId: null as string | null,
      kind: null as string | null,
      role: null as string | null,
      communes: communes.map(({ insee }) => insee),
      host: null as string | null,
      postId: null as string | null,
      from: '',
      until: '',
      months: {} as Readonly<Record<string, string>>,
      upskilling: '',
    },
    wrong: ({ months }) => (areHalfDays(months) ? {} : { months: words.project.wrongNumber }),
    input: ({ host, postId, from, until, months, upskilling, ...typed }) => ({
      ...typed,
      projectId,
      from,
      until,
      ...(typed.kind === exchange && host !== null ? { host } : {}),
      ...(postId === null || postId === noPost ? {} : { postId }),
      months: plannedMonths({ from, until, months }),
      ...(upskilling.trim() === '' ? {} : { upskilling: upskilling.trim() }),
    }),
    onDone: () => setSent(true),
  });
  const { typed } = form;
  const span = spanOf(typed);
  const ordered = isOrdered(typed);
  const hostMissing = typed.kind === exchange && (typed.host === null || typed.communes.includes(typed.host));
  const complete = [
    typed.needId !== null && typed.kind !== null && typed.role !== null,
    !hostMissing &&
      typed.communes.length > 0 &&
      typed.postId !== null &&
      typed.from !== '' &&
      typed.until !== '' &&
      ordered,
  ];
  const owed = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const go = (step: number) => {
    setTried(false);
    setAt(step);
  };
  const onwards = (event: FormEvent) => {
    event.preventDefault();
    if (complete[at]) go(at + 1);
    else setTried(true);
  };
  const chooseNeed = (needId: string) => {
    const need = needs.find(({ id }) => id === needId);
    form.change({ needId, from: need?.from ?? typed.from, until: need?.until ?? typed.until });
  };
  const chooseKind = (kind: string) => {
    const [only, ...others] = rolesOf[kind as Kind];
    form.change({ kind, role: others.length === 0 ? (only ?? null) : null });
  };
  const needTitle = ({ kind, skill, gapHalfDays }: StatedNeed) =>
    [
      kind && words.needKinds[kind],
      skill && (words.skills[skill] ?? skill),
      gapHalfDays !== null && `${words.project.gap} ${words.project.halfDays(gapHalfDays)}`,
    ]
      .filter(Boolean)
      .join(', ') || words.answer.unknown;
  const fields: Record<(typeof stepKeys)[0 | 1], ReactNode> = {
    need: (
      <>
        <ChoiceField
          label={its.whichNeed}
          placeholder={words.project.chooseKind}
          options={needs.map((need) => ({ key: need.id, label: needTitle(need) }))}
          value={typed.needId}
          onChange={chooseNeed}
          error={owed(typed.needId === null)}
        />
        <div className="form-pair">
          <ChoiceField
            label={its.kind}
            placeholder={words.project.chooseKind}
            options={(Object.keys(rolesOf) as Kind[]).map((key) => ({ key, label: its.kinds[key] }))}
            value={typed.kind}
            onChange={chooseKind}
            error={owed(typed.kind === null)}
          />
          {typed.kind !== null && (
            <ChoiceField
              label={its.role}
              placeholder={words.project.chooseKind}
              options={rolesOf[typed.kind as Kind].map((key) => ({ key, label: words.supportRoles[key] }))}
              value={typed.role}
              onChange={(role) => form.change({ role })}
              error={owed(typed.role === null)}
            />
          )}
        </div>
      </>
    ),
    who: (
      <>
        <FieldGroup label={its.forCommunes} error={tried && typed.communes.length === 0 ? its.oneCommune : undefined}>
          {communes.map((commune) => (
            <CheckField
              key={commune.insee}
              label={nameOf(commune)}
              value={typed.communes.includes(commune.insee)}
              onChange={(on) => {
                const others = typed.communes.filter((insee) => insee !== commune.insee);
                form.change({ communes: on ? [...others, commune.insee] : others });
              }}
            />
          ))}
        </FieldGroup>
        {typed.kind === exchange && (
          <HostField
            guests={typed.communes}
            value={typed.host}
            onChange={(host) => form.change({ host })}
            error={owed(hostMissing) ?? form.error('host')}
          />
        )}
        <PostField
          posts={posts}
          value={typed.postId}
          onChange={(postId) => form.change({ postId })}
          error={owed(typed.postId === null)}
        />
        <div className="form-pair">
          <TextField label={its.from} kind="date" {...form.text('from')} error={owed(typed.from === '')} />
          <TextField
            label={its.until}
            kind="date"
            {...form.text('until')}
            error={owed(typed.until === '') ?? (tried && !ordered ? its.order : undefined)}
          />
        </div>
      </>
    ),
  };
  const stepKey = stepKeys[at];
  if (sent) {
    return (
      <>
        <Notice kind="done">{its.offered}</Notice>
        <p>
          <ButtonLink to={`/labellings/${labellingId}`}>{its.backToFile}</ButtonLink>
        </p>
      </>
    );
  }
  return (
    <div className="stack stack-wide">
      <Steps
        name={its.offerSteps}
        steps={stepKeys.map((key, index) => ({
          key,
          title: its.offerStep[key],
          state: index < at ? 'done' : index === at ? 'current' : 'ahead',
        }))}
      />
      {stepKey === 'need' || stepKey === 'who' ? (
        <form className="form" onSubmit={onwards} noValidate>
          {fields[stepKey]}
          <div className="row">
            <Button submits weight="first">
              {its.next}
            </Button>
            {at > 0 && (
              <Button weight="quiet" onPress={() => go(at - 1)}>
                {its.before}
              </Button>
            )}
          </div>
        </form>
      ) : (
        <>
          <CommandForm form={{ ...form, fields: ['months', 'upskilling'] }} submitLabel={its.offerNow} weight="first">
            {typed.postId !== noPost && (
              <MonthFields
                post={typed.postId}
                months={span}
                typed={typed.months}
                onChange={(months) => form.change({ months })}
                error={form.error('months')}
              />
            )}
            <TextField label={its.upskilling} hint={its.upskillingHint} lines {...form.text('upskilling')} />
          </CommandForm>
          <p>
            <Button weight="quiet" onPress={() => go(at - 1)}>
              {its.before}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
