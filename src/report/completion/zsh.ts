/** Completion for zsh, with its own function `_arguments`. */
import {
  type ArgumentWords,
  type CommandWords,
  type OptionWords,
  quoted,
  type Value,
} from './words.ts';

export function zshCompletion(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, about }) => quoted(`${name}:${about}`));
  return `#compdef bonus
# Completion of bonus for zsh. In ~/.zshrc, below compinit: source <(bonus completion zsh)
_bonus() {
  local -a commands
  commands=(
${described.map((each) => `    ${each}\n`).join('')}  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    _arguments '--help[show the commands]' '--version[print the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('')}  esac
}
if [[ $funcstack[1] == _bonus ]]; then _bonus "$@"; else compdef _bonus bonus; fi
`;
}

function commandCase({ name, options, arguments: given }: CommandWords): string {
  const specs = [
    "'--help[show the options]'",
    ...options.map(optionSpec),
    ...given.map(argumentSpec),
  ];
  return `    ${name})
      _arguments -S \\
${specs.map((spec) => `        ${spec}`).join(' \\\n')} ;;
`;
}

function optionSpec({ name, about, repeats, value }: OptionWords): string {
  const text = escaped(about, '[]');
  const spec = value === null ? `${name}[${text}]` : `${name}=[${text}]:value:${action(value)}`;
  return quoted(`${repeats ? '*' : ''}${spec}`);
}

function argumentSpec({ name, repeats, value }: ArgumentWords): string {
  return quoted(`${repeats ? '*' : ''}:${escaped(name, '')}:${action(value)}`);
}

function action(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'directory':
      return '_files -/';
    case 'file':
      return '_files';
    case 'text':
      return ' ';
  }
}

/** A colon would end the text. */
function escaped(text: string, others: string): string {
  return [...text].map((sign) => (`:\\${others}`.includes(sign) ? `\\${sign}` : sign)).join('');
}
