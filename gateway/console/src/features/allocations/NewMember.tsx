import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import addTeamMember from './AddTeamMember.graphql?raw';
import type { TeamMember } from './allocationFile.js';
import teamBodies from './TeamBodies.graphql?raw';
import type { TeamProps } from './TeamMembers.js';

interface Bodies {
  readonly pole: {
    readonly siren: string;
    readonly name: string | null;
    readonly members: readonly { readonly organisation: { readonly siren: string; readonly name: string } }[] | null;
  } | null;
}

interface Typed {
  readonly body: string | null;
  readonly function: string;
  readonly role: TeamMember['role'] | null;
  readonly since: string;
}

/** Gives a function of a body a role in the team: the pilot commune, the pole, or one of its members. */
export function NewMember({ team, again }: TeamProps) {
  const its = usePlacingWords().team;
  const siren = useDirector();
  const { data } = useAnswer<Bodies>(teamBodies, { pole: siren }, siren === null);
  const start: Typed = { body: null, function: '', role: null, since: today() };
  const form = useForm({
    operation: addTeamMember,
    start,
    required: ['body', 'function', 'role', 'since'],
    input: (typed) => ({ ...typed, function: typed.function.trim(), id: team.id, expectedVersion: team.version }),
    onDone: again,
    onStale: again,
  });
  const { pilot } = team;
  const bodies = [
    ...(pilot ? [{ key: pilot.insee, label: pilot.name ?? pilot.insee }] : []),
    ...(data?.pole ? [{ key: data.pole.siren, label: data.pole.name ?? data.pole.siren }] : []),
    ...(data?.pole?.members ?? []).map(({ organisation }) => ({ key: organisation.siren, label: organisation.name })),
  ];
  return (
    <CommandForm form={form} submitLabel={its.addNow} done={its.added} before={its.addBefore}>
      <ChoiceField label={its.body} placeholder={its.choose} options={bodies} {...form.choice('body')} />
      <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
      <ChoiceField label={its.role} placeholder={its.choose} options={optionsOf(its.roles)} {...form.choice('role')} />
      <TextField label={its.since} kind="date" {...form.text('since')} />
    </CommandForm>
  );
}
