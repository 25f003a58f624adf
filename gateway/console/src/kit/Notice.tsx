import { type ReactNode, useEffect, useRef } from 'react';

export type NoticeKind = 'info' | 'partial' | 'problem' | 'done';
const signs: Record<NoticeKind, string> = { info: 'ℹ', partial: '◌', problem: '⚠', done: '✓' };

interface NoticeProps {
  readonly kind?: NoticeKind;
  /** Takes the focus when it comes: what was pressed to bring it is no longer there. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A line that says what one must know here; problems and confirmations are spoken by screen readers as they come. */
export function Notice({ kind = 'info', takesFocus = false, children }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div
      ref={place}
      className={`notice notice-${kind}`}
      {...(takesFocus ? { tabIndex: -1 } : {})}
      {...(kind === 'problem' || kind === 'done' ? { role: 'status' } : {})}
    >
      <span aria-hidden="true">{signs[kind]}</span>
      <div className="stack stack-tight">{children}</div>
    </div>
  );
}
