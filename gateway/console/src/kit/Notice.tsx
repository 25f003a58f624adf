import type { ReactNode } from 'react';

export type NoticeKind = 'info' | 'partial' | 'problem' | 'done';
const signs: Record<NoticeKind, string> = { info: 'ℹ', partial: '◌', problem: '⚠', done: '✓' };

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly children: ReactNode;
}

/** A line that says what one must know here; problems and confirmations are spoken by screen readers as they come. */
export function Notice({ kind = 'info', children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} {...(kind === 'problem' || kind === 'done' ? { role: 'status' } : {})}>
      <span aria-hidden="true">{signs[kind]}</span>
      <div className="stack stack-tight">{children}</div>
    </div>
  );
}
