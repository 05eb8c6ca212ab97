/** Findings about the scheme. */
import { error, type Names } from './entry.ts';
import type { ValueRule } from './rules.ts';

export const scheme = {
  'yaml-malformed': error<{
    why:
      | 'syntax'
      | 'tab'
      | 'duplicate-key'
      | 'alias'
      | 'tag'
      | 'merge-key'
      | 'documents'
      | 'key-not-text';
    detail: string;
  }>(),
  'key-unknown': error<{ key: string; inside: string; near: Names; allowed: Names }>(),
  'key-missing': error<{ key: string; inside: string }>(),
  'value-invalid': error<{
    key: string;
    text: string;
    rule: ValueRule;
    allowed: Names;
    near: Names;
  }>(),
  'rate-without-percent': error<{ key: string; text: string; suggestion: string }>(),
  'tiers-not-rising': error<{ bound: string; previous: string }>(),
  'weights-not-100': error<{ sum: string }>(),
  'extends-cycle': error<{ files: Names }>(),
  'set-unknown': error<{ path: string; part: string; near: Names; allowed: Names }>(),
  'set-invalid': error<{
    path: string;
    key: string;
    /** What stands there and cannot be set as one value. */
    why: 'extends' | 'list' | 'mapping';
    parts: Names;
  }>(),
  'component-duplicate': error<{ component: string; role: string }>(),
  'plan-unknown': error<{ plan: string; near: Names; plans: Names }>(),
  'head-earns-from-own-deals': error<{
    component: string;
    why: 'of-own' | 'own-attainment' | 'origin-head';
  }>(),
} as const;
