/** The colours of a terminal. */
import { Chalk } from 'chalk';
import type { Paint } from '../report/paint.ts';

const chalk = new Chalk();

export const colours: Paint = {
  bold: (text) => chalk.bold(text),
  dim: (text) => chalk.dim(text),
  red: (text) => chalk.red(text),
  yellow: (text) => chalk.yellow(text),
  green: (text) => chalk.green(text),
  cyan: (text) => chalk.cyan(text),
};
