// A quarter of a thousand random months, so that the machine's cores share them.

import { test } from 'vitest';
import { agreeOn } from './agree.ts';
import { everyFeature } from './features.ts';

test('the product and the oracle agree to the kopeck on 250 random months', () => {
  agreeOn(everyFeature, 20261101, 250);
}, 600_000);
