import { useLayoutEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useWords } from '../words/Words.js';

interface SearchedFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One choice among named ones, found by typing part of its name, without accents too; nothing else can be written. */
export function SearchedField({ label, value, onChange, options, hint, error }: SearchedFieldProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  usePageInSight(open);
  return (
    <ComboBox
      onOpenChange={setOpen}
      className="field"
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultItems={options}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <span className="searched">
        <Input className="input" />
        <Button className="searched-open" aria-label={words.answer.showChoices}>
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" UNSTABLE_portalContainer={mainOfPage()}>
        <ListBox
          className="options"
          renderEmptyState={() => <p className="option quiet">{words.answer.noSuchChoice}</p>}
        >
          {(option: { readonly key: string; readonly label: string }) => (
            <ListBoxItem className="option" id={option.key} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Where the list opens: inside a landmark, as the field is. */
const mainOfPage = () => document.querySelector('main') ?? document.body;

/**
 * While its list is open, a combobox hides all else of the page from assistive technology. The field keeps the focus and is
 * left by one tab: what comes next, and the page's title, must then still be there.
 */
function usePageInSight(open: boolean): void {
  useLayoutEffect(() => {
    const page = document.getElementById('console');
    if (!open || page === null) return;
    page.setAttribute(staysVisible, '');
    return () => page.removeAttribute(staysVisible);
  }, [open]);
}

/** What the components take for a layer that no overlay hides. */
const staysVisible = 'data-react-aria-top-layer';
