// Bundles src/cli/main.ts into dist/: one file to start with, and one chunk per command that
// main imports lazily, so that `bonus --help` does not load a YAML parser.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

// commander asks for it to start subcommands that are programs of their own. bonus has none, and
// Node takes longer to load it than commander.
const noChildProcesses = {
  name: 'no-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Not minifyIdentifiers: a bug report should name the function that failed.
  minifyWhitespace: true,
  minifySyntax: true,
  // Licences ask for their notices; they stand in files beside the code.
  legalComments: 'external',
  // Of yaml, Node's entry is CommonJS; this one has the same code as modules, so what is not used
  // is left out of the bundle.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // commander is CommonJS and asks for Node's own modules with require, which modules do not have.
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
  plugins: [noChildProcesses],
  logLevel: 'warning',
  write: false,
});

// Written only when the whole build succeeded, into an empty folder: names of chunks contain a
// hash, and old ones would pile up and be packed.
await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const file of outputFiles) {
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, file.contents);
}
