/** What a command answers; `main` prints it and sets the exit code. */
export interface Outcome {
  /** For standard output; bytes when they are in an encoding of their own. */
  readonly output: string | Uint8Array;
  /** For standard error: findings and what could not be done. */
  readonly errors: string;
  /** 0 fine, 1 the inputs have errors, 2 usage or file system. */
  readonly exit: 0 | 1 | 2;
}

/** What a command answers that cannot be done as it is asked. */
export function usage(words: string): Outcome {
  return { output: '', errors: `error: ${words}\n`, exit: 2 };
}

export type Format = 'table' | 'csv' | 'json' | 'markdown';
