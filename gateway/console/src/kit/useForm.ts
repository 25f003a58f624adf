import { type FormEvent, useState } from 'react';
import { type Outcome, problemsAt, useCommand } from '../graph/useCommand.js';
import { useWords } from '../words/Words.js';

type KeysOf<Typed, Value> = { [Key in keyof Typed]: Typed[Key] extends Value ? Key : never }[keyof Typed] & string;

interface FormOptions<Typed extends object, Payload extends object> {
  readonly operation: string;
  /** What the fields hold at first, and again once it was sent. */
  readonly start: Typed;
  /** Texts and choices that cannot be left empty. */
  readonly required?: readonly (keyof Typed & string)[];
  /** What else is wrong with what was typed, by field. */
  readonly wrong?: (typed: Typed) => Partial<Record<keyof Typed, string>>;
  /** What is sent. Unless told: what was typed, trimmed, without what was left empty. Null: nothing to send. */
  readonly input?: (typed: Typed) => Record<string, unknown> | null;
  readonly onDone: (payload: Payload) => void;
  /** Someone else changed it first: it is to be read again. */
  readonly onStale?: () => void;
  /** Where the fields' values are held elsewhere, as those of an editing are. */
  readonly held?: { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void };
}

/** A form that sends one command: its fields, what is wrong with each, and what came of it. */
export interface Form<Typed extends object> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly error: (field: keyof Typed & string) => string | undefined;
  /** What a TextField of that name needs. */
  readonly text: (field: KeysOf<Typed, string>) => {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
    readonly required: boolean;
  };
  /** What a ChoiceField of that name needs. */
  readonly choice: (field: KeysOf<Typed, string | null>) => {
    readonly value: string | null;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
  };
  readonly check: (field: KeysOf<Typed, boolean>) => {
    readonly value: boolean;
    readonly onChange: (value: boolean) => void;
  };
  readonly fields: readonly string[];
  readonly sending: boolean;
  readonly outcome: Outcome<object> | null;
  readonly submit: (event: FormEvent) => void;
}

const isEmpty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '');

/** Every field with its text trimmed, without what was left empty. */
export function typedInput(typed: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

/** A problem is shown at its field; a field that must be filled says so only once one tried to send. */
export function useForm<Typed extends object, Payload extends object = object>(
  options: FormOptions<Typed, Payload>,
): Form<Typed> {
  const words = useWords();
  const { send, sending, outcome } = useCommand<Payload>(options.operation);
  const [own, setOwn] = useState(options.start);
  const [tried, setTried] = useState(false);
  const { held, required = [] } = options;
  const typed = held?.typed ?? own;
  const change = held?.change ?? ((part: Partial<Typed>) => setOwn((before) => ({ ...before, ...part })));
  const wrong: Partial<Record<string, string>> = {
    ...options.wrong?.(typed),
    ...Object.fromEntries(
      required.filter((name) => isEmpty(typed[name])).map((name) => [name, words.project.required]),
    ),
  };
  const error = (field: string) => (tried ? wrong[field] : undefined) ?? problemsAt(outcome?.problems ?? [], field);
  const set = (field: string, value: unknown) => change({ [field]: value } as Partial<Typed>);

  const submit = async () => {
    setTried(true);
    if (Object.values(wrong).some((message) => message !== undefined)) return;
    const input = (options.input ?? typedInput)(typed);
    if (input === null) return;
    const { payload, problems } = await send(input);
    if (payload !== null) {
      setTried(false);
      setOwn(options.start);
      options.onDone(payload);
    } else if (problems.some(({ __typename }) => __typename === 'VersionConflict')) options.onStale?.();
  };

  return {
    typed,
    change,
    error,
    text: (field) => ({
      value: typed[field] as string,
      onChange: (value) => set(field, value),
      error: error(field),
      required: required.includes(field),
    }),
    choice: (field) => ({
      value: typed[field] as string | null,
      onChange: (value) => set(field, value),
      error: error(field),
    }),
    check: (field) => ({ value: typed[field] as boolean, onChange: (value) => set(field, value) }),
    fields: Object.keys(typed),
    sending,
    outcome,
    submit: (event) => {
      event.preventDefault();
      void submit();
    },
  };
}
