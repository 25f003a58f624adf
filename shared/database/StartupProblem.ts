/** Why a database server could not be opened; each has one sentence in each language. */
export type StartupProblemCode =
  | 'FOLDER_IN_USE'
  | 'FOLDER_NOT_WRITABLE'
  | 'DISK_FULL'
  | 'UNSUPPORTED_PLATFORM'
  | 'INCOMPLETE_INSTALL'
  | 'NO_UNPRIVILEGED_USER'
  | 'PORT_IN_USE'
  | 'OTHER_VERSION'
  | 'SERVER_FAILED';

type Sentences = { readonly en: string; readonly fr: string };

const sentences: Record<StartupProblemCode, (what: string) => Sentences> = {
  FOLDER_IN_USE: (what) => ({
    en: `The data folder is already in use by another copy (process ${what}): stop that copy first, or choose another folder.`,
    fr: `Le dossier de données est déjà utilisé par une autre copie (processus ${what})\u00a0: arrêtez-la d’abord, ou choisissez un autre dossier.`,
  }),
  FOLDER_NOT_WRITABLE: (what) => ({
    en: `The data folder ${what} cannot be written: choose a folder you may write to.`,
    fr: `Impossible d’écrire dans le dossier de données ${what}\u00a0: choisissez un dossier où vous avez le droit d’écrire.`,
  }),
  DISK_FULL: (what) => ({
    en: `The disk holding the data folder ${what} is full: free some space, then start again.`,
    fr: `Le disque du dossier de données ${what} est plein\u00a0: libérez de la place, puis relancez.`,
  }),
  UNSUPPORTED_PLATFORM: (what) => ({
    en: `No embedded PostgreSQL is installed for ${what}: reinstall the dependencies on this machine, or give the address of your own PostgreSQL.`,
    fr: `Aucun PostgreSQL embarqué n’est installé pour ${what}\u00a0: réinstallez les dépendances sur cette machine, ou indiquez l’adresse de votre PostgreSQL.`,
  }),
  INCOMPLETE_INSTALL: (what) => ({
    en: `The embedded PostgreSQL is not completely installed: run "npm rebuild ${what}", then start again.`,
    fr: `Le PostgreSQL embarqué n’est pas entièrement installé\u00a0: lancez «\u00a0npm rebuild ${what}\u00a0», puis recommencez.`,
  }),
  NO_UNPRIVILEGED_USER: () => ({
    en: 'PostgreSQL refuses to run as root and this machine lets no other user run it: start again as an ordinary user.',
    fr: 'PostgreSQL refuse de s’exécuter en tant que root et cette machine n’en laisse pas le soin à un autre utilisateur\u00a0: relancez avec un compte ordinaire.',
  }),
  PORT_IN_USE: (what) => ({
    en: `Port ${what} on 127.0.0.1 is already in use: stop what uses it, or choose another port.`,
    fr: `Le port ${what} sur 127.0.0.1 est déjà utilisé\u00a0: arrêtez ce qui l’occupe, ou choisissez un autre port.`,
  }),
  OTHER_VERSION: (what) => ({
    en: `The data folder was made by PostgreSQL ${what}: start it with the version that made it, or choose another folder.`,
    fr: `Le dossier de données a été créé par PostgreSQL ${what}\u00a0: relancez avec cette version, ou choisissez un autre dossier.`,
  }),
  SERVER_FAILED: (what) => ({
    en: `PostgreSQL did not start: ${what}`,
    fr: `PostgreSQL n’a pas démarré\u00a0: ${what}`,
  }),
};

/** A start that cannot go on, said in one sentence (`message` in English, `french` in French). */
export class StartupProblem extends Error {
  readonly code: StartupProblemCode;
  readonly french: string;

  /** @param what the folder, port, process or platform the sentence names */
  constructor(code: StartupProblemCode, what = '', options?: ErrorOptions) {
    const { en, fr } = sentences[code](what);
    super(en, options);
    this.name = 'StartupProblem';
    this.code = code;
    this.french = fr;
  }
}

/** Another living process has opened this data folder. */
export class FolderInUse extends StartupProblem {
  readonly pid: number;

  constructor(pid: number) {
    super('FOLDER_IN_USE', String(pid));
    this.name = 'FolderInUse';
    this.pid = pid;
  }
}

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG']);

/** Turns what the file system or PostgreSQL's programs said about `folder` into one sentence. */
export function startupProblem(error: unknown, folder: string): StartupProblem {
  if (error instanceof StartupProblem) return error;
  const { code = '', message: text = String(error) } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device|Disk quota exceeded/i.test(text)) {
    return new StartupProblem('DISK_FULL', folder, { cause: error });
  }
  if (notWritable.has(code) || /Read-only file system|Permission denied/i.test(text)) {
    return new StartupProblem('FOLDER_NOT_WRITABLE', folder, { cause: error });
  }
  if (/Address already in use/i.test(text)) {
    return new StartupProblem('PORT_IN_USE', /port (\d+)/.exec(text)?.[1] ?? '', { cause: error });
  }
  return new StartupProblem('SERVER_FAILED', firstFailure(text), { cause: error });
}

function firstFailure(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given'
  );
}
