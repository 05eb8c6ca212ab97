/** A single file that the user named. */
import { writeFileSync } from 'node:fs';

/** Writes the text as UTF-8, over what was there; the system's words when it cannot. */
export function writeText(path: string, text: string): string | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  }
}
