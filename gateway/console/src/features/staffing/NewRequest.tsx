import { useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createRequest from './CreateStaffingRequest.graphql?raw';
import needsToCover from './NeedsToCover.graphql?raw';
import { useStaffingWords } from './words.js';

interface Need {
  readonly id: string;
  readonly skill: string | null;
  readonly quantityHalfDays: number | null;
  readonly gapHalfDays: number | null;
  readonly from: string | null;
  readonly until: string | null;
}

interface NeedsData {
  readonly agglomeration: {
    readonly labellings: {
      readonly nodes: readonly {
        readonly receipt: { readonly title: string } | null;
        readonly project: { readonly id: string; readonly needs: readonly Need[] | null } | null;
      }[];
    } | null;
  } | null;
  readonly skills: readonly { readonly code: string; readonly label: string }[] | null;
}

type Choice = Need & { readonly projectId: string; readonly label: string };

/** A new request to the pole, begun from a need of a project that was proposed here. */
export default function NewRequest() {
  const words = useWords();
  const its = useStaffingWords();
  const { mandate } = useSitting();
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const answer = useAnswer<NeedsData>(needsToCover, { siren: mandate?.tenant ?? '' }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo="/requests/new" />;
  return (
    <Page title={its.new} lede={its.newLede} back={{ to: '/requests', label: its.title }}>
      <Answered answer={answer}>
        {(data) => {
          const skills = data.skills ?? [];
          const choices = choicesOf(data, new Map(skills.map(({ code, label }) => [code, label])));
          return choices.length === 0 ? (
            <Empty>{needsAreKnown(data) ? its.noNeeds : words.answer.unknown}</Empty>
          ) : (
            <RequestForm choices={choices} skills={skills} />
          );
        }}
      </Answered>
    </Page>
  );
}

/** False where what communes need could not be read: that is not to need nothing. */
function needsAreKnown({ agglomeration }: NeedsData): boolean {
  return agglomeration?.labellings?.nodes.every(({ project }) => project?.needs != null) ?? false;
}

/** Needs in half-days of every project, named by the project and the skill. */
function choicesOf({ agglomeration }: NeedsData, names: ReadonlyMap<string, string>): Choice[] {
  return (agglomeration?.labellings?.nodes ?? []).flatMap(({ receipt, project }) =>
    (project?.needs ?? []).flatMap((need) =>
      project === null || need.quantityHalfDays === null
        ? []
        : [
            {
              ...need,
              projectId: project.id,
              label: [receipt?.title, names.get(need.skill ?? '') ?? need.skill].filter(Boolean).join(' – '),
            },
          ],
    ),
  );
}

interface RequestFormProps {
  readonly choices: readonly Choice[];
  readonly skills: readonly { readonly code: string; readonly label: string }[];
}

const wholeNumber = /^\d{1,6}$/;

function RequestForm({ choices, skills }: RequestFormProps) {
  const words = useWords();
  const its = useStaffingWords();
  const navigate = useNavigate();
  const form = useForm({
    operation: createRequest,
    start: {
      needId: null as string | null,
      skill: null as string | null,
      level: 'PRACTISES' as string | null,
      halfDays: '',
      ownHalfDays: '0',
      from: '',
      until: '',
      reason: '',
    },
    required: ['needId', 'skill', 'level', 'halfDays', 'ownHalfDays', 'from', 'until', 'reason'],
    wrong: ({ halfDays, ownHalfDays }) => ({
      ...(wholeNumber.test(halfDays.trim()) ? {} : { halfDays: its.number }),
      ...(wholeNumber.test(ownHalfDays.trim()) ? {} : { ownHalfDays: its.number }),
    }),
    input: (typed) => {
      const need = choices.find(({ id }) => id === typed.needId);
      if (need === undefined) return null;
      return {
        projectId: need.projectId,
        needId: need.id,
        skill: typed.skill,
        level: typed.level,
        halfDays: Number(typed.halfDays),
        ownHalfDays: Number(typed.ownHalfDays),
        from: typed.from,
        until: typed.until,
        reason: typed.reason.trim(),
      };
    },
    onDone: () => navigate('/requests'),
  });
  /** What the commune said of its need is where one begins; each field can still be changed. */
  const choose = (needId: string) => {
    const need = choices.find(({ id }) => id === needId);
    const known = skills.find(({ code }) => code === need?.skill);
    form.change({
      needId,
      ...(known === undefined ? {} : { skill: known.code }),
      ...(need?.gapHalfDays == null ? {} : { halfDays: String(need.gapHalfDays) }),
      ...(need?.from == null ? {} : { from: need.from }),
      ...(need?.until == null ? {} : { until: need.until }),
    });
  };
  return (
    <CommandForm form={form} submitLabel={its.write} weight="first">
      <ChoiceField
        label={its.which}
        hint={its.whichHint}
        placeholder={its.choose}
        options={choices.map(({ id, label }) => ({ key: id, label }))}
        {...form.choice('needId')}
        onChange={choose}
      />
      <div className="form-pair">
        <ChoiceField
          label={its.skill}
          placeholder={its.choose}
          options={skills.map(({ code, label }) => ({ key: code, label }))}
          {...form.choice('skill')}
        />
        <ChoiceField label={its.level} options={optionsOf(words.skillLevels)} {...form.choice('level')} />
        <TextField label={its.halfDays} numeric {...form.text('halfDays')} />
        <TextField label={its.ownHalfDays} hint={its.ownHint} numeric {...form.text('ownHalfDays')} />
        <TextField label={its.from} kind="date" {...form.text('from')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
      <TextField label={its.reason} lines {...form.text('reason')} />
    </CommandForm>
  );
}
