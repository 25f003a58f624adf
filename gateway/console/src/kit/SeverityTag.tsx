import type { ReactNode } from 'react';
import { Tag } from './Tag.js';

const looks = { ALERT: ['⚠', 'brick'], WARNING: ['◔', 'sand'], NOTICE: ['ℹ', 'plain'] } as const;

/** How grave a point to verify is, by its sign and its word. */
export function SeverityTag({ severity, children }: { severity: keyof typeof looks; children: ReactNode }) {
  const [sign, tone] = looks[severity];
  return (
    <Tag sign={sign} tone={tone}>
      {children}
    </Tag>
  );
}
