import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type Group, membersInput, wrongMembers } from './groupDraft.js';
import { MemberFields } from './MemberFields.js';
import updateWorkingGroup from './UpdateWorkingGroup.graphql?raw';
import { useGroupWords } from './words.js';

type OwnGroup = Group & { readonly version: number };

const draftOf = (group: OwnGroup) => ({
  delegations: group.delegations ?? [],
  services: group.services ?? [],
  electedCount: String(group.electedCount ?? ''),
  technicianCount: String(group.technicianCount ?? ''),
  endedOn: group.endedOn ?? '',
});

/** Who works in it now, or that it has ended. */
export function EditGroup({ group, onDone }: { group: OwnGroup; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useGroupWords();
  return (
    <EditForm
      title={its.edit(group.title ?? words.answer.unknown)}
      operation={updateWorkingGroup}
      row={group}
      draftOf={draftOf}
      // Members are given together.
      input={(draft, changed) => ({
        ...(changed.some((field) => field !== 'endedOn') ? { members: membersInput(draft) } : {}),
        ...(changed.includes('endedOn') && draft.endedOn !== '' ? { endedOn: draft.endedOn } : {}),
      })}
      wrong={(draft) => wrongMembers(draft, its.wrongCount)}
      labels={{
        delegations: its.delegations,
        services: its.services,
        electedCount: its.elected,
        technicianCount: its.technicians,
        endedOn: its.endedOn,
      }}
      show={(draft, field) => {
        if (field === 'delegations' || field === 'services') return draft[field].join(', ');
        if (field === 'endedOn') return draft.endedOn === '' ? '' : formats.date(draft.endedOn);
        return draft[field];
      }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <MemberFields form={form} />
          <TextField label={its.endedOn} hint={its.endedHint} kind="date" {...form.text('endedOn')} />
        </>
      )}
    </EditForm>
  );
}
