import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-storage',
  description: 'CDK8s constructs for Rook/Ceph and RustFS storage: manifests proven before they reach a cluster.',
  keywords: ['cdk8s', 'kubernetes', 'storage', 'rook', 'ceph', 'rustfs', 'velero', 'validation'],
  author: 'The cdk8s-storage authors',
  authorAddress: 'maintainers@cdk8s-storage.example',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-storage/cdk8s-storage.git',
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  projenrcTs: true,
  packageManager: javascript.NodePackageManager.NPM,

  // The floors that are tested are the floors that are claimed.
  cdk8sVersion: '2.70.106',
  constructsVersion: '10.8.1',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  bundledDeps: ['@bufbuild/re2@0.6.1', 'fastest-levenshtein@1.0.16', 'yaml@2.9.1'],

  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  // ajv is measured beside our own walk.
  devDeps: ['@types/node@^20', 'ajv@8.20.0'],
  integrationTestAutoDiscover: false,

  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    configFilePath: 'jest.config.json',
    jestConfig: {
      collectCoverageFrom: ['src/**/*.ts'],
      coverageReporters: ['text-summary', 'lcov'],
      testPathIgnorePatterns: ['/node_modules/', '/test/real/'],
      // One less than there are cores is one of two on small machines.
      maxWorkers: '100%',
    },
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'scripts', 'bench', 'projenrc'],
    ignorePatterns: ['src/api/!(private)/**', 'dist', 'lib', 'examples/*/dist'],
  },

  // Publishing is set up where the package is published.
  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
});
// CRUSH is arithmetic on bits.
project.eslint?.addOverride({ files: ['src/placement/**/*.ts', 'test/placement/**/*.ts'], rules: { 'no-bitwise': 'off' } });
// The end-of-life notice of Node 20 would drown the output of every task.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.package.addVersion('0.1.0');
// Without it the assembly is a twentieth smaller: it would be repeated at every type.
project.package.addField('stability', undefined);
// The newest release whose packages for all platforms are published: npm ci asks for each of them.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.addBins({ 'cdk8s-storage': 'lib/cli/main.js' });
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
  './topology.schema.json': './lib/topology/topology.schema.json',
});

// What runs beside the library is type-checked apart: ts-jest and ts-node only transpile.
for (const folder of ['examples', 'scripts', 'bench']) {
  new javascript.TypescriptConfig(project, {
    fileName: `${folder}/tsconfig.json`,
    extends: javascript.TypescriptConfigExtends.fromTypescriptConfigs([project.tsconfig!]),
    compilerOptions: { noEmit: true, rootDir: '..', paths: { 'cdk8s-storage': ['../src/index.ts'] } },
    include: ['**/*.ts'],
  });
  project.testTask.prependExec(`tsc -p ${folder}/tsconfig.json`);
}
project.testTask.prependExec('tsc -p test/tsconfig.json');

project.tryFindObjectFile('jest.config.json')?.addOverride('coverageThreshold', { global: { lines: 95, branches: 90 } });

// Facts and the published schema are data; the compiler leaves them behind.
project.compileTask.exec('node scripts/copy-data.js');
// A clone is ready for use after npm ci.
project.setScript('prepare', 'projen compile');
// Their exit codes say more than pass or fail, which a task would not hand on.
project.setScript('test:real:setup', 'ts-node -P test/tsconfig.json -T test/real/setup.ts');
project.setScript('test:real', 'ts-node -P test/tsconfig.json -T test/real/run.ts');

project.postCompileTask.exec('jsii-rosetta extract --compile --fail .');
project.gitignore.exclude('.jsii.tabl.json', '/examples/*/dist/', '/dist/');
project.npmignore?.exclude('/examples/', '/bench/', '/scripts/', '/docs/', '/rosetta/', '/.ci/', '.jsii.tabl.json', '/CONTRIBUTING.md', '/jest.config.json');
project.npmignore?.include('/lib/config/*.json', '/lib/schema/facts/*.json', '/lib/topology/*.json');

const script = (name: string, description: string, exec: string) => project.addTask(name, { description, exec, receiveArgs: true });
script('example', 'Synthesize the main example from a real node list', 'ts-node -P examples/tsconfig.json -T examples/general-purpose/main.ts');
script('rules', 'Write RULES.md from the rules of the checks', 'ts-node -P scripts/tsconfig.json -T scripts/write-rules.ts');
script('test:rules', 'Break each rule of the checks in turn: a test must notice', 'ts-node -P scripts/tsconfig.json -T scripts/mutate-rules.ts');
script('bench', 'Measure synthesis and validation', 'ts-node -P bench/tsconfig.json -T bench/run.ts');
script('import-api', 'Distil API definitions into src/schema/facts: npm run import-api -- DEFINITIONS', 'ts-node -P scripts/tsconfig.json -T scripts/import-api.ts');
script('import-ceph-options', 'Distil a table of Ceph options into src/config: npm run import-ceph-options -- TABLE VERSION', 'ts-node -P scripts/tsconfig.json -T scripts/import-ceph-options.ts');
script('draw-example', 'Draw what the main example makes of its machines, for the README', 'ts-node -P scripts/tsconfig.json -T scripts/draw-example.ts');
script('draw-architecture', 'Draw the way from machines to manifests, for the explanation', 'ts-node -P scripts/tsconfig.json -T scripts/draw-architecture.ts');
script('draw-placement', 'Draw what fits and what survives, for the guide', 'ts-node -P scripts/tsconfig.json -T scripts/draw-placement.ts');
script('generate-l1', 'Write the typed L1 in src/api from the facts', 'ts-node -P scripts/tsconfig.json -T scripts/generate-l1.ts');

// API.md holds the constructs of this library; the generated L1 has pages of its own in docs/reference/api.
project.tasks.tryFind('docgen')?.reset('jsii-docgen -o API.md --submodule root');

project.synth();
