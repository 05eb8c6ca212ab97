/** Completion for fish. */
import type { CommandWords, OptionWords, Value } from './words.ts';

export function fishCompletion(commands: readonly CommandWords[]): string {
  return `# Completion of bonus for fish: bonus completion fish > ~/.config/fish/completions/bonus.fish
complete -c bonus -f
complete -c bonus -n __fish_use_subcommand -l help -d 'show the commands'
complete -c bonus -n __fish_use_subcommand -l version -d 'print the version'
${commands.map(commandLines).join('')}`;
}

function commandLines({ name, about, options, arguments: [first] }: CommandWords): string {
  const within = `complete -c bonus -n '__fish_seen_subcommand_from ${name}'`;
  const lines = [
    `complete -c bonus -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    `${within} -l help -d 'show the options'`,
    ...options.map((option) => `${within} ${optionWords(option)}`),
    ...(first === undefined || first.value.kind === 'text'
      ? []
      : [`${within} ${values(first.value, '')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function optionWords({ name, about, value }: OptionWords): string {
  const flag = `-l ${name.replace(/^--/, '')}`;
  const taken = value === null ? '' : ` ${values(value, '-r ')}`;
  return `${flag}${taken} -d ${quoted(about)}`;
}

/** `needed`: a value must follow the option. */
function values(value: Value, needed: string): string {
  switch (value.kind) {
    case 'words':
      return `${needed}-f -a ${quoted(value.words.join(' '))}`;
    case 'directory':
      return `${needed}-f -a '(__fish_complete_directories)'`;
    case 'file':
      return `${needed}-F`;
    case 'text':
      return `${needed}-f`;
  }
}

/** In fish's single quotes a backslash escapes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
