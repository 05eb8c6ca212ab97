/**
 * Completion for bash 3.2 and later, without the package bash-completion. Where nothing is offered,
 * bash completes names of files by itself.
 */
import { type CommandWords, quoted, type Value } from './words.ts';

export function bashCompletion(commands: readonly CommandWords[]): string {
  return `# Completion of bonus for bash. In ~/.bashrc: source <(bonus completion bash)
_bonus() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=''
  # An equals sign is a word of its own in bash.
  if [[ $cur == = ]]; then cur=''
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    words=${wordList(['--help', '--version', ...commands.map(({ name }) => name)])}
  else
    case "\${COMP_WORDS[1]} $prev" in
${valueCases(commands)}      *)
        case "\${COMP_WORDS[1]} $cur" in
${commands.map(optionCase).join('')}${commands.flatMap(argumentCase).join('')}        esac ;;
    esac
  fi
  if [[ -n $words ]]; then COMPREPLY=( $(compgen -W "$words" -- "$cur") ); fi
}
complete -o default -F _bonus bonus
`;
}

/** What is offered behind the options that take a value, together for those that offer the same. */
function valueCases(commands: readonly CommandWords[]): string {
  const patterns = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      if (option.value === null) continue;
      const offer = offered(option.value);
      patterns.set(offer, [...(patterns.get(offer) ?? []), quoted(`${name} ${option.name}`)]);
    }
  }
  const cases = [...patterns].map(([offer, each]) => `      ${each.join('|')}) ${offer} ;;\n`);
  return cases.join('');
}

function optionCase({ name, options }: CommandWords): string {
  const names = wordList(['--help', ...options.map((option) => option.name)]);
  return `          ${quoted(`${name} -`)}*) words=${names} ;;\n`;
}

function argumentCase({ name, arguments: [first] }: CommandWords): readonly string[] {
  return first === undefined
    ? []
    : [`          ${quoted(`${name} `)}*) ${offered(first.value)} ;;\n`];
}

function offered(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `words=${wordList(value.words)}`;
    case 'directory':
      return 'COMPREPLY=( $(compgen -d -- "$cur") )';
    case 'file':
    case 'text':
      return ':';
  }
}

function wordList(words: readonly string[]): string {
  return quoted(words.join(' '));
}
