import type { EntityManager } from 'typeorm';
import type { Written } from '../database/versionedRow.js';
import type { Actor, Role, Scale } from '../identity/Actor.js';
import type { AnsweredKind, NoticeKind } from './NoticeKind.js';

/** One thing that awaits an institution's answer, or is worth telling who acts for it. */
export interface Waiting {
  /** INSEE code of a commune, SIREN at the two other scales. */
  readonly tenant: string;
  /** Whom it concerns of those who act for it; all of them where it is absent. */
  readonly role?: Role;
  readonly kind: AnsweredKind;
  /** Never means anything else: what a person was told under it is not told again. */
  readonly key: string;
  /** Reference of the project, or day of the deadline: no text that somebody wrote. */
  readonly said: string;
  /** Where it is answered in the console. */
  readonly path: string;
  readonly decision?: string;
}

/** How many things of each kind; kinds of which there are none are left out. */
export type WeeklyCounts = Partial<Record<NoticeKind, number>>;

/** Whose week it is, and what of it they want to be told. */
export interface WeekAsked {
  readonly tenant: string;
  readonly role: Role;
  readonly subject: string;
  readonly kinds: readonly NoticeKind[];
}

/** What a scale tells by mail, and where it keeps who wants to be told. SQL and names are the code's own. */
export interface NoticeScale {
  readonly scale: Scale;
  /** Who may be told, acting at that scale. */
  readonly roles: readonly Role[];
  /** The column of its tables that names the institution. */
  readonly tenant: 'insee' | 'siren';
  /** SQL over a choice `c`: the role in which it was made. */
  readonly role: string;
  /** The columns of a choice that say for which institution, and in which role. */
  readonly ownerOf: (actor: Pick<Actor, 'tenant' | 'role'>) => Written;
  /** SQL: the name of the institution that this SQL names. */
  readonly nameOf: (tenant: string) => string;
  /** The institution in a sentence, after « pour », by its name. */
  readonly said: Readonly<Record<'fr' | 'en', (name: string) => string>>;
  /** What it tells, in the order in which it is chosen. */
  readonly kinds: readonly NoticeKind[];
  /** What its query and its mutations are called in the graph. */
  readonly names: Readonly<Record<'query' | 'set' | 'erase' | 'follow', string>>;
  /** Where the links of its mails lead, without a final slash. */
  readonly links: string;
  /** What awaits these institutions: a constant number of statements, whatever their number. */
  waitingOf(manager: EntityManager, tenants: readonly string[], now: Date): Promise<Waiting[]>;
  /** The week of one institution, as one of its people is told it. */
  weekOf(manager: EntityManager, asked: WeekAsked, now: Date): Promise<WeeklyCounts>;
}
