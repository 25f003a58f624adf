import { LinesField } from '../../kit/LinesField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import type { MembersDraft } from './groupDraft.js';
import { useGroupWords } from './words.js';

/** Who works in a group: delegations and services by their names, people by their number. */
export function MemberFields<Draft extends MembersDraft>({ form }: { form: Form<Draft> }) {
  const its = useGroupWords();
  const { typed, change, error } = form;
  const set = (part: Partial<MembersDraft>) => change(part as Partial<Draft>);
  return (
    <>
      <LinesField
        label={its.delegations}
        hint={its.delegationsHint}
        value={typed.delegations}
        onChange={(delegations) => set({ delegations })}
        error={error('delegations')}
      />
      <LinesField
        label={its.services}
        value={typed.services}
        onChange={(services) => set({ services })}
        error={error('services')}
      />
      <div className="form-pair">
        <TextField
          label={its.elected}
          numeric
          value={typed.electedCount}
          onChange={(electedCount) => set({ electedCount })}
          error={error('electedCount')}
        />
        <TextField
          label={its.technicians}
          numeric
          value={typed.technicianCount}
          onChange={(technicianCount) => set({ technicianCount })}
          error={error('technicianCount')}
        />
      </div>
    </>
  );
}
