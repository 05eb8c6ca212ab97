/**
 * `bonus completion SHELL`: a script that completes commands, options and their values, made from
 * the option tables. Libraries for this were looked at: those that are kept up start the command at
 * every key press and complete no names of files, which is most of what is typed here.
 */
import type { Argument, Command, Option } from 'commander';
import { completionScripts } from '../../report/completion/index.ts';
import type { CommandWords, OptionWords, Value } from '../../report/completion/words.ts';
import { listed } from '../catalogue.ts';
import type { Outcome } from '../outcome.ts';
import type { Shell } from '../shells.ts';
import { topicNames } from './help.ts';

export function completion(shell: Shell, { commands }: Command): Outcome {
  return { output: completionScripts[shell](commands.map(wordsOf)), errors: '', exit: 0 };
}

function wordsOf(command: Command): CommandWords {
  const name = command.name();
  return {
    name,
    about: command.description(),
    options: command.options.map((option) => optionWords(name, option)),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      repeats: argument.variadic,
      value: valueCalled(name, argument.name(), argument.argChoices),
    })),
  };
}

function optionWords(command: string, option: Option): OptionWords {
  const taken = /<(.+)>/.exec(option.flags)?.[1];
  return {
    name: option.long ?? option.flags,
    about: option.description,
    // Options with a list of choices have a parser too, which refuses the others.
    repeats: option.parseArg !== undefined && option.argChoices === undefined,
    value: taken === undefined ? null : valueCalled(command, taken, option.argChoices),
  };
}

/** `called`: what the help calls it. */
function valueCalled(command: string, called: string, choices: Argument['argChoices']): Value {
  if (choices !== undefined) return { kind: 'words', words: choices };
  switch (`${command} ${called}`) {
    case 'help topic':
      return { kind: 'words', words: topicNames() };
    case 'init name':
      return { kind: 'words', words: listed().map(({ name }) => name) };
  }
  switch (called) {
    case 'file':
    case 'scheme':
    case 'schemes':
      return { kind: 'file' };
    case 'dir':
      return { kind: 'directory' };
    default:
      return { kind: 'text' };
  }
}
