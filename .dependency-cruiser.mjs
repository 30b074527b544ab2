// The directions of the house: core ← http ← server, core ← react.
import { readFileSync } from 'node:fs'

const { paths } = JSON.parse(readFileSync('tsconfig.base.json', 'utf8')).compilerOptions
const entries = Object.values(paths)
  .flat()
  .map((path) => `^${path.replace('./', '').replaceAll('.', '\\.')}$`)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-circles', 'Two files that need each other are one idea: join or untangle them.', {
      from: {},
      to: { circular: true },
    }),
    forbid('no-dead-ends', 'Every import leads somewhere.', {
      from: {},
      to: { couldNotResolve: true },
    }),
    forbid('core-stands-alone', 'Core imports no other package of the house.', {
      from: { path: '^packages/core/' },
      to: { path: '^packages/(?!core/)' },
    }),
    forbid('http-stands-on-core', 'Http imports core and nothing else of the house.', {
      from: { path: '^packages/http/' },
      to: { path: '^packages/(?!core/|http/)' },
    }),
    forbid('react-stands-on-core', 'React imports core and nothing else of the house.', {
      from: { path: '^packages/react/' },
      to: { path: '^packages/(?!core/|react/)' },
    }),
    forbid('server-stands-on-http-and-core', 'The server imports nothing of React.', {
      from: { path: '^packages/server/' },
      to: { path: '^packages/react/' },
    }),
    forbid(
      'core-is-pure',
      'Core imports nothing at run time; only its model may describe with zod.',
      {
        from: {
          path: '^packages/core/src/',
          pathNot: '\\.test\\.ts$|^packages/core/src/(model|testing)/',
        },
        to: { pathNot: '^packages/core/src/', dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('model-knows-zod-only', "Core's model imports zod and nothing else.", {
      from: { path: '^packages/core/src/model/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/core/src/|node_modules/zod/', dependencyTypesNot: ['type-only'] },
    }),
    forbid(
      'through-the-front-door',
      'Another package is entered by its entries, never by its files.',
      {
        from: { path: '^packages/([^/]+)/' },
        to: { path: '^packages/(?!$1/)[^/]+/src/', pathNot: entries },
      },
    ),
    forbid('by-its-name', 'Another package is imported by its name, not by a path.', {
      from: { path: '^(packages/[^/]+|examples)/' },
      to: { path: '^packages/', pathNot: '^$1/', dependencyTypesNot: ['aliased', 'npm'] },
    }),
    forbid('examples-use-what-is-published', 'An example sees what a host sees: the entries.', {
      from: { path: '^examples/' },
      to: { path: '^packages/[^/]+/src/', pathNot: entries },
    }),
    forbid('tests-stay-outside', 'What is published imports no test and no story.', {
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.(test|stories)\\.tsx?$' },
      to: { path: '\\.(test|stories)\\.tsx?$|^tests/' },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|^examples/next/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
    },
  },
}

function forbid(name, comment, rule) {
  return { name, comment, severity: 'error', ...rule }
}
