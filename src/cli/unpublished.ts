/** Why files were not written, as an error of the command. */
import { join } from 'node:path';
import type { PublishResult } from '../io/publish.ts';

/** `foreign`: what the files are that stand in the way. */
export function unpublished(
  refused: Extract<PublishResult, { readonly ok: false }>,
  out: string,
  period: string,
  foreign: string,
): string {
  const why =
    refused.why === 'foreign-files'
      ? `${join(out, period)} holds ${foreign}: ${refused.detail.join(', ')}. Move them, or name another directory with --out.`
      : `The files could not be written: ${refused.detail}`;
  return `error: ${why}\n`;
}
