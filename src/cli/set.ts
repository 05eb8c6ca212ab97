/** `--set PATH=VALUE`: a value of the scheme set on the command line. */
import type { SetValue } from '../validate/settings.ts';

/** Splits `roles.rep.components.commission.rate=5%`; null when it is not written so. */
export function parseSet(text: string): SetValue | null {
  const at = text.indexOf('=');
  const [path, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 1 || path === '' || value === '' ? null : { path, value };
}
