// Who may import whom. Data walks one way: read, validate, credit, attain, earn, pay, write.
// Each rule's comment says what to do instead of breaking it; depcruise prints it with the fault.
// Imports of types count like any other, unless a rule says so.

// Packages are matched by where npm puts them.
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

// What a kind of component is made of, apart from itself.
const KIND = '^src/core/components/(?!index\\.ts$|define\\.ts$)[^/]+\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment:
        'The calculation is pure. Pass what it needs as an argument from cli/; a fault that a user ' +
        'can cause is found in validate/ before core runs; sentences are built in report/.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', npm('fraction\\.js', 'zod')] },
    },
    {
      name: 'zod-in-core-only-for-kinds',
      comment:
        'In core only components/ describe YAML, schema beside arithmetic. Move the schema there ' +
        'or to validate/.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/components/' },
      to: { path: npm('zod') },
    },
    {
      name: 'findings-imports-only-findings',
      comment:
        'A finding is a code with plain arguments. Turn model values into text or numbers where ' +
        'the finding is made.',
      severity: 'error',
      from: { path: '^src/findings/' },
      to: { pathNot: '^src/findings/' },
    },
    {
      name: 'validate-imports-core-findings-zod',
      comment:
        'Validation is pure: text in, model and findings out. Reading a file belongs to io/, ' +
        'wording to report/; cli/load.ts joins them.',
      severity: 'error',
      from: { path: '^src/validate/' },
      to: { pathNot: ['^src/(validate|core|findings)/', npm('zod')] },
    },
    {
      name: 'report-imports-core-findings',
      comment:
        'Reports turn values into text. Take colour as a Paint argument, return text or rows, and ' +
        'let cli/ print them or io/ write them.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { pathNot: ['^src/(report|core|findings|study)/', npm('echarts')] },
    },
    {
      name: 'echarts-only-in-the-chart',
      comment:
        'The charting library is larger than all the rest. Draw in report/sweep/chart.ts, which ' +
        'cli/ imports only when a chart is asked for.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/sweep/chart\\.ts$' },
      to: { path: npm('echarts', 'zrender') },
    },
    {
      name: 'chart-only-when-asked',
      comment:
        'Import the chart with import(), where the option is there; it loads a large library.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/report/sweep/chart\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'report-does-not-calculate',
      comment:
        'A report reads results and never makes them: import type only, and take the result as an ' +
        'argument. A figure that is missing there is added to the stage that owns it.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: {
        path: ['^src/core/(calculate|credit|attain|performance|earn|pay)\\.ts$', '^src/study/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'io-imports-findings',
      comment:
        'io/ knows bytes, rows and files, not bonuses. Let it take and return text; validate/ ' +
        'gives it meaning and report/ makes the rows to write.',
      severity: 'error',
      from: { path: '^src/io/' },
      to: {
        pathNot: ['^src/(io|findings)/', npm('csv-parse', 'csv-stringify', 'yaml')],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'close-and-study-stay-pure',
      comment:
        'close/ and study/ work on the model: core, validate and findings. Files come and go ' +
        'through cli/, which gives the values in and writes the result.',
      severity: 'error',
      from: { path: '^src/(close|study)/' },
      to: { pathNot: ['^src/(core|validate|findings)/', '^src/$1/'] },
    },
    {
      name: 'nobody-imports-cli',
      comment:
        'cli/ is the outermost shell. Move what you need inwards: to core, validate, io or report.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'product-imports-no-tests',
      comment: 'The product does not contain its tests or its own build. Move shared code to src/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|dist|bin|\\.ci)/' },
    },
    {
      name: 'kinds-only-through-index',
      comment:
        'A kind of component is one file and one line in components/index.ts, and nobody else ' +
        'names it, least of all another kind: dispatch through the index; arithmetic that two ' +
        'kinds share belongs to components/parts/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/components/index\\.ts$' },
      to: { path: KIND },
    },
    {
      name: 'kinds-import-define-parts-money-model',
      comment:
        'A kind sees its inputs through define.ts, so that it can be read and tested alone. ' +
        'Shared arithmetic goes to components/parts/ or core/money/; what a kind must know of ' +
        'the month, define.ts hands to it. Types of other core files may be imported as types.',
      severity: 'error',
      from: { path: KIND },
      to: {
        path: '^src/',
        pathNot: [
          '^src/core/components/(define\\.ts$|parts/)',
          '^src/core/(money|model)(/|\\.ts$)',
          KIND,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'csv-and-yaml-only-in-io',
      comment: 'Other code gets rows and text from io/. Add what is missing to the reader there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/io/' },
      to: { path: npm('csv-parse', 'csv-stringify', 'yaml') },
    },
    {
      name: 'the-terminal-only-in-cli',
      comment: 'Options become plain arguments in cli/; colour is the Paint that cli/ passes on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: npm('commander', 'chalk', 'ora') },
    },
    {
      name: 'node-only-in-io-and-cli',
      comment:
        'Files, clocks, paths and the process stay at the edges: do it in io/ or cli/ and pass ' +
        'the value on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one subject or three: join them, or move what both ' +
        'use into a third file.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: use it or delete it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/main\\.ts$', '\\.d\\.ts$'], orphan: true },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere: correct the path (with .ts) or add the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages',
      comment:
        'The bundle may contain only packages that package.json lists under dependencies: move ' +
        'this one there, or do without.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Without it imports of types, which TypeScript removes, would not be seen.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
