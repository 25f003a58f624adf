import { EditForm } from '../../kit/EditForm.js';
import { type ContractDraft, ContractFields } from './ContractFields.js';
import correctPartnershipContract from './CorrectPartnershipContract.graphql?raw';
import { correctedFields } from './correctedFields.js';
import { ReasonField } from './ReasonField.js';
import type { Contract } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

interface CorrectContractProps {
  readonly siren: string;
  readonly of: Contract;
  readonly onDone: () => void;
}

type Draft = ContractDraft & { readonly reason: string };

const draftOf = (one: Contract): Draft => ({
  title: one.title ?? '',
  partner: one.partner ?? '',
  signedOn: one.signedOn ?? '',
  until: one.until ?? '',
  participationClause: one.participationClause ?? '',
  pilotCommunes: (one.pilotCommunes ?? []).map(({ insee }) => insee),
  reason: '',
});

/** Puts right what was recorded wrongly of a contract; its pilots were members on the day it was signed. */
export function CorrectContract({ siren, of, onDone }: CorrectContractProps) {
  const { contracts: its, corrections } = useTerritorialWords();
  const show = (draft: Draft, field: keyof Draft) => {
    const value = draft[field];
    return typeof value === 'string' ? value : value.join(', ');
  };
  return (
    <EditForm
      title={corrections.open}
      operation={correctPartnershipContract}
      row={{ ...of, version: of.version ?? 0 }}
      draftOf={draftOf}
      input={correctedFields}
      required={['title', 'partner', 'reason']}
      labels={{
        title: its.contract,
        partner: its.partner,
        signedOn: its.signedOn,
        until: its.until,
        participationClause: its.clause,
        pilotCommunes: its.pilots,
        reason: corrections.reason,
      }}
      show={show}
      submitLabel={corrections.save}
      afterwards={{ reason: '' }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <ContractFields siren={siren} form={form} />
          <ReasonField form={form} />
        </>
      )}
    </EditForm>
  );
}
