/** The shells for which there is completion; each gets a script that needs nothing but the shell. */
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import type { CommandWords } from './words.ts';
import { zshCompletion } from './zsh.ts';

/** The script that completes the commands, by shell. */
export const completionScripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (commands: readonly CommandWords[]) => string>>;
