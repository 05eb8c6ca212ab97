// The product against the slow oracle on random months without the further parts of the language:
// there every month is a fresh one.

import { test } from 'vitest';
import { agreeOn } from './agree.ts';

test('the product and the oracle agree to the kopeck on 300 plain random months', () => {
  agreeOn(new Set(), Date.now() % 1_000_000, 300);
}, 600_000);
