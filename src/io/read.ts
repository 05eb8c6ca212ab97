/** Input files as bytes. */
import { createHash } from 'node:crypto';
import { readFileSync, readSync } from 'node:fs';
import { type Finding, finding } from '../findings/finding.ts';

export type ReadResult =
  | { readonly ok: true; readonly file: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The bytes of a file, `-` for standard input, with the name that findings show. `option` is the
 * option that names the file (`--deals`), for the finding when it cannot be read.
 */
export function readInput(path: string, option: string): ReadResult {
  const file = path === '-' ? '<stdin>' : path;
  try {
    return { ok: true, file, bytes: path === '-' ? readStandardInput() : readFileSync(path) };
  } catch (error) {
    const why = reason(error);
    const place = { at: 'file', file } as const;
    return { ok: false, finding: finding('file-missing', place, { file, why, option }) };
  }
}

/** The SHA-256 of some bytes, in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function reason(error: unknown): 'missing' | 'directory' | 'unreadable' {
  const code = codeOf(error);
  if (code === 'EISDIR') return 'directory';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  // A name with a NUL character names no file.
  if (code === 'ERR_INVALID_ARG_VALUE') return 'missing';
  if (code !== undefined) return 'unreadable';
  throw error;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  while (true) {
    const chunk = Buffer.allocUnsafe(65_536);
    const size = readSome(chunk);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, size));
  }
}

function readSome(chunk: Buffer): number {
  while (true) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      // Windows reports the end of a pipe so.
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      // A terminal or pipe that does not block has nothing yet: wait a little.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
