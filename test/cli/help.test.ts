// `bonus help` through the real command: the list of topics, a page, a topic that is none.

import { expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { bonus, root } from '../support/command.ts';

test('without a topic: the commands, then every topic with a line of what it is', () => {
  const { stdout, stderr, exit } = bonus(root, ['help']);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  expect(stdout).toMatch(/^Usage: bonus /);
  const [, list = ''] = stdout.split('\nTopics of bonus help TOPIC:\n');
  const topics = [...list.matchAll(/^ {2}(\S+) +\S.*\.$/gm)].map(([, topic]) => topic);
  expect(topics).toEqual(
    expect.arrayContaining(['deals', 'plans', 'scheme', ...kinds.map(({ kind }) => kind)]),
  );
  expect(list.split('\n')).toHaveLength(topics.length + 1);
});

test('a page', () => {
  const { stdout, stderr, exit } = bonus(root, ['help', 'override']);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  expect(stdout).toMatch(/^override: a rate of what the team's reps earn by some components\.\n/);
});

test('a topic that is none', () => {
  const { stdout, stderr, exit } = bonus(root, ['help', 'comission']);
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toMatch(
    /^error: There is no help on "comission"\. Did you mean "commission"\? Topics: deals, .*\.\n$/,
  );
});
