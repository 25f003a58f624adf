const typedIn = new Set<HTMLFormElement>();

function formOf(event: Event): HTMLFormElement | null {
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  return target.type === 'search' ? null : target.form;
}

// Every form is watched from here, whoever wrote it: nobody has to remember to say that something was typed.
document.addEventListener('input', (event) => {
  const form = formOf(event);
  if (form !== null) typedIn.add(form);
});
document.addEventListener('submit', ({ target }) => typedIn.delete(target as HTMLFormElement), true);

/** Whether a form in sight holds text that was typed and not sent. */
function holdsUnsaved(): boolean {
  for (const form of typedIn) if (!form.isConnected) typedIn.delete(form);
  return [...typedIn].some((form) =>
    [...form.elements].some(
      (field) =>
        (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value.trim() !== '',
    ),
  );
}

/** True when nothing typed would be lost, or its writer gives it up. @param question what is lost, and whether to go on */
export function mayLeave(question: string): boolean {
  if (!holdsUnsaved()) return true;
  const leaves = window.confirm(question);
  if (leaves) typedIn.clear();
  return leaves;
}
