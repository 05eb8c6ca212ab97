/** Real shells that load a completion script and are asked what they complete. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a shell makes of the words typed so far, the last of them unfinished. */
export type Complete = (dir: string, script: string, words: readonly string[]) => readonly string[];

export function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** The shell, without the tester's own settings. */
function run(dir: string, shell: string, args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: dir, TERM: 'dumb', LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: dir, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout;
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** Calls the function that `complete -p` says bash would call; bash parts words at `=`. */
export const inBash: Complete = (dir, script, words) => {
  writeFileSync(join(dir, 'script'), script);
  const typed = words.flatMap((word) =>
    word.split(/(=)/).filter((part, at) => part !== '' || at === 0),
  );
  const body = `
    source ./script
    read -r -a registered <<< "$(complete -p bonus)"
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
    for (( i = 0; i < \${#registered[@]}; i++ )); do
      if [[ \${registered[i]} == -F ]]; then "\${registered[i + 1]}" bonus "\${COMP_WORDS[COMP_CWORD]}"; fi
    done
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(run(dir, 'bash', ['--norc', '-c', body, 'bash', ...typed]));
};

/** Types the words and a tab into an interactive zsh, and reads the line that stands there then. */
export const inZsh: Complete = (dir, script, words) => {
  writeFileSync(join(dir, 'script'), script);
  const body = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PS1=; unsetopt zle_bracketed_paste prompt_cr; autoload -U compinit; compinit -D -u; source ./script'
    zpty -w shell 'show() { print -r -- "<$BUFFER>"; BUFFER=; zle accept-line }; zle -N show; bindkey "^X" show; print ready'
    local out= part=
    while [[ $out != *$'\\n'ready* ]]; do zpty -r shell part && out+=$part; done
    zpty -w -n shell "$1"$'\\t'$'\\x18'
    out=
    while [[ $out != *'<'*'>'* ]]; do zpty -r shell part && out+=$part; done
    print -r -- "\${\${out##*<}%%>*}"
    zpty -d shell`;
  return lines(run(dir, 'zsh', ['-f', '-c', body, 'zsh', words.join(' ')]));
};

export const inFish: Complete = (dir, script, words) => {
  writeFileSync(join(dir, 'script'), script);
  const body = 'source ./script; complete -C "$argv[1]"';
  const offered = lines(run(dir, 'fish', ['--no-config', '-c', body, words.join(' ')]));
  return offered.map((line) => line.split('\t')[0] ?? '');
};
