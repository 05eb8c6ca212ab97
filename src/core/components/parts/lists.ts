/** Lists of the scheme language: all but those that can be left out hold something. */
import * as z from 'zod';
import { noted } from './notes.ts';

/** A list of at least one item. */
export function listOf<S extends z.ZodType>(item: S) {
  return noted(z.array(item).min(1), { filled: true });
}
