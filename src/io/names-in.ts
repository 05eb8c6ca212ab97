/** What lies in a directory, by name; nothing where there is none. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function namesIn(outDir: string, period: string): readonly string[] {
  try {
    return readdirSync(join(outDir, period));
  } catch (error) {
    // What is wrong with it, who writes there is told.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
