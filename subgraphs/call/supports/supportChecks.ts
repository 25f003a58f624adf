import { CheckKind } from '../checks/CheckKind.js';
import { raised } from '../checks/raised.js';
import { checksOf } from './checks.js';
import { SupportCheck } from './SupportCheck.js';

const ofSupport = (kind: CheckKind, certain?: string) =>
  raised({
    siren: 'support.siren',
    kind: `'${kind}'`,
    subject: 'support.id',
    since: 'support.from_day',
    title: 'support.reference',
    communes: 'support.communes',
    support: 'support.id',
    ...(certain === undefined ? {} : { certain }),
  });

/**
 * SQL: what is not in order with supports. One at work to which the words received consent is listed too, as uncertain:
 * the communes' own word may say otherwise, or not be heard.
 */
export const supportChecks: readonly string[] = [
  `${ofSupport(CheckKind.SUPPORT_WITHOUT_CONSENT, checksOf[SupportCheck.WITHOUT_CONSENT])}
    from support where support.state = 'ACTIVE'`,
  `${ofSupport(CheckKind.SUPPORT_CONSENT_UNANSWERED)} from support where ${checksOf[SupportCheck.CONSENTED_UNANSWERED]}`,
  `${ofSupport(CheckKind.SUPPORT_WITHOUT_END)} from support where ${checksOf[SupportCheck.WITHOUT_END]}`,
  `${ofSupport(CheckKind.SUPPORT_POST_NOT_FILLED)} from support where ${checksOf[SupportCheck.POST_NOT_FILLED]}`,
];
