import { existsSync } from 'node:fs';

/** The package's own directory, from the bundle in dist/ as from the sources. */
export function packageRoot(): URL {
  let at = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', at))) {
    const parent = new URL('..', at);
    if (parent.href === at.href) throw new Error('the package directory was not found');
    at = parent;
  }
  return at;
}
