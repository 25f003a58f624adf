import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import createMicroDistrict from './CreateMicroDistrict.graphql?raw';

/** Names one more micro-district of the commune. */
export function DistrictForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(createMicroDistrict);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    const { payload } = await send({ name: name.trim() });
    if (payload === null) return;
    setName('');
    setTried(false);
    onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={words.stands.districtName}
        value={name}
        onChange={setName}
        required
        error={tried && name.trim() === '' ? words.project.required : problemsAt(outcome?.problems ?? [], 'name')}
      />
      <Outcome of={outcome} fields={['name']} />
      <p>
        <Button submits weight="second" disabled={sending}>
          {words.stands.saveDistrict}
        </Button>
      </p>
    </form>
  );
}
