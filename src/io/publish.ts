/** Writes a period's files so that all of them appear together or none does. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Content } from './dialect.ts';

export type PublishResult =
  | { readonly ok: true; readonly dir: string }
  /** `detail`: the names of files that somebody else put there. */
  | { readonly ok: false; readonly why: 'foreign-files'; readonly detail: readonly string[] }
  /** `detail`: the operating system's words. */
  | { readonly ok: false; readonly why: 'file-system'; readonly detail: string };

/** The names that a command may write, whatever else it writes this time. */
type Own = Pick<ReadonlySet<string>, 'has'>;

/** Lists the outputs of the run that wrote it. */
const MANIFEST = 'manifest.json';

/**
 * Replaces `outDir/period` by a directory with exactly these files, name to content, and with the
 * hidden files that stood there; with `keep` those of `own` that are not written anew stay too.
 * Refuses when other files stand there than `own`, which the command may always write, and, where
 * it writes a manifest, those that the one there lists. After a refusal or a failure everything is
 * as it was.
 */
export function publish(
  outDir: string,
  period: string,
  files: ReadonlyMap<string, Content>,
  own: Own,
  { keep = false }: { readonly keep?: boolean } = {},
): PublishResult {
  const dir = join(outDir, period);
  const fresh = join(outDir, `.${period}.${randomBytes(6).toString('hex')}`);
  try {
    const present = entries(dir, own);
    const foreign = present?.filter((entry) => !entry.hidden && !entry.ours) ?? [];
    if (foreign.length > 0) {
      return { ok: false, why: 'foreign-files', detail: foreign.map(({ name }) => name) };
    }
    mkdirSync(fresh, { recursive: true });
    for (const { name, hidden } of present ?? []) {
      const stays = hidden || (keep && !files.has(name));
      if (stays) copy(join(dir, name), join(fresh, name));
    }
    for (const [name, content] of files) write(join(fresh, name), content);
    if (present === null) renameSync(fresh, dir);
    else swap(fresh, dir);
    return { ok: true, dir };
  } catch (error) {
    const detail = systemError(error);
    discard(fresh);
    return { ok: false, why: 'file-system', detail };
  }
}

/** A new file, part by part. */
function write(path: string, content: Content): void {
  const file = openSync(path, 'wx');
  const take = (part: string | Uint8Array): void => {
    writeFileSync(file, part);
  };
  try {
    if (typeof content === 'string') take(content);
    else content(take);
  } finally {
    closeSync(file);
  }
}

interface Present {
  readonly name: string;
  readonly hidden: boolean;
  readonly ours: boolean;
}

/** What a directory holds, by name; null when there is no such directory. */
function entries(dir: string, own: Own): readonly Present[] | null {
  try {
    const found = readdirSync(dir, { withFileTypes: true });
    const ran = own.has(MANIFEST) && found.some(({ name }) => name === MANIFEST);
    const listed = ran ? listedIn(dir) : null;
    const present = found.map((entry): Present => {
      const { name } = entry;
      const ours = entry.isFile() && (own.has(name) || listed?.has(name) === true);
      return { name, hidden: name.startsWith('.'), ours };
    });
    return present.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The outputs that the manifest of an earlier run lists; none when it is no manifest. */
function listedIn(dir: string): ReadonlySet<string> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8'));
    const outputs = (manifest as { readonly outputs?: unknown } | null)?.outputs;
    const files = Array.isArray(outputs)
      ? outputs.map((each: { readonly file?: unknown } | null) => each?.file)
      : [];
    return new Set(files.filter((file) => typeof file === 'string'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) systemError(error);
    return new Set();
  }
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** Puts `fresh` in the place of `dir`. Between the two renames the old one stands beside it. */
function swap(fresh: string, dir: string): void {
  const old = `${fresh}.old`;
  renameSync(dir, old);
  try {
    renameSync(fresh, dir);
  } catch (error) {
    renameSync(old, dir);
    throw error;
  }
  discard(old);
}

/** Removes a hidden directory of ours; that it cannot be removed changes no result. */
function discard(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true });
  } catch (error) {
    systemError(error);
  }
}

/** The message of an error of the operating system; anything else is a bug and goes on. */
function systemError(error: unknown): string {
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}
