/** The words of a command line, as a shell completes them. */

/** What stands behind an option, or as an argument. */
export type Value =
  | { readonly kind: 'file' | 'directory' | 'text' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface OptionWords {
  /** With its dashes, e.g. `--deals`. */
  readonly name: string;
  readonly about: string;
  readonly repeats: boolean;
  /** Null for an option that stands alone. */
  readonly value: Value | null;
}

export interface ArgumentWords {
  readonly name: string;
  readonly repeats: boolean;
  readonly value: Value;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  readonly arguments: readonly ArgumentWords[];
}

/** A text in the single quotes of bash and zsh, which know no escape inside them. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
